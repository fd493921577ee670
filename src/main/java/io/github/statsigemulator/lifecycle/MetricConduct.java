package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Metric;
import io.github.statsigemulator.store.Catalog;
import io.github.statsigemulator.store.Draft;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How metrics behave. Their id is made of name and type, and stays when they are renamed. */
final class MetricConduct implements Conduct<Metric> {

    private static final List<String> TYPES = List.of(
            "ratio",
            "sum",
            "composite",
            "mean",
            "event_count_custom",
            "event_user",
            "funnel",
            "undefined",
            "setup_incomplete",
            "composite_sum",
            "import_window",
            "user_warehouse",
            "count_distinct");

    private static final NameForm NAME = new NameForm(
            4, 200, Pattern.compile("[a-zA-Z0-9_.\\-()/ %:]*"), "of letters, digits, blanks and _ . - ( ) / % :");

    @Override
    public String idFor(Metric sent, Draft draft) {
        return sent.name() + "::" + sent.type();
    }

    @Override
    public void checkNames(Metric complete, boolean isNew, Catalog catalog, Faults faults) {
        NAME.check(complete.name(), faults);
        String id = complete.name() + "::" + complete.type();
        catalog.all(EntityKind.METRIC).stream()
                .filter(other -> isNew || !other.id().equals(complete.id()))
                .filter(other -> other.id().equals(id) || (other.name() + "::" + other.type()).equals(id))
                .findFirst()
                .ifPresent(other -> faults.add("name", "'%s' is taken by the metric '%s'".formatted(id, other.id())));
    }

    @Override
    public void check(Metric complete, @Nullable Metric before, Draft draft, Faults faults) {
        Texts.oneOf("type", complete.type(), TYPES, faults);
        Texts.description(complete, faults);
    }

    @Override
    public void letGo(Metric metric, Draft draft) {
        // experiments may name metrics that are not there, as they may before one is made
    }
}
