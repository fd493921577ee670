package io.github.statsigemulator.http;

import io.github.statsigemulator.project.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request: a JSON object that is read field by field. A controller takes it as an argument. A field of
 * another type than is asked for, or one that is required and missing, is a {@link FaultyRequestException}.
 *
 * @param fields as they were sent, in their order
 */
public record JsonBody(Map<String, @Nullable Object> fields) {

    private static final String TEXT = "a text";
    private static final String LIST = "an array";

    /** What was sent, or a body without fields where nothing was. */
    public static JsonBody orNone(@Nullable JsonBody sent) {
        return sent == null ? new JsonBody(Map.of()) : sent;
    }

    /** The text of that name; empty if absent or null. */
    public Optional<String> text(String name) {
        return optional(name, String.class, TEXT);
    }

    /** The text of that name, which must be there. */
    public String requiredText(String name) {
        return text(name).orElseThrow(() -> missing(name, TEXT));
    }

    /** The whole number of that name, which must be there. */
    public long requiredInteger(String name) {
        String kind = "a whole number";
        if (fields.get(name) instanceof Integer number) {
            return number;
        }
        return optional(name, Long.class, kind).orElseThrow(() -> missing(name, kind));
    }

    /** Whether the body says so; it does not if the flag of that name is absent or null. */
    public boolean flag(String name) {
        return optional(name, Boolean.class, "true or false").orElse(false);
    }

    /** The object of that name; empty if absent or null. */
    @SuppressWarnings("unchecked") // the parser makes objects into maps by names
    public Map<String, @Nullable Object> object(String name) {
        return optional(name, Map.class, "an object").orElse(Map.of());
    }

    /** The list of that name; empty if absent or null. */
    @SuppressWarnings("unchecked") // a list of what JSON has
    public Optional<List<@Nullable Object>> list(String name) {
        return optional(name, List.class, LIST).map(list -> (List<@Nullable Object>) list);
    }

    /** The list of that name, which must be there. */
    public List<@Nullable Object> requiredList(String name) {
        return list(name).orElseThrow(() -> missing(name, LIST));
    }

    /** The texts in the list of that name; none if it is absent or null. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object each : list(name).orElse(List.of())) {
            if (!(each instanceof String text)) {
                throw new FaultyRequestException(
                        "%s[%d]".formatted(name, texts.size()), "must be a text" + Sent.not(String.valueOf(each)));
            }
            texts.add(text);
        }
        return texts;
    }

    /** The texts in the list of that name, of which there must be some. */
    public List<String> requiredTexts(String name) {
        List<String> texts = texts(name);
        if (texts.isEmpty()) {
            throw missing(name, "an array of texts, at least one");
        }
        return texts;
    }

    private <T> Optional<T> optional(String name, Class<T> type, String kind) {
        Object value = fields.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (type.isInstance(value)) {
            return Optional.of(type.cast(value));
        }
        throw new FaultyRequestException(name, "must be " + kind + Sent.not(value));
    }

    private static FaultyRequestException missing(String name, String kind) {
        return new FaultyRequestException(name, "is required: " + kind);
    }
}
