package io.github.statsigemulator.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms that the answers of the Console API come in. */
public enum Rendering {

    /** What the published contract asks for, and beside it what clients of the hosted service look for. */
    UNION,

    /** Exactly what the hosted service answers. */
    LIVE;

    /** The rendering of that word, in any case; empty if there is none. */
    public static Optional<Rendering> of(String word) {
        return Arrays.stream(values())
                .filter(rendering -> rendering.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** How requests and settings write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
