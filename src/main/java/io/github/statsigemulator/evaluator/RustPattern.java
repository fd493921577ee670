package io.github.statsigemulator.evaluator;

import java.util.regex.Pattern;

/** Compiles the regular expressions of rules, which are written for Rust, as Java's. */
final class RustPattern {

    private static final int FLAGS = Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE;

    private RustPattern() {}

    static Pattern compile(String pattern) {
        return Pattern.compile(pattern.replace("(?P<", "(?<"), FLAGS);
    }
}
