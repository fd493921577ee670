package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Environment;
import io.github.statsigemulator.entity.Member;
import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.entity.Role;
import io.github.statsigemulator.entity.Settings;
import io.github.statsigemulator.entity.Tag;
import io.github.statsigemulator.entity.TargetApp;
import io.github.statsigemulator.entity.Team;
import io.github.statsigemulator.entity.UnitIdType;
import io.github.statsigemulator.project.Sent;
import java.util.regex.Pattern;

/** How each kind behaves that SDKs do not see. */
final class ListedConducts {

    private static final NameForm EMAIL =
            new NameForm(3, 254, Pattern.compile("[^@\\s]+@[^@\\s]+"), "an e-mail address");

    private ListedConducts() {}

    static ListedConduct<Tag> tags() {
        return new ListedConduct<>(
                NameForm.ANY, ListedConduct::describe, new Ties.Labels<>(Meta::tags, Meta::withTags));
    }

    static ListedConduct<TargetApp> targetApps() {
        return new ListedConduct<>(
                NameForm.ANY, ListedConduct::describe, new Ties.Labels<>(Meta::targetApps, Meta::withTargetApps));
    }

    static ListedConduct<UnitIdType> unitIdTypes() {
        return new ListedConduct<>(NameForm.ANY, ListedConduct::describe, Ties.ofUnitIds());
    }

    static ListedConduct<Role> roles() {
        return new ListedConduct<>(NameForm.ANY, ListedConduct::describe, Ties.ofRoles());
    }

    static ListedConduct<Environment> environments() {
        return new ListedConduct<>(NameForm.ANY, ListedConduct::describe, Ties.none());
    }

    static ListedConduct<Member> members() {
        return new ListedConduct<>(
                EMAIL,
                (member, draft, faults) -> {
                    if (draft.find(EntityKind.ROLE, member.role()).isEmpty()) {
                        faults.add("role", "must name a role that exists" + Sent.not(member.role()));
                    }
                },
                Ties.none());
    }

    static ListedConduct<Team> teams() {
        return new ListedConduct<>(NameForm.ANY, ListedConduct::describe, Ties.none());
    }

    static ListedConduct<Settings> settings() {
        return new ListedConduct<>(NameForm.ANY, ListedConduct::describe, Ties.none());
    }

    /** Tables and queries of a warehouse, which are kept as they are once they have what they need. */
    static <E extends Entity> ListedConduct<E> sources(String... needed) {
        return new ListedConduct<>(
                NameForm.ANY,
                (source, draft, faults) -> {
                    ListedConduct.describe(source, draft, faults);
                    Texts.required(source, faults, needed);
                },
                Ties.none());
    }
}
