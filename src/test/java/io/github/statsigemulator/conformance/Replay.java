package io.github.statsigemulator.conformance;

import io.github.statsigemulator.JsonConfiguration;
import io.github.statsigemulator.evaluator.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** One SDK with a document as it was recorded, and one with what the emulator gives out of it: nothing is lost on the way. */
final class Replay {

    private static final int MOST_SHOWN = 20;

    private final long seed;
    private final Map<Kind, List<String>> names;
    private final Sdk before;
    private final Sdk after;
    private final List<String> changes = new CopyOnWriteArrayList<>();

    Replay(long seed, Snapshot replayed, Sdk before, Sdk after) {
        this.seed = seed;
        this.before = before;
        this.after = after;
        names = Map.of(
                Kind.GATE,
                List.copyOf(replayed.gates().keySet()),
                Kind.CONFIG,
                Stream.concat(replayed.configs().keySet().stream(), replayed.autotunes().keySet().stream())
                        .toList(),
                Kind.LAYER,
                List.copyOf(replayed.layers().keySet()));
    }

    /** Asks about so many users, and gives what changed. */
    List<String> about(int users) {
        RandomUser.several(users, new Chance(seed)).parallelStream()
                .filter(user -> changes.size() < MOST_SHOWN)
                .forEach(this::compare);
        return changes;
    }

    private void compare(Map<String, Object> user) {
        BiFunction<Kind, String, Answer> was = before.about(user);
        BiFunction<Kind, String, Answer> is = after.about(user);
        names.forEach((kind, all) -> all.forEach(name -> {
            Answer expected = was.apply(kind, name);
            Answer actual = is.apply(kind, name);
            if (!expected.equals(actual)) {
                changes.add("%s %s, user %s%n  before: %s%n  after:  %s, seed %d"
                        .formatted(
                                kind,
                                name,
                                JsonConfiguration.mapper().writeValueAsString(user),
                                expected,
                                actual,
                                seed));
            }
        }));
    }
}
