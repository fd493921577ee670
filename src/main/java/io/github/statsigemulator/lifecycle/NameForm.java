package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.project.Sent;
import java.util.regex.Pattern;

/**
 * What names may look like.
 *
 * @param shortest characters at least
 * @param longest characters at most
 * @param allowed what they may be, in words
 */
record NameForm(int shortest, int longest, Pattern legal, String allowed) {

    /** Anything that can be seen, but for nothing. */
    static final NameForm ANY =
            new NameForm(1, 100, Pattern.compile("[^\\p{Cntrl}]*"), "a text without control characters");

    void check(String name, Faults faults) {
        if (name.length() < shortest || name.length() > longest) {
            faults.add("name", "must have %d to %d characters, not %d".formatted(shortest, longest, name.length()));
        } else if (!legal.matcher(name).matches()) {
            faults.add("name", "must be " + allowed + Sent.not(name));
        }
    }
}
