package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Metric;
import io.github.statsigemulator.entity.MetricSource;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.store.Catalog;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where metrics come from. */
@RestController
@RequestMapping("/console/v1/metrics/metric_source")
@Tag(name = "Metric Sources")
class MetricSourceController {

    private final Resource<MetricSource> sources;
    private final Resource<Metric> metrics;

    MetricSourceController(Resources resources) {
        this.sources = resources.of(SourceDialects.METRIC_SOURCES);
        this.metrics = resources.of(MetricDialect.TABLE);
    }

    @GetMapping("/list")
    Listing<MetricSource> listMetricSources(Caller caller, Paging paging) {
        return sources.list(caller, paging);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Reply<MetricSource> createMetricSource(Caller caller, JsonBody source) {
        return sources.createOrRehearse(caller, source);
    }

    @GetMapping("/{name}")
    Reply<MetricSource> getMetricSource(Caller caller, @PathVariable String name) {
        return sources.read(caller, name);
    }

    @PostMapping("/{name}")
    Reply<MetricSource> updateMetricSource(Caller caller, @PathVariable String name, JsonBody source) {
        return sources.replaceOrRehearse(caller, name, source);
    }

    @DeleteMapping("/{name}")
    Message deleteMetricSource(Caller caller, @PathVariable String name) {
        return sources.delete(caller, name);
    }

    @GetMapping("/{name}/metrics")
    Listing<Metric> listMetricsOfSource(Caller caller, @PathVariable String name, Paging paging) {
        String source = sources.get(caller, name).name();
        Catalog catalog = metrics.catalog(caller);
        return metrics.page(
                catalog.all(EntityKind.METRIC).stream()
                        .filter(metric -> source.equals(MetricDialect.source(metric)))
                        .toList(),
                "metrics/metric_source/" + source + "/metrics",
                paging,
                catalog);
    }
}
