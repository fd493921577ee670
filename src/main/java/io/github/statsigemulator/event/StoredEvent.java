package io.github.statsigemulator.event;

/**
 * An event as it is kept: its JSON text, and beside it what events are looked for by.
 *
 * @param json the {@link Event} as a JSON object
 */
record StoredEvent(EventKind kind, String name, String eventName, String json) {

    /** About how much memory it takes, in bytes. */
    long size() {
        return 120L + json.length();
    }
}
