package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Field.contract;
import static io.github.statsigemulator.console.Field.live;
import static io.github.statsigemulator.console.Field.optional;
import static io.github.statsigemulator.console.Schemas.integer;
import static io.github.statsigemulator.console.Schemas.list;
import static io.github.statsigemulator.console.Schemas.object;
import static io.github.statsigemulator.console.Schemas.text;
import static io.github.statsigemulator.console.Schemas.texts;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.ParamStore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How parameter stores are written. Only the hosted service has them, and it shows less of them than of other kinds. */
final class ParamStoreDialect {

    private static final String DISPLAY_NAME = "displayName";
    private static final String TARGET_APPS = "targetApps";

    static final Dialect<ParamStore> TABLE = new Dialect<>(
            EntityKind.PARAM_STORE,
            "param_stores",
            List.of(
                    Field.both("id", text(), ParamStore::id).readOnly(),
                    Field.both("name", text(), ParamStore::name).atCreation(),
                    Field.<ParamStore>live(DISPLAY_NAME, text(), store -> Field.text(store, DISPLAY_NAME, store.name()))
                            .held(text())
                            .written((value, fields) -> Field.details(fields).put(DISPLAY_NAME, value)),
                    Field.both("description", text(), store -> store.meta().description()),
                    Field.<ParamStore>live(
                                    "createdTime",
                                    integer(),
                                    store -> store.meta().createdTime())
                            .readOnly(),
                    Field.<ParamStore>live(
                                    "creatorID",
                                    text(),
                                    store -> orEmpty(store.meta().creatorID()))
                            .readOnly(),
                    Field.<ParamStore>live(
                                    "lastModifierID",
                                    text(),
                                    store -> orEmpty(store.meta().lastModifierID()))
                            .readOnly(),
                    live("team", text(), store -> store.meta().team()),
                    optional("teamID", text()),
                    contract("tags", texts(), store -> store.meta().tags()),
                    Field.<ParamStore>contract(
                                    "targetAppIDs",
                                    texts(),
                                    store -> store.meta().targetApps())
                            .held(texts())
                            .written((apps, fields) -> fields.put(TARGET_APPS, apps)),
                    Field.both("parameters", list(object()), ParamStore::parameters)),
            new Filters<>(List.of()),
            Map.of(),
            Map.of());

    private ParamStoreDialect() {}

    /** Of other kinds these may be null. */
    private static String orEmpty(@Nullable String id) {
        return id == null ? "" : id;
    }
}
