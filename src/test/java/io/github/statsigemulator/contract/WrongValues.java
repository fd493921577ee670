package io.github.statsigemulator.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What cannot stand in a place, by the schema that the description of the API gives it. */
final class WrongValues {

    private final JsonNode document;

    WrongValues(JsonNode document) {
        this.document = document;
    }

    /**
     * A value that is wrong.
     *
     * @param value as JSON has it
     * @param place of what is wrong in it; empty if it is all of it
     * @param allowed what a message must say of what would be right
     * @param shown what a message must say of what was sent; empty if what is wrong is that something is missing
     */
    record Wrong(Object value, String place, List<String> allowed, String shown) {

        private Wrong in(Map<String, Object> others, String name) {
            Map<String, Object> object = new LinkedHashMap<>(others);
            object.put(name, value);
            return new Wrong(object, "." + name + place, allowed, shown);
        }

        private Wrong inList() {
            return new Wrong(List.of(value), "[0]" + place, allowed, shown);
        }
    }

    /** The schema itself, or what it refers to. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    /** Values that the schema does not allow. */
    Stream<Wrong> of(JsonNode sent) {
        JsonNode schema = resolved(sent);
        return switch (schema.path("type").asString("")) {
            case "string" -> texts(schema);
            case "boolean" -> Stream.of(new Wrong("perhaps", "", List.of("true or false"), "perhaps"));
            case "integer", "number" ->
                Stream.concat(Stream.of(new Wrong("many", "", List.of("number"), "many")), ranges(schema));
            case "array" ->
                Stream.concat(
                        Stream.of(new Wrong(7, "", List.of("array"), "7")),
                        of(schema.path("items")).map(Wrong::inList));
            case "object" -> Stream.concat(Stream.of(new Wrong(7, "", List.of("object"), "7")), parts(schema));
            default -> Stream.of();
        };
    }

    private Stream<Wrong> parts(JsonNode schema) {
        return schema.path("properties")
                .propertyStream()
                .flatMap(part -> of(part.getValue()).map(wrong -> wrong.in(required(schema), part.getKey())));
    }

    private static Stream<Wrong> texts(JsonNode schema) {
        List<String> words = words(schema);
        return words.isEmpty()
                ? Stream.of(new Wrong(7, "", List.of("text"), "7"))
                : Stream.of(new Wrong(7, "", List.of(), "7"), new Wrong("no_such_word", "", words, "no_such_word"));
    }

    private static List<String> words(JsonNode schema) {
        return schema.path("enum").valueStream().map(JsonNode::asString).toList();
    }

    /** What the schema requires, each as right as can be told from its own schema. */
    Map<String, Object> required(JsonNode schema) {
        Map<String, Object> required = new LinkedHashMap<>();
        schema.path("required").valueStream().map(JsonNode::asString).forEach(name -> {
            required.put(name, right(resolved(schema.path("properties").path(name))));
        });
        return required;
    }

    private Object right(JsonNode schema) {
        return switch (schema.path("type").asString("")) {
            case "array" -> List.of(right(resolved(schema.path("items"))));
            case "object" -> required(schema);
            case "integer", "number" -> 1;
            default -> words(schema).stream().findFirst().orElse("there");
        };
    }

    private static Stream<Wrong> ranges(JsonNode schema) {
        return Stream.of("minimum", "maximum")
                .filter(schema::hasNonNull)
                .map(end -> beyond(end, schema.get(end).asInt()));
    }

    private static Wrong beyond(String end, int limit) {
        int wrong = end.equals("minimum") ? limit - 1 : limit + 1;
        return new Wrong(wrong, "", List.of(String.valueOf(limit)), String.valueOf(wrong));
    }
}
