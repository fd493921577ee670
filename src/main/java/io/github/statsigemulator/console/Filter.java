package io.github.statsigemulator.console;

import io.github.statsigemulator.http.FaultyRequestException;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.project.Sent;
import io.swagger.v3.oas.models.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a list can be narrowed by. A query may name several values, one by one or with commas between; to have
 * one of them is enough.
 *
 * @param name how the query calls it
 * @param schema what the description of the API says of its values
 * @param test makes of the values what things must pass
 * @param <T> what the list is of
 */
record Filter<T>(String name, Schema<?> schema, Test<T> test) {

    /** Makes of the values of a query, at least one, what things must pass. */
    interface Test<T> {
        Predicate<T> of(List<String> wanted);
    }

    /** A filter whose values are any texts. */
    Filter(String name, Test<T> test) {
        this(name, Schemas.texts(), test);
    }

    /** Things that have exactly one of the texts there. */
    static <T> Filter<T> text(String name, Function<T, @Nullable String> value) {
        return new Filter<>(name, wanted -> {
            Set<String> all = Set.copyOf(wanted);
            return thing -> {
                String text = value.apply(thing);
                return text != null && all.contains(text);
            };
        });
    }

    /** Things whose list has one of the texts. */
    static <T> Filter<T> texts(String name, Function<T, ? extends Collection<String>> values) {
        return new Filter<>(name, wanted -> {
            Set<String> all = Set.copyOf(wanted);
            return thing -> values.apply(thing).stream().anyMatch(all::contains);
        });
    }

    /** Things that have one of a few words there; any other word is refused. */
    static <T> Filter<T> word(String name, List<String> words, Function<T, @Nullable String> value) {
        Filter<T> plain = text(name, value);
        return new Filter<>(name, Schemas.list(Schemas.oneOf(words)), wanted -> {
            wanted.stream().filter(word -> !words.contains(word)).findFirst().ifPresent(word -> {
                throw new FaultyRequestException(name, "must be one of " + String.join(", ", words) + Sent.not(word));
            });
            return plain.test.of(wanted);
        });
    }

    /** Things of that moment or later; a date stands for its beginning in UTC. */
    static <T> Filter<T> since(String name, Function<T, Long> millis) {
        return new Filter<>(name, Schemas.text(), wanted -> {
            long first = instant(name, wanted.get(0), 0);
            return thing -> millis.apply(thing) >= first;
        });
    }

    /** Things of that moment or earlier; a date stands for its end in UTC. */
    static <T> Filter<T> until(String name, Function<T, Long> millis) {
        return new Filter<>(name, Schemas.text(), wanted -> {
            long beyond = instant(name, wanted.get(0), 1);
            return thing -> millis.apply(thing) < beyond;
        });
    }

    /** What the query wants of this, with what commas separate taken apart. */
    List<String> wanted(Paging paging) {
        return paging.values(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /**
     * The moment that a query names by a date, a time or epoch milliseconds.
     *
     * @param more added to it in the unit that it is written in: days or milliseconds
     * @throws FaultyRequestException if it is none of them
     */
    static long instant(String name, String text, int more) {
        if (text.matches("-?\\d{1,15}")) {
            return Long.parseLong(text) + more;
        }
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant().toEpochMilli() + more
                    : startOf(LocalDate.parse(text).plusDays(more)).toEpochMilli();
        } catch (DateTimeException | ArithmeticException noDate) {
            throw new FaultyRequestException(
                    name, "must be a date such as 2026-01-31, a time or epoch milliseconds" + Sent.not(text));
        }
    }

    private static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
