package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.event.EventHistory;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Clocks;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What experiments, gates and holdouts lead to, by the exposures and events that are kept. */
@RestController
@RequestMapping("/console/v1")
@Tag(name = "Pulse")
class PulseController {

    private final Resource<Experiment> experiments;
    private final EventHistory history;
    private final Clocks clocks;

    PulseController(Resources resources, EventHistory history, Clocks clocks) {
        this.experiments = resources.of(ExperimentDialect.TABLE);
        this.history = history;
        this.clocks = clocks;
    }

    @GetMapping("/experiments/{id}/cumulative_exposures")
    Reply<Experiment> getCumulativeExposures(Caller caller, @PathVariable String id) {
        ExperimentExposures exposures = new ExperimentExposures(experiments.get(caller, id), history, caller.project());
        return Reply.of(
                Map.of(),
                "Successfully loaded Cumulative Exposures",
                exposures.cumulative(clocks.of(caller.project()).instant()));
    }
}
