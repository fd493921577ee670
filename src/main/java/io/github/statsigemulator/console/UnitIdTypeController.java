package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.UnitIdType;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.project.Caller;
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

/** The kinds of id that users carry. */
@RestController
@RequestMapping("/console/v1/unit_id_types")
@Tag(name = "Unit ID Types")
class UnitIdTypeController {

    private final Resource<UnitIdType> types;

    UnitIdTypeController(Resources resources) {
        this.types = resources.of(UnitIdTypeDialect.TABLE);
    }

    @GetMapping
    Listing<UnitIdType> listUnitIdTypes(Caller caller, Paging paging) {
        return types.list(caller, paging);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Reply<UnitIdType> createUnitIdType(Caller caller, JsonBody type) {
        return types.create(caller, type);
    }

    @GetMapping("/{id}")
    Reply<UnitIdType> getUnitIdType(Caller caller, @PathVariable String id) {
        return types.read(caller, id);
    }

    @PatchMapping("/{id}")
    Reply<UnitIdType> partiallyUpdateUnitIdType(Caller caller, @PathVariable String id, JsonBody changes) {
        return types.update(caller, id, changes);
    }

    @DeleteMapping("/{id}")
    Message deleteUnitIdType(Caller caller, @PathVariable String id) {
        return types.delete(caller, id);
    }
}
