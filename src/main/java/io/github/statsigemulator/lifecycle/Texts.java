package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.project.Sent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What texts of a body must be like. */
final class Texts {

    static final int LONGEST_DESCRIPTION = 1000;

    private Texts() {}

    /** Notes a text that is none of the words; null is none and needs not be. */
    static void oneOf(String place, @Nullable String text, List<String> words, Faults faults) {
        if (text != null && text.isEmpty()) {
            faults.add(place, "is required; allowed are " + String.join(", ", words));
        } else if (text != null && !words.contains(text)) {
            faults.add(place, "must be one of " + String.join(", ", words) + Sent.not(text));
        }
    }

    /** Notes details that are missing. */
    static void required(Entity entity, Faults faults, String... names) {
        for (String name : names) {
            if (!entity.meta().details().containsKey(name)) {
                faults.add(name, "is required");
            }
        }
    }

    /** Notes a description that is too long. */
    static void description(Entity entity, Faults faults) {
        int length = entity.meta().description().length();
        if (length > LONGEST_DESCRIPTION) {
            faults.add("description", "must have at most %d characters, not %d".formatted(LONGEST_DESCRIPTION, length));
        }
    }
}
