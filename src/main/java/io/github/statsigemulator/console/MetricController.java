package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Metric;
import io.github.statsigemulator.event.EventHistory;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.lifecycle.MetricSteps;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Rendering;
import io.github.statsigemulator.store.Catalog;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Metrics, as they were defined, and what they come to. */
@RestController
@RequestMapping("/console/v1/metrics")
@Tag(name = "Metrics")
class MetricController {

    private static final String ARCHIVED = "Metric archived successfully.";
    private static final String UNARCHIVED = "Metric unarchived successfully.";

    private final Resource<Metric> metrics;
    private final Resource<Experiment> experiments;
    private final MetricValues values;

    MetricController(Resources resources, EventHistory history) {
        this.metrics = resources.of(MetricDialect.TABLE);
        this.values = new MetricValues(metrics, history);
        this.experiments = resources.of(ExperimentDialect.TABLE);
    }

    /** A list by the contract; to clients of the hosted service the values of one metric, which their query names. */
    @GetMapping
    Listing<Metric> listMetrics(Caller caller, Paging paging) {
        boolean isAboutOne =
                !paging.values("id").isEmpty() && !paging.values("date").isEmpty();
        return isAboutOne || caller.rendering() == Rendering.LIVE
                ? values.ofOne(caller, paging)
                : listMetricDefinitions(caller, paging, false);
    }

    @GetMapping("/values")
    Listing<Metric> listMetricValues(Caller caller, Paging paging) {
        return values.ofAll(caller, paging);
    }

    /** There is nothing to do, because values are worked out when somebody asks for them. */
    @PostMapping("/{id}/reload")
    Message reloadMetric(Caller caller, @PathVariable String id) {
        metrics.get(caller, id);
        return new Message("Metric data reloaded successfully.");
    }

    @GetMapping("/list")
    Listing<Metric> listMetricDefinitions(
            Caller caller, Paging paging, @RequestParam(defaultValue = "false") boolean showHiddenMetrics) {
        return list(caller, paging, "metrics/list", metric -> showHiddenMetrics || !metric.isArchived());
    }

    private Listing<Metric> list(Caller caller, Paging paging, String path, Predicate<Metric> wanted) {
        Catalog catalog = metrics.catalog(caller);
        return metrics.page(
                catalog.all(EntityKind.METRIC).stream().filter(wanted).toList(), path, paging, catalog);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Reply<Metric> createMetric(Caller caller, JsonBody metric) {
        return metrics.createOrRehearse(caller, metric);
    }

    @GetMapping("/{id}")
    Reply<Metric> getMetric(Caller caller, @PathVariable String id) {
        return metrics.read(caller, id);
    }

    @GetMapping("/{name}/{type}")
    Reply<Metric> getMetricOfType(Caller caller, @PathVariable String name, @PathVariable String type) {
        return metrics.read(caller, name + "::" + type);
    }

    @PostMapping("/{id}")
    Reply<Metric> updateMetric(Caller caller, @PathVariable String id, JsonBody changes) {
        return metrics.updateOrRehearse(caller, id, changes);
    }

    @DeleteMapping("/{id}")
    Message deleteMetric(Caller caller, @PathVariable String id) {
        return metrics.delete(caller, id);
    }

    @PutMapping("/{id}/schedule_archive")
    Message scheduleArchiveOfMetric(Caller caller, @PathVariable String id) {
        metrics.apply(caller, id, "archive", MetricSteps.ARCHIVE);
        return new Message(ARCHIVED);
    }

    @PutMapping("/{id}/cancel_archive")
    Message cancelArchiveOfMetric(Caller caller, @PathVariable String id) {
        return unarchiveMetric(caller, id);
    }

    @PutMapping("/{id}/unarchive")
    Message unarchiveMetric(Caller caller, @PathVariable String id) {
        metrics.apply(caller, id, "unarchive", MetricSteps.UNARCHIVE);
        return new Message(UNARCHIVED);
    }

    @GetMapping("/{id}/experiments")
    Listing<Experiment> listExperimentsOfMetric(Caller caller, @PathVariable String id, Paging paging) {
        Metric metric = metrics.get(caller, id);
        Catalog catalog = metrics.catalog(caller);
        return experiments.page(
                catalog.all(EntityKind.EXPERIMENT).stream()
                        .filter(experiment -> MetricDialect.isMeasuredIn(experiment, metric))
                        .toList(),
                "metrics/" + metric.id() + "/experiments",
                paging,
                catalog);
    }
}
