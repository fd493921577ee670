package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.github.statsigemulator.project.KeyKind;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route that is mapped, so that a new one cannot be forgotten. */
class RoutesContractTest extends EmulatorContext {

    private static final Set<String> OPEN = Set.of(
            "/healthz",
            "/readyz",
            "/metrics",
            "/v3/api-docs",
            "/v3/api-docs.yaml",
            "/v3/api-docs/swagger-config",
            "/openapi/20240601.json",
            "/swagger-ui.html");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void noRouteOfSdksAndConsoleAnswersWithoutAKey() {
        List<Route> routes = routes().filter(route -> !route.isOpen()).toList();

        assertThat(routes).hasSizeGreaterThan(10).allSatisfy(route -> {
            Response answer = anonymous().request(route.method, route.path);
            assertThat(answer.statusCode()).as(route.toString()).isEqualTo(401);
            assertThat(answer.jsonPath().getInt("status")).isEqualTo(401);
        });
    }

    @Test
    void noRouteOfSdksAnswersToAConsoleKey() {
        assertThat(routes().filter(route -> route.path.startsWith("/v1/") || route.path.startsWith("/v2/")))
                .allSatisfy(route -> assertThat(with(KeyKind.CONSOLE)
                                .request(route.method, route.path)
                                .statusCode())
                        .isEqualTo(403));
    }

    @Test
    void noRouteOfTheConsoleAnswersToOtherKeys() {
        assertThat(routes().filter(route -> route.path.startsWith("/console/"))).allSatisfy(route -> {
            assertThat(with(KeyKind.SERVER).request(route.method, route.path).statusCode())
                    .isEqualTo(401);
            assertThat(with(KeyKind.CLIENT).request(route.method, route.path).statusCode())
                    .isEqualTo(401);
        });
    }

    @Test
    void noRouteOfTheConsoleWritesForAKeyThatMayOnlyRead() {
        key(KeyKind.CONSOLE, "omni_read_only");

        assertThat(routes().filter(route -> route.path.startsWith("/console/"))
                        .filter(route -> !route.method.equals("GET")))
                .allSatisfy(route -> assertThat(with(KeyKind.CONSOLE)
                                .request(route.method, route.path)
                                .statusCode())
                        .isEqualTo(403));
    }

    @Test
    void pathsThatAreNoRouteAreNotFound() {
        anonymous().get("/nothing").then().statusCode(404).body("status", equalTo(404));
        with(KeyKind.CONSOLE)
                .get("/console/v1/nothing")
                .then()
                .statusCode(404)
                .body("$", not(hasKey("errors")))
                .body("$", not(hasKey("error")));
    }

    private Stream<Route> routes() {
        return routes.getHandlerMethods().keySet().stream().flatMap(RoutesContractTest::routes);
    }

    private static Stream<Route> routes(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .map(path -> path.replaceAll("\\{[^}]*}", "any"))
                .flatMap(path -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                        .stream().map(method -> new Route(method.name(), path)));
    }

    private record Route(String method, String path) {

        boolean isOpen() {
            return OPEN.contains(path)
                    || path.startsWith("/id_lists/")
                    || path.startsWith("/__emulator")
                    || path.equals("/error");
        }
    }
}
