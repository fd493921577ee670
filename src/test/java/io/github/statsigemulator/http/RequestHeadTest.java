package io.github.statsigemulator.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is understood is what a poll of okhttp, of Node's fetch, of reqwest and of curl looked like on the wire. */
class RequestHeadTest {

    private static final String POLL = "GET /v2/download_config_specs/secret-local.json?sinceTime=7 HTTP/1.1\r\n";

    @Test
    void readsWhatSdksSend() {
        RequestHead head = understood(POLL + """
                STATSIG-API-KEY: secret-header\r
                STATSIG-SDK-TYPE: java-server\r
                Host: 127.0.0.1:3006\r
                Connection: Keep-Alive\r
                Accept-Encoding: gzip\r
                User-Agent: okhttp/4.12.0 (a; b) "c"\r
                \r
                """);

        assertThat(head.path()).isEqualTo("/v2/download_config_specs/secret-local.json");
        assertThat(head.query().first("sinceTime")).contains("7");
        assertThat(head.key()).contains("secret-header");
        assertThat(head.asksToBeKept()).isTrue();
    }

    @Test
    void findsTheKeyInThePathOfWhoSendsNoOther() {
        RequestHead head = understood(POLL + "host:a\r\n\r\n");

        assertThat(head.key()).contains("secret-local");
        assertThat(head.asksToBeKept()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Origin: http://localhost",
                "Content-Length: 0",
                "Transfer-Encoding: chunked",
                "Expect: 100-continue",
                "Upgrade: h2c",
                "TE: trailers",
                "Connection: close",
                "Connection: keep-alive, upgrade",
                "Host: another",
                " folded: x",
                "no colon",
                "spaced : x",
                ": nameless",
                "X: \u00fc",
                "X: a\tb",
                "X: a\nY: b",
            })
    void leavesWhatIsNotPlainToTheWebServer(String header) {
        assertThat(head(POLL + "Host: a\r\n" + header + "\r\n\r\n")).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST /v1/x?a=b HTTP/1.1
            HEAD /v1/x?a=b HTTP/1.1
            GET /v1/x HTTP/1.1
            GET /v1/x?a=b HTTP/1.0
            GET /v1/x?a=b
            GET  /v1/x?a=b HTTP/1.1
            GET /v1/x?a="b" HTTP/1.1
            GET /v1/x;y=z?a=b HTTP/1.1
            GET http://host/v1/x?a=b HTTP/1.1
            PRI * HTTP/2.0
            """)
    void leavesOtherRequestsToTheWebServer(String line) {
        assertThat(head(line + "\r\nHost: a\r\n\r\n")).isNull();
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                "GET /v2/down",
                POLL,
                POLL + "\r\n",
                POLL + "Host: a",
                POLL + "Host: a\r\n",
                POLL + "Host: a\r\n\r\nmore",
                POLL + "Host: a\r\n\r\n" + POLL + "Host: a\r\n\r\n",
                "\r\n" + POLL + "Host: a\r\n\r\n",
            })
    void leavesLessAndMoreThanOneRequestToTheWebServer(String received) {
        assertThat(head(received)).isNull();
    }

    private static RequestHead understood(String received) {
        return requireNonNull(head(received));
    }

    private static @Nullable RequestHead head(String received) {
        return RequestHead.of(ByteBuffer.wrap(received.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
