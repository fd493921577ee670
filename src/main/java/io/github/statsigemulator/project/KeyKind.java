package io.github.statsigemulator.project;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of API key; each has its prefix. */
public enum KeyKind {
    CLIENT("client-"),
    SERVER("secret-"),
    CONSOLE("console-");

    private final String prefix;

    KeyKind(String prefix) {
        this.prefix = prefix;
    }

    /** What keys of this kind begin with. */
    public String prefix() {
        return prefix;
    }

    /** The kind that a key claims to be of; empty if it has none of the prefixes. */
    public static Optional<KeyKind> of(String key) {
        return Arrays.stream(values())
                .filter(kind -> key.startsWith(kind.prefix))
                .findFirst();
    }
}
