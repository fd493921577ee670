package io.github.statsigemulator.contract;

import io.github.statsigemulator.project.KeyKind;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** What tests of the Console API share: every answer is held against the contract. */
public abstract class ConsoleContext extends EmulatorContext {

    /** A request to the Console API. */
    protected final RequestSpecification console() {
        return with(KeyKind.CONSOLE)
                .filter(new ContractFilter())
                .basePath("/console/v1")
                .contentType(ContentType.JSON);
    }

    /** A request to the Console API with a JSON body. */
    protected final RequestSpecification console(String body) {
        return console().body(body);
    }

    /** A request to the Console API in the live rendering, whose success is held against the hosted service's. */
    final RequestSpecification live() {
        return with(KeyKind.CONSOLE)
                .filter(new LiveFilter())
                .basePath("/live/console/v1")
                .contentType(ContentType.JSON);
    }

    /** A request in the live rendering with a JSON body. */
    final RequestSpecification live(String body) {
        return live().body(body);
    }

    /** Makes something, which must succeed. */
    protected final void make(String path, String body) {
        console(body).post(path).then().statusCode(201);
    }

    /** A request to the API that SDKs call. */
    protected final RequestSpecification sdk() {
        return with(KeyKind.SERVER).basePath("/v1").contentType(ContentType.JSON);
    }

    /** What the gate is for that user right now. */
    protected final boolean passes(String gate, String user) {
        return sdk().body("{\"gateName\":\"%s\",\"user\":{\"userID\":\"%s\"}}".formatted(gate, user))
                .post("/check_gate")
                .then()
                .statusCode(200)
                .extract()
                .path("value");
    }
}
