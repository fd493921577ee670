package io.github.statsigemulator.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the kernel of Linux knows of the network that the tests are in, programs that they start included. */
final class Kernel {

    private static final Path COUNTERS = Path.of("/proc/self/net/snmp");
    private static final Path COUNTERS_OF_6 = Path.of("/proc/self/net/snmp6");

    private Kernel() {}

    /** Whether there is nothing but loopback, as {@code src/test/loopback/bin/java} arranges it. */
    static boolean refusesAllButLoopback() {
        try {
            return Files.isReadable(COUNTERS)
                    && NetworkInterface.networkInterfaces().allMatch(Kernel::isLoopback);
        } catch (SocketException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isLoopback(NetworkInterface network) {
        try {
            return network.isLoopback();
        } catch (SocketException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How often something was to be sent, or a connection to be made, to where no way leads. */
    static long refusals() {
        return of4() + of6();
    }

    /** The first line has the names of the counters, the second their values. */
    private static long of4() {
        List<String[]> lines = lines(COUNTERS).stream()
                .filter(line -> line.startsWith("Ip: "))
                .map(line -> line.split(" ", -1))
                .toList();
        return Long.parseLong(lines.get(1)[Arrays.asList(lines.get(0)).indexOf("OutNoRoutes")]);
    }

    private static long of6() {
        return lines(COUNTERS_OF_6).stream()
                .filter(line -> line.startsWith("Ip6OutNoRoutes"))
                .mapToLong(line -> Long.parseLong(line.split("\\s+", -1)[1]))
                .sum();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
