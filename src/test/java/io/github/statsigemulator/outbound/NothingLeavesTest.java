package io.github.statsigemulator.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The guard itself, with an address and a name that exist in documents only (RFC 5737, RFC 2606). */
class NothingLeavesTest {

    private static final String ELSEWHERE = "192.0.2.1";

    private final long before = Kernel.refusesAllButLoopback() ? Kernel.refusals() : 0;

    @AfterEach
    void forgive() {
        NothingLeaves.forgive();
    }

    @Test
    void whatJavaAsksOfAnotherMachineIsRefusedAndTold() {
        URI address = URI.create("http://" + ELSEWHERE + "/v1/log_event");

        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(ConnectException.class);

        assertThat(NothingLeaves.JAVA.refused()).contains(ELSEWHERE);
    }

    @Test
    void theKernelRefusesAndCountsAConnection() throws IOException {
        assumeClosed();
        try (Socket socket = new Socket()) {
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress(ELSEWHERE, 443), 1000))
                    .hasMessageContaining("unreachable");
        }

        assertThat(Kernel.refusals()).isGreaterThan(before);
    }

    @Test
    void theKernelRefusesAndCountsTheLookingUpOfAName() {
        assumeClosed();
        assertThatThrownBy(() -> InetAddress.getAllByName("statsig.example")).isInstanceOf(UnknownHostException.class);

        assertThat(Kernel.refusals()).isGreaterThan(before);
    }

    @Test
    void theKernelCountsWhatOtherProgramsTry() throws Exception {
        assumeClosed();
        Process program = new ProcessBuilder("sh", "-c", "getent ahosts statsig.example").start();

        assertThat(program.waitFor()).isNotZero();
        assertThat(Kernel.refusals()).isGreaterThan(before);
    }

    private static void assumeClosed() {
        assumeTrue(
                Kernel.refusesAllButLoopback(),
                "the tests are not in a network of their own: run by something else than mvn, no Linux, or not permitted");
    }
}
