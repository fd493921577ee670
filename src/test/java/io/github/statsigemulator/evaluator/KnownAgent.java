package io.github.statsigemulator.evaluator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A user-agent string and what Core makes of it. The strings are those of {@code statsig-io/statsig-server-core},
 * {@code statsig-rust/tests/data/test_must_pass_user_agents.txt}, and more of bots, apps, old browsers and oddities;
 * {@code UserAgentOracleTest} holds the answers against Core.
 */
public record KnownAgent(String text, UserAgent answer) {

    private static final String FILE = "/user-agents.tsv";

    /** All lines of the file: string, system and its version, browser and its version, separated by tabs. */
    public static List<KnownAgent> all() {
        try (InputStream file = Objects.requireNonNull(KnownAgent.class.getResourceAsStream(FILE))) {
            String lines = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines().map(line -> of(line.split("\t", -1))).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static KnownAgent of(String[] columns) {
        return new KnownAgent(columns[0], new UserAgent(columns[1], columns[2], columns[3], columns[4]));
    }

    @Override
    public String toString() {
        return text;
    }
}
