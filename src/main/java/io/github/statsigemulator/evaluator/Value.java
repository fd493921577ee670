package io.github.statsigemulator.evaluator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a condition looks at, in all the forms it can be read in: a number is a text too, and a text may be a number
 * or a time. Forms are worked out when they are first asked for, at most once but for harmless races.
 *
 * <p>Seen in {@code statsig-io/statsig-server-core, statsig-rust/src/evaluation/dynamic_value.rs}.
 */
public final class Value {

    /** Nothing at all: no such attribute. */
    public static final Value MISSING = new Value(null);

    private static final Value[] BUCKETS =
            IntStream.range(0, Bucketing.GROUP_BUCKETS).mapToObj(Value::new).toArray(Value[]::new);

    private final @Nullable Object raw;
    private @Nullable String text;
    private @Nullable String lowered;
    private @Nullable Double number;
    private @Nullable Timestamp time;
    private @Nullable Version version;
    private @Nullable List<Value> elements;

    private Value(@Nullable Object raw) {
        this.raw = raw;
    }

    /** A text, number, flag, list, map or null. */
    public static Value of(@Nullable Object json) {
        return json == null ? MISSING : new Value(json);
    }

    /** An instant in epoch milliseconds, which is neither a number nor a text. */
    static Value instant(long time) {
        Value value = new Value(null);
        value.time = new Timestamp(time);
        return value;
    }

    /** The number of a bucket below {@link Bucketing#GROUP_BUCKETS}. */
    static Value bucket(int number) {
        return BUCKETS[number];
    }

    /** The text: numbers as shortest decimals, lists as JSON; null for null and for maps. */
    public @Nullable String text() {
        if (text == null) {
            text = raw instanceof String given ? given : JsonText.of(raw);
        }
        return text;
    }

    /** The text, empty where there is none. */
    String textOrEmpty() {
        String known = text();
        return known == null ? "" : known;
    }

    /** The text in lower case, empty where there is none. */
    String lowered() {
        String known = lowered;
        if (known == null) {
            known = textOrEmpty().toLowerCase(Locale.ROOT);
            lowered = known;
        }
        return known;
    }

    /** The number; not a number (NaN) for whatever does not read as one. */
    double number() {
        Double known = number;
        if (known == null) {
            known = Numbers.read(raw);
            number = known;
        }
        return known;
    }

    /** The instant; {@link Timestamp#NONE} for whatever does not read as one. */
    Timestamp time() {
        Timestamp known = time;
        if (known == null) {
            known = Timestamp.read(raw);
            time = known;
        }
        return known;
    }

    /** The version that the text is, or null where there is no text. */
    @Nullable
    Version version() {
        String written = version == null ? text() : null;
        if (written != null) {
            version = Version.parse(written);
        }
        return version;
    }

    /** The flag, or null. */
    @Nullable
    Boolean flag() {
        return raw instanceof Boolean flag ? flag : null;
    }

    /** The elements of a list, or null. */
    @Nullable
    List<Value> elements() {
        if (elements == null && raw instanceof List<?> list) {
            elements = list.stream().map(Value::of).toList();
        }
        return elements;
    }

    /** The entries of a map, or null. */
    @Nullable
    Map<?, ?> entries() {
        return raw instanceof Map<?, ?> map ? map : null;
    }

    /** Whether this is null or missing. */
    boolean isNull() {
        return raw == null;
    }

    @Override
    public String toString() {
        return String.valueOf(raw);
    }
}
