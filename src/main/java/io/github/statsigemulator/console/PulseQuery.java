package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Group;
import io.github.statsigemulator.http.FaultyRequestException;
import io.github.statsigemulator.measure.Correction;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a query wants of pulse. All values are texts, as the hosted service describes them.
 *
 * @param sent the query, by name
 */
record PulseQuery(Map<String, String> sent) {

    private static final String CUPED = "cuped";
    private static final String CONFIDENCE = "confidence";
    private static final String WEIGHT = "bonferroniPrimaryMetricWeight";
    private static final List<String> OF_GATES = List.of(CUPED, CONFIDENCE);
    private static final List<String> OF_EXPERIMENTS = List.of(
            "applyBonferroniPerVariant",
            "applyBonferroniPerMetric",
            WEIGHT,
            "applyBenjaminiHochbergPerMetric",
            "applyBenjaminiHochbergPerVariant",
            "date");

    /** What queries about a gate or a holdout can have, for the description of the API. */
    static List<Parameter> ofGates() {
        return parameters(OF_GATES.stream(), false);
    }

    /** What queries about an experiment can have. */
    static List<Parameter> ofExperiments() {
        return Stream.concat(
                        parameters(Stream.of("control", "test"), true).stream(),
                        parameters(Stream.concat(OF_GATES.stream(), OF_EXPERIMENTS.stream()), false).stream())
                .toList();
    }

    private static List<Parameter> parameters(Stream<String> names, boolean isRequired) {
        return names.<Parameter>map(name ->
                        new QueryParameter().name(name).required(isRequired).schema(Schemas.text()))
                .toList();
    }

    /** The group that the query names by id or name. */
    Group group(String name, List<Group> groups) {
        String wanted = find(name).orElseThrow(() -> new FaultyRequestException(name, "is required"));
        return groups.stream()
                .filter(group -> group.id().equals(wanted) || group.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new FaultyRequestException(
                        name,
                        "must be one of the groups %s, not '%s'"
                                .formatted(groups.stream().map(Group::id).collect(Collectors.joining(", ")), wanted)));
    }

    /** The day until whose end events count; null for all. */
    @Nullable
    LocalDate date() {
        try {
            return find("date").map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException noDate) {
            throw new FaultyRequestException(
                    "date", "must be a date such as 2026-01-31, not '%s'".formatted(sent.get("date")));
        }
    }

    /** The last moment that counts, in epoch milliseconds. */
    long lastMoment() {
        LocalDate date = date();
        return date == null ? Long.MAX_VALUE : MetricValues.start(date.plusDays(1)) - 1;
    }

    /**
     * How significance is judged.
     *
     * @param otherwise the confidence in percent if the query says none
     */
    Correction correction(String otherwise) {
        flag(CUPED); // without data from before the exposure there is nothing to adjust by
        double confidence = number(CONFIDENCE, find(CONFIDENCE).orElse(otherwise), 100);
        if (confidence == 0 || confidence == 100) {
            throw new FaultyRequestException(CONFIDENCE, "must lie between 0 and 100, not at an end");
        }
        return new Correction(
                1 - confidence / 100,
                flag("applyBonferroniPerVariant"),
                flag("applyBonferroniPerMetric"),
                find(WEIGHT).map(weight -> number(WEIGHT, weight, 1)).orElse(null),
                flag("applyBenjaminiHochbergPerVariant"),
                flag("applyBenjaminiHochbergPerMetric"));
    }

    private boolean flag(String name) {
        String value = find(name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new FaultyRequestException(name, "must be true or false, not '%s'".formatted(value));
        }
        return value.equals("true");
    }

    private static double number(String name, String value, int most) {
        try {
            double number = Double.parseDouble(value);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // the same answer as to a number out of range
        }
        throw new FaultyRequestException(name, "must be a number from 0 to %d, not '%s'".formatted(most, value));
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(sent.get(name)).filter(value -> !value.isBlank());
    }
}
