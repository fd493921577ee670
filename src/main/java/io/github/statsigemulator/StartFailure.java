package io.github.statsigemulator;

import io.github.statsigemulator.project.FaultyFileException;
import io.github.statsigemulator.project.SettingException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.validation.FieldError;

/**
 * Why the emulator did not start.
 *
 * @param exitCode 2 if a setting is wrong, 3 if a file to begin with is faulty, 1 for anything else
 * @param sentence what is wrong, for the person who starts it
 * @param defect what nobody foresaw, or null
 */
record StartFailure(int exitCode, String sentence, @Nullable Throwable defect) {

    private static final int SETTING = 2;
    private static final int OTHER = 1;

    static StartFailure of(Throwable failure) {
        List<Throwable> causes = causes(failure);
        return first(causes, StartFailure::wrongSetting)
                .or(() -> first(causes, StartFailure::wrongType))
                .or(() -> first(causes, StartFailure::closedDatabase))
                .map(sentence -> new StartFailure(SETTING, sentence, null))
                .or(() -> first(causes, StartFailure::faultyFile)
                        .map(sentence -> new StartFailure(FaultyFileException.EXIT_CODE, sentence, null)))
                .orElseGet(() -> new StartFailure(OTHER, reason(causes.get(causes.size() - 1)), failure));
    }

    private static Optional<String> first(List<Throwable> causes, Function<Throwable, Optional<String>> explain) {
        return causes.stream().flatMap(cause -> explain.apply(cause).stream()).findFirst();
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static String reason(Throwable root) {
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.lines().findFirst().orElse("");
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
                    .map(error -> wrong(invalid.getValidationErrors().getName(), (FieldError) error))
                    .findFirst();
        }
        return cause instanceof SettingException contradiction
                ? Optional.ofNullable(contradiction.getMessage())
                : Optional.empty();
    }

    /** Connections, logins and databases that are missing have states of these classes; 90 is H2's own. */
    private static Optional<String> closedDatabase(Throwable cause) {
        return cause instanceof SQLException failure
                        && failure.getSQLState() != null
                        && failure.getSQLState().matches("(08|28|3D|90).*")
                ? Optional.of("The database cannot be opened: " + reason(failure))
                : Optional.empty();
    }

    private static Optional<String> faultyFile(Throwable cause) {
        return cause instanceof FaultyFileException faulty
                ? Optional.ofNullable(faulty.getMessage())
                : Optional.empty();
    }

    private static Optional<String> wrongType(Throwable cause) {
        return cause instanceof BindException unbound ? Optional.of(unbindable(unbound)) : Optional.empty();
    }

    private static String unknown(ConfigurationProperty property) {
        return "There is no setting '%s'.".formatted(property.getName());
    }

    /** Keys and tokens are not repeated. */
    private static String wrong(ConfigurationPropertyName prefix, FieldError error) {
        ConfigurationPropertyName name = prefix.append(DataObjectPropertyName.toDashedForm(error.getField()));
        boolean isSecret = error.getField().contains("eys[") || error.getField().contains("oken");
        return "%s cannot be %s: %s."
                .formatted(name, isSecret ? "that" : "'" + error.getRejectedValue() + "'", error.getDefaultMessage());
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

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> value.toString().toLowerCase(Locale.ROOT))
                .toList();
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
