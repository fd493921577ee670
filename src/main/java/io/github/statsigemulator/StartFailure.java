package io.github.statsigemulator;

import io.github.statsigemulator.project.SettingException;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.validation.FieldError;

/**
 * Why the emulator did not start.
 *
 * @param exitCode 2 if a setting is wrong, 1 for anything else
 * @param sentence what is wrong, for the person who starts it
 * @param defect what nobody foresaw, or null
 */
record StartFailure(int exitCode, String sentence, @Nullable Throwable defect) {

    private static final int SETTING = 2;
    private static final int OTHER = 1;

    static StartFailure of(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<String> sentence = wrongSetting(cause);
            if (sentence.isPresent()) {
                return new StartFailure(SETTING, sentence.get(), null);
            }
        }
        Throwable root = root(failure);
        String reason = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return new StartFailure(OTHER, reason.lines().findFirst().orElse(""), failure);
    }

    private static Optional<String> wrongSetting(Throwable cause) {
        if (cause instanceof PortInUseException taken) {
            return Optional.of("Port %d is taken; choose another with --server.port (0 picks a free one)."
                    .formatted(taken.getPort()));
        }
        if (cause instanceof UnboundConfigurationPropertiesException unknown) {
            return unknown.getUnboundProperties().stream().findFirst().map(StartFailure::unknown);
        }
        if (cause instanceof BindValidationException invalid) {
            return invalid.getValidationErrors().getAllErrors().stream()
                    .filter(FieldError.class::isInstance)
                    .map(error -> invalid.getValidationErrors().getName() + "." + wrong((FieldError) error))
                    .findFirst();
        }
        if (cause instanceof SettingException contradiction) {
            return Optional.ofNullable(contradiction.getMessage());
        }
        return cause instanceof BindException unbound ? Optional.of(unbindable(unbound)) : Optional.empty();
    }

    private static String unknown(ConfigurationProperty property) {
        return "There is no setting '%s'.".formatted(property.getName());
    }

    private static String wrong(FieldError error) {
        return "%s cannot be '%s': %s."
                .formatted(error.getField(), error.getRejectedValue(), error.getDefaultMessage());
    }

    private static String unbindable(BindException failure) {
        ConfigurationProperty property = failure.getProperty();
        Class<?> type = failure.getTarget().getType().resolve(Object.class);
        String expected =
                type.isEnum() ? "one of " + String.join(", ", names(type)) : "a value of type " + type.getSimpleName();
        return property == null
                ? "%s is not %s.".formatted(failure.getName(), expected)
                : "%s cannot be '%s': it is not %s.".formatted(property.getName(), property.getValue(), expected);
    }

    private static Iterable<String> names(Class<?> type) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .map(value -> value.toString().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** Tells the person; a defect is shown whole. */
    int report(PrintStream out) {
        out.println("statsig-emulator cannot start: " + sentence);
        if (defect != null) {
            defect.printStackTrace(out);
        }
        return exitCode;
    }
}
