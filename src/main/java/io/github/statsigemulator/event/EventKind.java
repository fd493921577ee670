package io.github.statsigemulator.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an event reports. */
public enum EventKind {

    /** A gate was shown to a user: {@code statsig::gate_exposure}. */
    GATE_EXPOSURE,

    /** A dynamic config, experiment or autotune was: {@code statsig::config_exposure}. */
    CONFIG_EXPOSURE,

    /** A layer, or one parameter of it, was: {@code statsig::layer_exposure}. */
    LAYER_EXPOSURE,

    /** What an SDK says about itself, or records without being asked: {@code statsig::…}, {@code auto_capture::…}. */
    INTERNAL,

    /** What the product under test logs. */
    CUSTOM;

    /** The kind of an event by the name it travels under. */
    static EventKind of(String eventName) {
        return switch (eventName) {
            case "statsig::gate_exposure" -> GATE_EXPOSURE;
            case "statsig::config_exposure" -> CONFIG_EXPOSURE;
            case "statsig::layer_exposure" -> LAYER_EXPOSURE;
            default -> eventName.startsWith("statsig::") || eventName.startsWith("auto_capture::") ? INTERNAL : CUSTOM;
        };
    }

    /** The kind of that text, such as {@code gate_exposure}. */
    public static Optional<EventKind> find(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }

    /** The kind as it is written outside. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name that events of the kind travel under; of exposures only. */
    String eventName() {
        return "statsig::" + text();
    }

    /** The metadata key that holds the name of what an exposure is about. */
    String subjectKey() {
        return this == GATE_EXPOSURE ? "gate" : "config";
    }

    /** Whether it is about a gate, config or layer. */
    boolean isExposure() {
        return this == GATE_EXPOSURE || this == CONFIG_EXPOSURE || this == LAYER_EXPOSURE;
    }
}
