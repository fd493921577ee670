package io.github.statsigemulator.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * An operation of the hosted service (version 20240601 of its vendor's description).
 *
 * @param path below {@code /console/v1}
 * @param name what it does, in words
 */
record Operation(RequestMethod method, String path, String name) {

    /** Every one, from the table {@code console/operations.tsv}. */
    static List<Operation> all() {
        try (InputStream table = Operation.class.getResourceAsStream("/console/operations.tsv")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Operation(RequestMethod.valueOf(cells[0]), cells[1], cells[2]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What it is called by, whatever the places in its path are called. */
    String address() {
        return address(method.name(), "/console/v1" + path);
    }

    static String address(String method, String path) {
        return method + " " + path.replaceAll("\\{[^}]*}", "{}");
    }
}
