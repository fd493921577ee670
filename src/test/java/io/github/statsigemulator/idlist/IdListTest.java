package io.github.statsigemulator.idlist;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.statsigemulator.evaluator.IdLists;
import io.github.statsigemulator.idlist.IdList.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checked against the form of id-list files that {@code statsig-io/statsig-server-core,
 * statsig-rust/src/id_lists_adapter} reads, and the keys it gives {@code user-1} and {@code stable-1}.
 */
class IdListTest {

    private static final IdList EMPTY = IdList.empty("f1", 1_700_000_000_000L);

    @Test
    void writesTheFileThatSdksRead() {
        IdList list = EMPTY.with(added("user-1", "stable-1")).with(removed("user-1"));

        assertThat(file(list)).isEqualTo("+xsKJ5J6c\n+KAHTYVVq\n-xsKJ5J6c\n");
        assertThat(list.size()).isEqualTo(30);
        assertThat(list.count()).isEqualTo(1);
        assertThat(list.contains("stable-1")).isTrue();
        assertThat(list.contains("user-1")).isFalse();
    }

    @Test
    void saysNothingTwice() {
        IdList list = EMPTY.with(added("user-1"));

        IdList.Appended again = list.append(List.of(
                new Line("user-1", true),
                new Line("user-2", true),
                new Line("user-2", true),
                new Line("user-2", false),
                new Line("nobody", false)));

        assertThat(again.lines()).containsExactly(new Line("user-2", true), new Line("user-2", false));
        assertThat(again.list().count()).isEqualTo(1);
        assertThat(list.with(added("user-1"))).isSameAs(list);
    }

    @Test
    void leavesTheListThatItComesFromAlone() {
        IdList before = EMPTY.with(added("user-1"));

        IdList after = before.with(added("user-2")).with(removed("user-1"));

        assertThat(file(before)).isEqualTo("+xsKJ5J6c\n");
        assertThat(before.contains("user-1")).isTrue();
        assertThat(before.contains("user-2")).isFalse();
        assertThat(after.contains("user-1")).isFalse();
    }

    @Test
    void cutsAnyPartOfTheFile() {
        IdList list = EMPTY.with(added("user-1", "stable-1", "a", "b"));
        String file = file(list);

        for (int from = 0; from <= file.length(); from++) {
            for (int to = from; to <= file.length(); to++) {
                assertThat(part(list, from, to)).isEqualTo(file.substring(from, to));
            }
        }
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> part(list, 0, list.size() + 1));
    }

    @Test
    void tellsTheIdsOfSmallListsInTheOrderOfArrival() {
        IdList list = EMPTY.with(added("c", "a", "b")).with(removed("a")).with(added("a"));

        assertThat(list.inlineIds()).contains(List.of("c", "b", "a"));
    }

    @Test
    void isAFileOnceItHadMoreThanAThousandIds() {
        IdList full = EMPTY.with(added(ids(IdList.INLINE_LIMIT)));

        IdList over = full.with(added("one more"));

        assertThat(full.inlineIds()).hasValueSatisfying(ids -> assertThat(ids).hasSize(IdList.INLINE_LIMIT));
        assertThat(over.inlineIds()).isEmpty();
        assertThat(over.with(removed("one more")).inlineIds()).isEmpty();
    }

    @ParameterizedTest(name = "in steps of {0}")
    @ValueSource(ints = {1, 10, 700, 5000, 100_000})
    void remembersWhatASetRemembers(int step) {
        Random random = new Random(42);
        Set<String> expected = new HashSet<>();
        IdList list = EMPTY;

        for (int round = 0; round < Math.max(3, 2000 / step); round++) {
            List<Line> lines = new ArrayList<>();
            for (int index = 0; index < step; index++) {
                Line line = new Line("user-" + random.nextInt(4 * step + 2000), random.nextInt(3) > 0);
                lines.add(line);
                boolean ignored = line.added() ? expected.add(line.unitId()) : expected.remove(line.unitId());
            }
            list = list.with(lines);
        }

        IdList result = list;
        assertThat(result.count()).isEqualTo(expected.size());
        assertThat(IntStream.range(0, 4 * step + 3000).mapToObj(index -> "user-" + index))
                .allSatisfy(id -> assertThat(result.contains(id)).isEqualTo(expected.contains(id)));
        assertThat(replayed(file(result))).isEqualTo(keys(expected));
    }

    @Test
    void answersTheEvaluatorByName() {
        IdLists lists = new NamedIdLists(Map.of("vips", EMPTY.with(added("user-1"))));

        assertThat(lists.contains("vips", "user-1")).isTrue();
        assertThat(lists.contains("vips", "user-2")).isFalse();
        assertThat(lists.contains("no such list", "user-1")).isFalse();
    }

    private static Set<String> replayed(String file) {
        Set<String> keys = new HashSet<>();
        file.lines().forEach(line -> {
            boolean ignored = line.startsWith("+") ? keys.add(line.substring(1)) : keys.remove(line.substring(1));
        });
        return keys;
    }

    private static Set<String> keys(Set<String> ids) {
        Set<String> keys = new HashSet<>();
        ids.forEach(id -> keys.add(IdLists.key(id)));
        return keys;
    }

    private static String file(IdList list) {
        return part(list, 0, list.size());
    }

    private static String[] ids(int count) {
        return IntStream.range(0, count).mapToObj(index -> "user-" + index).toArray(String[]::new);
    }

    private static List<Line> added(String... ids) {
        return List.of(ids).stream().map(id -> new Line(id, true)).toList();
    }

    private static List<Line> removed(String... ids) {
        return List.of(ids).stream().map(id -> new Line(id, false)).toList();
    }

    private static String part(IdList list, long from, long to) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        try {
            list.write(from, to, part);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return part.toString(US_ASCII);
    }
}
