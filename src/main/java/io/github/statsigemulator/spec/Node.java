package io.github.statsigemulator.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A value at its place in a document. Whoever asks it for something it is not gets an exception that names the place.
 *
 * @param parent what the value is a part of, null for the document
 * @param step where in its parent it is: {@code .salt}, {@code [0]}
 * @param value the plain value there
 */
record Node(@Nullable Node parent, String step, @Nullable Object value) {

    private static final int LONGEST_QUOTE = 60;

    /** The whole document. */
    static Node of(@Nullable Object document) {
        return new Node(null, "", document);
    }

    /** The part of that name; null stands for a missing one, too. */
    Node get(String name) {
        return new Node(this, name, fields().get(name));
    }

    /** Where the value is: {@code feature_gates.new_nav.rules[0]}. */
    String place() {
        if (parent == null) {
            return "document";
        }
        if (parent.parent == null) {
            return step;
        }
        return parent.place() + (step.startsWith("[") ? "" : ".") + step;
    }

    /** Whether there is nothing, or null. */
    boolean isMissing() {
        return value == null;
    }

    boolean isList() {
        return value instanceof List<?>;
    }

    boolean isObject() {
        return value instanceof Map<?, ?>;
    }

    /** All parts by name. */
    Map<String, @Nullable Object> fields() {
        if (!isObject()) {
            throw due("an object");
        }
        return Values.object(value);
    }

    /** The parts that nobody knows by name. */
    Map<String, @Nullable Object> fieldsBut(List<String> known) {
        Map<String, @Nullable Object> others = new LinkedHashMap<>(fields());
        known.forEach(others::remove);
        return others;
    }

    /** Shows every part of an object with its name. */
    void eachField(BiConsumer<String, Node> reader) {
        fields().keySet().forEach(name -> reader.accept(name, get(name)));
    }

    /** The elements of an array. */
    List<Node> elements() {
        if (!(value instanceof List<?> list)) {
            throw due("an array");
        }
        List<Node> elements = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            elements.add(new Node(this, "[" + i + "]", list.get(i)));
        }
        return elements;
    }

    String text() {
        if (!(value instanceof String text)) {
            throw due("a string");
        }
        return text;
    }

    /** The elements of an array of strings. */
    List<String> texts() {
        return elements().stream().map(Node::text).toList();
    }

    boolean flag() {
        if (!(value instanceof Boolean flag)) {
            throw due("true or false");
        }
        return flag;
    }

    BigDecimal number() {
        if (!(value instanceof Number number)) {
            throw due("a number");
        }
        return new BigDecimal(number.toString());
    }

    /** A whole number of any sign. */
    long whole() {
        if (!(value instanceof Integer || value instanceof Long)) {
            throw due("a whole number");
        }
        return ((Number) value).longValue();
    }

    /** A whole number from 0 to the highest allowed. */
    long count(long highest) {
        long count = whole();
        if (count < 0 || count > highest) {
            throw due("a whole number from 0 to " + highest);
        }
        return count;
    }

    MalformedDocumentException due(String expected) {
        return fault(isMissing() ? expected + " is due, but nothing is there." : expected + " is due, not " + quote());
    }

    MalformedDocumentException fault(String fault) {
        return new MalformedDocumentException(place(), fault);
    }

    private String quote() {
        String text = Json.text(value);
        return (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text) + ".";
    }
}
