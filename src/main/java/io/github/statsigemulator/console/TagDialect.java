package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Field.contract;
import static io.github.statsigemulator.console.Field.live;
import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.text;

import io.github.statsigemulator.console.Dialect.Purpose;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Tag;

/** How tags are written. */
final class TagDialect {

    static final Dialect<Tag> TABLE = Dialect.<Tag>only(
                    EntityKind.TAG,
                    "tags",
                    MetaFields.ID.readOnly(),
                    MetaFields.NAME,
                    MetaFields.DESCRIPTION,
                    contract("color", text(), tag -> tag.color().isEmpty() ? null : tag.color()),
                    live("isCore", flag(), Tag::isCore))
            .needing(Purpose.CREATE, "description");

    private TagDialect() {}
}
