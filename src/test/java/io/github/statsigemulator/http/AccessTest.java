package io.github.statsigemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.project.Project;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Every row of the table of keys and rights. */
class AccessTest {

    private static final Project SHOP = new Project("shop");

    private final Map<String, Caller> callers = new HashMap<>();
    private final Access access = access(null);

    @BeforeEach
    void giveTheShopItsKeys() {
        put("client-local", KeyKind.CLIENT, Set.of(ApiKey.DOWNLOAD_CONFIG_SPECS), true);
        put("secret-shop", KeyKind.SERVER, Set.of(), true);
        put("client-shop", KeyKind.CLIENT, Set.of(), true);
        put("console-shop", KeyKind.CONSOLE, Set.of(ApiKey.READ_WRITE), true);
        put("console-reader", KeyKind.CONSOLE, Set.of(ApiKey.READ_ONLY), true);
        put("console-both", KeyKind.CONSOLE, Set.of(ApiKey.READ_ONLY, ApiKey.READ_WRITE), true);
        put("secret-revoked", KeyKind.SERVER, Set.of(), false);
        put("console-revoked", KeyKind.CONSOLE, Set.of(), false);
    }

    @ParameterizedTest(name = "{0} {1} with {2} is {3}")
    @CsvSource({
        "POST, /v1/check_gate,               client-shop,     200",
        "POST, /v1/check_gate,               secret-shop,     200",
        "POST, /v1/check_gate,               console-shop,    403",
        "POST, /v1/check_gate,               secret-revoked,  401",
        "POST, /v1/check_gate,               secret-unknown,  401",
        "POST, /v1/check_gate,               nonsense,        401",
        "POST, /v1/check_gate,               ,                401",
        "POST, /v1/unknown,                  ,                401",
        "GET,  /v2/download_config_specs,    secret-shop,     200",
        "GET,  /v2/download_config_specs,    client-local,    200",
        "GET,  /v2/download_config_specs,    client-shop,     403",
        "GET,  /v1/download_config_specs/x,  client-shop,     403",
        "POST, /v1/get_id_lists,             client-shop,     403",
        "POST, /v1/get_id_lists,             client-local,    200",
        "POST, /v1/get_id_lists,             console-shop,    403",
        "GET,  /console/v1/gates,            console-shop,    200",
        "GET,  /console/v1/gates,            secret-shop,     401",
        "GET,  /console/v1/gates,            client-shop,     401",
        "GET,  /console/v1/gates,            console-revoked, 401",
        "GET,  /console/v1/gates,            ,                401",
        "POST, /console/v1/gates,            console-shop,    200",
        "GET,  /console/v1/gates,            console-reader,  200",
        "POST, /console/v1/gates,            console-reader,  403",
        "DELETE, /console/v1/gates/a,        console-reader,  403",
        "PATCH, /console/v1/gates/a,         console-both,    200",
        "GET,  /__emulator/events,           ,                200",
        "GET,  /__emulator/events,           client-shop,     200",
        "GET,  /__emulator/events,           console-unknown, 401",
        "GET,  /__emulator/events,           secret-revoked,  401",
        "GET,  /healthz,                     ,                200",
        "GET,  /healthz,                     nonsense,        200",
        "OPTIONS, /v1/check_gate,            ,                200",
        "OPTIONS, /console/v1/gates,         ,                200",
        "GET,  /anything,                    secret-shop,     404",
        "GET,  /anything,                    ,                404",
    })
    void keysOpenWhatTheyAreFor(String method, String path, String key, int status) {
        Optional<Refusal> refusal = refuse(access, request(method, path, key));

        assertThat(refusal.map(reason -> reason.status().value()).orElse(200)).isEqualTo(status);
    }

    @Test
    void theKeysProjectIsTheCallers() {
        MockHttpServletRequest request = request("POST", "/v1/check_gate", "client-shop");

        refuse(access, request);

        assertThat(request.getAttribute(Project.class.getName())).isEqualTo(SHOP);
        assertThat(request.getAttribute(Caller.class.getName())).isEqualTo(callers.get("client-shop"));
    }

    @Test
    void withoutAKeyTheEmulatorsOwnApiIsAboutTheDefaultProject() {
        MockHttpServletRequest request = request("GET", "/__emulator/events", null);

        refuse(access, request);

        assertThat(request.getAttribute(Project.class.getName())).isEqualTo(Project.DEFAULT);
    }

    @Test
    void refusalsNameTheKindOfKeyAndHideTheRest() {
        put("secret-0123456789abcdef", KeyKind.SERVER, Set.of(), true);

        String console = message("/console/v1/gates", "secret-0123456789abcdef");
        String unknown = message("/v1/check_gate", "client-9876543210fedcba");

        assertThat(console).contains("server key", "secret-****cdef").doesNotContain("0123456789");
        assertThat(unknown).contains("client key", "client-****dcba").doesNotContain("9876543210");
    }

    @ParameterizedTest(name = "with [{0}] it is {1}")
    @CsvSource({
        "Bearer open-sesame,  200",
        "Bearer open-sesam,   401",
        "Bearer ,             401",
        "open-sesame,         401",
        "Basic open-sesame,   401",
        ",                    401",
    })
    void anAdminTokenClosesTheEmulatorsOwnApi(String authorization, int status) {
        Access closed = access("open-sesame");
        MockHttpServletRequest request = request("GET", "/__emulator/events", "console-shop");
        if (authorization != null) {
            request.addHeader("Authorization", authorization);
        }

        Optional<Refusal> refusal = refuse(closed, request);

        assertThat(refusal.map(reason -> reason.status().value()).orElse(200)).isEqualTo(status);
    }

    private String message(String path, String key) {
        return refuse(access, request("GET", path, key)).orElseThrow().fault().errorMessage();
    }

    private static Optional<Refusal> refuse(Access access, MockHttpServletRequest request) {
        return access.refuse(Api.of(request), request);
    }

    private void put(String key, KeyKind kind, Set<String> scopes, boolean isActive) {
        ApiKey made = new ApiKey(key, kind, "", scopes, List.of(), null, List.of(), isActive, 0);
        callers.put(key, new Caller(SHOP, made));
    }

    private Access access(@Nullable String adminToken) {
        return new Access(key -> Optional.ofNullable(callers.get(key)), adminToken);
    }

    private static MockHttpServletRequest request(String method, String path, @Nullable String key) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        if (key != null) {
            request.addHeader("STATSIG-API-KEY", key);
        }
        return request;
    }
}
