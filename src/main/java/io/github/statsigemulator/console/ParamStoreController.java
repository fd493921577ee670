package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.ParamStore;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.project.Caller;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Parameter stores, as the hosted service has them: no contract tells of them, and nothing deletes one. */
@RestController
@RequestMapping("/console/v1/param_stores")
@Tag(name = "Parameter stores")
class ParamStoreController {

    private final Resource<ParamStore> stores;

    ParamStoreController(Resources resources) {
        this.stores = resources.of(ParamStoreDialect.TABLE);
    }

    @GetMapping
    Listing<ParamStore> listParamStores(Caller caller, Paging paging) {
        return stores.list(caller, paging);
    }

    @PostMapping
    Reply<ParamStore> createParamStore(Caller caller, JsonBody store) {
        return stores.create(caller, store);
    }

    @GetMapping("/{name}")
    Reply<ParamStore> getParamStore(Caller caller, @PathVariable String name) {
        return stores.read(caller, name);
    }

    @PostMapping("/{name}")
    Reply<ParamStore> updateParamStore(Caller caller, @PathVariable String name, JsonBody changes) {
        return stores.update(caller, name, changes);
    }
}
