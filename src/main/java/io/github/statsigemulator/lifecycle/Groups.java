package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Group;
import io.github.statsigemulator.lifecycle.PartIds.Part;
import io.github.statsigemulator.project.Sent;
import io.github.statsigemulator.snapshot.DerivedIds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The groups of an experiment: what a body may leave out, and what must hold. */
final class Groups {

    /** Sums up to here count as a hundred; three groups of 33.3 percent do. */
    private static final BigDecimal MOST = new BigDecimal("100.1");

    private static final BigDecimal LEAST = new BigDecimal("99.9");
    private static final BigDecimal SMALLEST_STEP = new BigDecimal("0.01");

    private Groups() {}

    /** The groups with ids, names ({@code Group <n>} if absent) and, if none has one, equal sizes. */
    static List<Group> complete(String experimentId, List<Group> before, List<Group> sent) {
        List<Part> parts = parts(sent);
        List<String> ids = PartIds.assign(
                parts(before),
                parts,
                (name, ordinal) -> DerivedIds.ruleId(EntityKind.EXPERIMENT, experimentId, name, ordinal));
        boolean equal = sent.stream().allMatch(group -> group.size() == null);
        List<Group> complete = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            Group group = sent.get(i);
            BigDecimal size = equal ? equalShare(i, sent.size()) : group.size();
            complete.add(new Group(
                    ids.get(i),
                    parts.get(i).name(),
                    size,
                    group.parameterValues(),
                    group.disabled(),
                    group.description()));
        }
        return complete;
    }

    /** The groups with those of these names switched off, or on again; each name must be that of a group. */
    static List<Group> switched(List<Group> groups, String property, List<String> names, boolean disabled) {
        List<String> known = groups.stream().map(Group::name).toList();
        Faults faults = new Faults();
        for (int i = 0; i < names.size(); i++) {
            if (!known.contains(names.get(i))) {
                faults.add(
                        property + "[" + i + "]",
                        "must be the name of a group (%s)".formatted(String.join(", ", known))
                                + Sent.not(names.get(i)));
            }
        }
        faults.refuse();
        return groups.stream()
                .map(group -> names.contains(group.name()) ? group.switched(disabled) : group)
                .toList();
    }

    private static List<Part> parts(List<Group> groups) {
        List<Part> parts = new ArrayList<>();
        for (Group group : groups) {
            String name = group.name().isEmpty() ? "Group " + (parts.size() + 1) : group.name();
            parts.add(new Part(group.id(), name));
        }
        return parts;
    }

    /** A share in steps of a hundredth of a percent; the first groups take what does not divide. */
    static BigDecimal equalShare(int index, int groups) {
        BigDecimal share = Percentages.HUNDRED.divide(BigDecimal.valueOf(groups), 2, RoundingMode.DOWN);
        BigDecimal left = Percentages.HUNDRED.subtract(share.multiply(BigDecimal.valueOf(groups)));
        boolean larger = BigDecimal.valueOf(index).multiply(SMALLEST_STEP).compareTo(left) < 0;
        return larger ? share.add(SMALLEST_STEP) : share;
    }

    static void check(List<Group> groups, Faults faults) {
        Set<String> names = new HashSet<>();
        Set<String> ids = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            String place = "groups[" + i + "]";
            if (!names.add(group.name())) {
                faults.add(place + ".name", "must not be the name of another group, \"" + group.name() + "\"");
            }
            if (!ids.add(group.id())) {
                faults.add(place + ".id", "must not be the id of another group, \"" + group.id() + "\"");
            }
            sum = checkShare(place + ".size", group.size(), sum, faults);
        }
    }

    /**
     * Notes what is wrong with one of several shares.
     *
     * @param before the sum of those before it
     * @return the sum with it
     */
    static BigDecimal checkShare(String place, @Nullable BigDecimal share, BigDecimal before, Faults faults) {
        if (share == null) {
            faults.add(place, "is required unless all of them leave it out");
            return before;
        }
        Percentages.check(place, share, faults);
        BigDecimal sum = before.add(share);
        if (sum.compareTo(MOST) > 0 && before.compareTo(MOST) <= 0) {
            faults.add(place, "must not bring the sum of all of them over 100, here to " + sum.toPlainString());
        }
        return sum;
    }

    /** What only a running experiment needs: groups, and sizes that fill it. */
    static void checkFilled(List<Group> groups, Faults faults) {
        BigDecimal sum = groups.stream()
                .map(group -> group.size() == null ? BigDecimal.ZERO : group.size())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (groups.isEmpty()) {
            faults.add("groups", "must hold at least one group before the experiment starts");
        } else if (sum.compareTo(LEAST) < 0) {
            faults.add(
                    "groups[" + (groups.size() - 1) + "].size",
                    "must bring the sum of all sizes to 100 before the experiment starts, not to "
                            + sum.toPlainString());
        }
    }
}
