package io.github.statsigemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.project.Project;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Tomcat that has nothing to serve: whatever is answered with more than 404 was answered promptly. */
class PromptProtocolTest {

    private static final Project SHOP = new Project("shop");
    /** Bytes; of what is not read, a connection holds little more. */
    private static final int SMALL = 4096;

    private static final String ANSWER = "{\"has_updates\":false}";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Tomcat tomcat = new Tomcat();

    @BeforeEach
    void start(@TempDir File folder) throws LifecycleException {
        PromptProtocol protocol = new PromptProtocol();
        protocol.replyBy(new PromptReplies(new Access(PromptProtocolTest::caller, null), this::answer, timers()));
        protocol.setAddress(InetAddress.getLoopbackAddress());
        tomcat.setBaseDir(folder.getPath());
        Connector connector = new Connector(protocol);
        connector.setPort(0);
        connector.setProperty("socket.txBufSize", String.valueOf(SMALL));
        tomcat.setConnector(connector);
        tomcat.getHost();
        tomcat.start();
    }

    @AfterEach
    void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    private RequestTimers timers() {
        return new RequestTimers(meters);
    }

    private static Optional<Caller> caller(String key) {
        return Set.of("secret-shop", "client-shop").contains(key)
                ? KeyKind.of(key).map(kind -> new Caller(SHOP, ApiKey.of(key, kind, Set.of(), 0)))
                : Optional.empty();
    }

    private byte @Nullable [] answer(String route, Query query, Project project) {
        boolean isKnown = route.equals("/v2/download_config_specs")
                && project.equals(SHOP)
                && query.first("sinceTime").isPresent();
        return isKnown ? ANSWER.getBytes(StandardCharsets.UTF_8) : null;
    }

    @Test
    void answersAtOnceAndKeepsTheConnection() throws IOException {
        try (Connection connection = new Connection()) {
            for (int i = 0; i < 3; i++) {
                connection.send(poll("secret-shop"));
                assertThat(connection.read()).startsWith("HTTP/1.1 200 ").endsWith(ANSWER);
            }
        }
        assertThat(meters.get("http.server.requests")
                        .tags("method", "GET", "uri", "/v2/download_config_specs", "status", "200")
                        .timer()
                        .count())
                .isEqualTo(3);
    }

    @Test
    void leavesEverythingElseToTomcatOnTheSameConnection() throws IOException {
        try (Connection connection = new Connection()) {
            connection.send(poll("secret-shop"));
            assertThat(connection.read()).startsWith("HTTP/1.1 200 ");
            connection.send("POST /v1/log_event HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}");
            assertThat(connection.read()).startsWith("HTTP/1.1 404 ");
            connection.send(poll("secret-unknown"));
            assertThat(connection.read()).startsWith("HTTP/1.1 404 ");
            connection.send(poll("client-shop"));
            assertThat(connection.read()).startsWith("HTTP/1.1 404 ");
            connection.send(poll("secret-shop").replace("sinceTime=7", "x=7"));
            assertThat(connection.read()).startsWith("HTTP/1.1 404 ");
        }
    }

    @Test
    void leavesSeveralRequestsAtOnceToTomcat() throws IOException {
        try (Connection connection = new Connection()) {
            connection.send(poll("secret-shop") + poll("secret-shop"));
            assertThat(connection.read()).startsWith("HTTP/1.1 404 ");
            assertThat(connection.read()).startsWith("HTTP/1.1 404 ");
        }
    }

    @Test
    void leavesARequestThatComesInPiecesToTomcat() throws IOException {
        String poll = poll("secret-shop");
        try (Connection connection = new Connection();
                Connection other = new Connection()) {
            connection.send(poll.substring(0, 40));
            other.awaitItsTurnTwice(); // and with that the first piece has had its own
            connection.send(poll.substring(40));
            assertThat(connection.read()).startsWith("HTTP/1.1 404 ");
        }
    }

    @Test
    void endsTheConnectionWithItsSender() throws IOException {
        try (Connection connection = new Connection()) {
            connection.send(poll("secret-shop"));
            assertThat(connection.read()).startsWith("HTTP/1.1 200 ");
            connection.socket.shutdownOutput();
            assertThat(connection.socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void cutsOffWhoNeverReads() throws IOException {
        try (Connection deaf = new Connection();
                Connection other = new Connection()) {
            boolean isCutOff = false;
            for (int sent = 0; sent < 1_000_000 && !isCutOff; sent++) {
                isCutOff = !deaf.takes(poll("secret-shop"), other);
            }
            assertThat(isCutOff).isTrue();
        }
    }

    private static String poll(String key) {
        return "GET /v2/download_config_specs/" + key + ".json?sinceTime=7 HTTP/1.1\r\nHost: a\r\n\r\n";
    }

    /** A client that does no more than it is told. */
    private final class Connection implements AutoCloseable {

        private final Socket socket = new Socket();

        Connection() throws IOException {
            socket.setTcpNoDelay(true);
            socket.setReceiveBufferSize(SMALL);
            socket.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort()));
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        /** Whether the text could be sent; the other connection sees to it that each comes by itself. */
        boolean takes(String text, Connection other) throws IOException {
            try {
                send(text);
            } catch (IOException closed) {
                return false;
            }
            other.send(poll("secret-shop"));
            return other.read().startsWith("HTTP/1.1 200 ");
        }

        /** Of all who had sent something before, one may be looked at after the first turn, but none after the second. */
        void awaitItsTurnTwice() throws IOException {
            for (int turn = 0; turn < 2; turn++) {
                send(poll("secret-shop"));
                assertThat(read()).startsWith("HTTP/1.1 200 ");
            }
        }

        /** One answer. */
        String read() throws IOException {
            InputStream input = socket.getInputStream();
            StringBuilder text = new StringBuilder();
            while (text.indexOf("\r\n\r\n") < 0) {
                int next = input.read();
                assertThat(next).as("after '%s'", text).isNotNegative();
                text.append((char) next);
            }
            String length = text.toString().replaceFirst("(?s).*Content-Length: (\\d+).*", "$1");
            return text + new String(input.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
