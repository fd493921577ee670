package io.github.statsigemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestKeyTest {

    @Test
    void headerComesFirst() {
        MockHttpServletRequest request = request("/v1/download_config_specs/secret-path.json", "k=secret-query");
        request.addHeader("statsig-api-key", "secret-header");

        assertThat(RequestKey.of(request)).contains("secret-header");
    }

    @Test
    void queryComesBeforeThePath() {
        assertThat(RequestKey.of(request("/v1/download_config_specs/secret-path.json", "st=js&k=secret-query&t=1")))
                .contains("secret-query");
    }

    @ParameterizedTest(name = "{0} holds {1}")
    @CsvSource({
        "/v1/download_config_specs/secret-a.json, secret-a",
        "/v2/download_config_specs/secret-a.json, secret-a",
        "/v2/download_config_specs/secret-a.js,   secret-a",
        "/v1/download_config_specs/secret-a,      secret-a",
        "/v1/get_id_lists/secret-a.json,          secret-a",
        "/v1/get_id_lists/secret%2Da.json,        secret-a",
        "/v1/check_gate/secret-a.json,            ",
        "/v1/download_config_specs,               ",
        "/v1/download_config_specs/,              ",
    })
    void pathIsTheLastResortOfDownloads(String path, String key) {
        assertThat(RequestKey.of(request(path, null)).orElse(null)).isEqualTo(key);
    }

    @ParameterizedTest(name = "{0} is {1} to routes")
    @CsvSource({
        "/v1/download_config_specs/secret-a.json,   /v1/download_config_specs",
        "/v2/download_config_specs/secret-a,        /v2/download_config_specs",
        "/v1/get_id_lists/secret%2Da.json,          /v1/get_id_lists",
        "/v2/download_config_specs,                 /v2/download_config_specs",
        "/v2/download_config_specs/,                /v2/download_config_specs/",
        "/v2/download_config_specs/secret-a/more,   /v2/download_config_specs/secret-a/more",
        "/v1/check_gate/secret-a.json,              /v1/check_gate/secret-a.json",
    })
    void routesSeeNoKey(String path, String routed) {
        assertThat(RequestKey.withoutKey(request(path, null)).getRequestURI()).isEqualTo(routed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"kk=secret-a", "k=", "k", "x=k=secret-a", "''"})
    void otherParametersAreNoKey(String query) {
        assertThat(RequestKey.of(request("/v1/rgstr", query))).isEmpty();
    }

    @Test
    void brokenPercentSignsAreTakenAsTheyAre() {
        assertThat(RequestKey.of(request("/v1/rgstr", "k=secret-%zz"))).contains("secret-%zz");
    }

    private static MockHttpServletRequest request(String path, @org.jspecify.annotations.Nullable String query) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setQueryString(query);
        return request;
    }
}
