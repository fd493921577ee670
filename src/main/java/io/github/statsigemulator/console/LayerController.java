package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.GroupOverrides;
import io.github.statsigemulator.entity.Layer;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.lifecycle.GroupOverriding;
import io.github.statsigemulator.lifecycle.Layers;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.store.Catalog;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Layers, whose experiments share users and parameters. */
@RestController
@RequestMapping("/console/v1/layers")
@Tag(name = "Layers")
class LayerController {

    private final Resource<Layer> layers;
    private final Resource<Experiment> experiments;
    private final GroupOverrideResource<Layer> overrides;

    LayerController(Resources resources, GroupOverriding overriding) {
        this.layers = resources.of(LayerDialect.TABLE);
        this.overrides = new GroupOverrideResource<>(layers, overriding);
        this.experiments = resources.of(ExperimentDialect.TABLE);
    }

    @GetMapping
    Listing<Layer> listLayers(Caller caller, Paging paging) {
        return layers.list(caller, paging);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Reply<Layer> createLayer(Caller caller, JsonBody layer) {
        return layers.create(caller, layer);
    }

    @GetMapping("/{id}")
    Reply<Layer> getLayer(Caller caller, @PathVariable String id) {
        return layers.reply(caller, layer(caller, id), layers.done("read"));
    }

    /** A layer that was made, or one that an experiment has to itself: it can be looked at, but not changed. */
    private Layer layer(Caller caller, String id) {
        return Layers.implicit(id, layers.catalog(caller)).orElseGet(() -> layers.get(caller, id));
    }

    @PostMapping("/{id}")
    Reply<Layer> updateLayer(Caller caller, @PathVariable String id, JsonBody layer) {
        return layers.replace(caller, id, layer);
    }

    @PatchMapping("/{id}")
    Reply<Layer> partiallyUpdateLayer(Caller caller, @PathVariable String id, JsonBody changes) {
        return layers.update(caller, id, changes);
    }

    @DeleteMapping("/{id}")
    Message deleteLayer(Caller caller, @PathVariable String id) {
        return layers.delete(caller, id);
    }

    @GetMapping("/{id}/experiments")
    Listing<Experiment> listLayerExperiments(Caller caller, @PathVariable String id, Paging paging) {
        Catalog catalog = layers.catalog(caller);
        Layer layer = layer(caller, id);
        return experiments.page(
                Layers.experiments(layer.id(), catalog), layers.path(layer) + "/experiments", paging, catalog);
    }

    @GetMapping("/{id}/overrides")
    Reply<GroupOverrides> getLayerOverrides(Caller caller, @PathVariable String id) {
        return overrides.read(caller, id);
    }

    @PostMapping("/{id}/overrides")
    Reply<GroupOverrides> updateLayerOverrides(Caller caller, @PathVariable String id, JsonBody body) {
        return overrides.replace(caller, id, body);
    }

    @PatchMapping("/{id}/overrides")
    Reply<GroupOverrides> partiallyUpdateLayerOverrides(Caller caller, @PathVariable String id, JsonBody body) {
        return overrides.add(caller, id, body);
    }

    @DeleteMapping("/{id}/overrides")
    Reply<GroupOverrides> deleteLayerOverrides(Caller caller, @PathVariable String id, JsonBody body) {
        return overrides.remove(caller, id, body);
    }
}
