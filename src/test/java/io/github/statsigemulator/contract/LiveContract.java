package io.github.statsigemulator.contract;

import io.github.statsigemulator.JsonConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the hosted Console API answers (version 20240601 of its vendor's document): two tables, of its operations with
 * status and shape of a success, and of the fields that each kind of thing has.
 */
final class LiveContract {

    /**
     * One operation of the hosted service.
     *
     * @param path below {@code /console/v1}
     * @param status of a success
     * @param shape {@code one}, {@code page}, {@code page-object}, {@code message} or {@code csv}
     * @param kind of the thing or things, which has fields of its own
     */
    record Operation(String method, String path, int status, String shape, String kind) {

        boolean isCalledBy(String asked, String at) {
            return method.equals(asked) && at.matches(path.replaceAll("\\{\\w+}", "[^/]+"));
        }

        private long placeholders() {
            return path.chars().filter(each -> each == '{').count();
        }
    }

    private record Field(String name, boolean isAlways, String type) {}

    static final List<Operation> OPERATIONS = lines("live-operations.tsv")
            .map(cells -> new Operation(cells[0], cells[1], Integer.parseInt(cells[2]), cells[3], cells[4]))
            .toList();

    private static final Map<String, Map<String, Field>> KINDS = kinds();

    private LiveContract() {}

    private static Map<String, Map<String, Field>> kinds() {
        Map<String, Map<String, Field>> kinds = new LinkedHashMap<>();
        lines("live-fields.tsv").forEach(cells -> {
            Map<String, Field> fields = kinds.computeIfAbsent(cells[0], kind -> new LinkedHashMap<>());
            for (String name : cells[3].split(" ", -1)) {
                fields.put(name, new Field(name, cells[1].equals("always"), cells[2]));
            }
        });
        return kinds;
    }

    private static Stream<String[]> lines(String table) {
        try (InputStream in = LiveContract.class.getResourceAsStream("/contract/" + table)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(line -> line.split("\t", -1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The operation that a request calls; the one with the fewest placeholders if there are several. */
    static Optional<Operation> operation(String method, String path) {
        return OPERATIONS.stream()
                .filter(operation -> operation.isCalledBy(method, path))
                .min((one, other) -> Long.compare(one.placeholders(), other.placeholders()));
    }

    /** What is wrong with a success; nothing if the hosted service has no such operation. */
    static List<String> faults(String method, String path, int status, String body) {
        List<String> faults = new ArrayList<>();
        operation(method, path).filter(operation -> status < 300).ifPresent(operation -> {
            if (status != operation.status) {
                faults.add("status %d, not %d".formatted(status, operation.status));
            }
            check(operation, JsonConfiguration.mapper().readTree(body), faults);
        });
        return faults;
    }

    private static void check(Operation operation, JsonNode body, List<String> faults) {
        Set<String> parts = switch (operation.shape) {
            case "one" -> Set.of("message", "data");
            case "message" -> Set.of("message");
            default -> Set.of("message", "data", "pagination");
        };
        if (!Set.copyOf(body.propertyNames()).equals(parts)) {
            faults.add("has %s instead of %s".formatted(body.propertyNames(), parts));
        }
        if (operation.shape.equals("page")) {
            body.path("data").forEach(item -> check(operation.kind, item, "data[]", faults));
        } else if (parts.contains("data")) {
            check(operation.kind, body.path("data"), "data", faults);
        }
        if (parts.contains("pagination")) {
            check("Pagination", body.path("pagination"), "pagination", faults);
        }
    }

    private static void check(String kind, JsonNode thing, String place, List<String> faults) {
        Map<String, Field> fields = KINDS.getOrDefault(kind, Map.of());
        if (fields.isEmpty()) {
            return;
        }
        fields.values().stream()
                .filter(field -> field.isAlways && !thing.has(field.name))
                .forEach(field -> faults.add("%s.%s is missing".formatted(place, field.name)));
        thing.properties().forEach(property -> {
            Field field = fields.get(property.getKey());
            String at = place + "." + property.getKey();
            if (field == null) {
                faults.add(at + " is no field of " + kind);
            } else if (!isOf(field.type, property.getValue())) {
                faults.add("%s is %s, not %s".formatted(at, property.getValue(), field.type));
            } else if (property.getKey().equals("rules")) {
                property.getValue().forEach(rule -> check("Rule", rule, at + "[]", faults));
            } else if (property.getKey().equals("conditions")) {
                property.getValue().forEach(condition -> check("Condition", condition, at + "[]", faults));
            }
        });
    }

    private static boolean isOf(String type, JsonNode value) {
        if (type.endsWith("?")) {
            return value.isNull() || isOf(type.substring(0, type.length() - 1), value);
        }
        return switch (type) {
            case "any" -> true;
            case "text" -> value.isString();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "flag" -> value.isBoolean();
            case "object" -> value.isObject();
            case "list" -> value.isArray();
            case "texts" -> value.isArray() && value.valueStream().allMatch(JsonNode::isString);
            default ->
                value.isString()
                        && Arrays.asList(type.split("\\|", -1))
                                .contains(value.asString().replace(' ', '_'));
        };
    }
}
