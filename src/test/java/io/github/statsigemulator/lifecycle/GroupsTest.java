package io.github.statsigemulator.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.entity.Group;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checked against the bounds of an experiment's groups: they must fill the thousand buckets, and no more. */
class GroupsTest {

    @Test
    void sharesEquallyWhereNoSizeIsSaid() {
        List<Group> groups = complete(group("control", null), group("test", null), group("other", null));

        assertThat(groups)
                .extracting(Group::size)
                .containsExactly(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33"));
        assertThat(faults(groups)).isEmpty();
    }

    @Test
    void fillsUpWithAnyNumberOfEqualGroups() {
        List<Group> many = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            many.add(group("group " + i, null));
        }

        List<Group> groups = Groups.complete("checkout", List.of(), many);
        Faults faults = new Faults();
        Groups.checkFilled(groups, faults);

        assertThat(faults.all()).isEmpty();
    }

    @Test
    void namesGroupsWithoutName() {
        List<Group> groups = complete(group("control", "50"), group("", "50"));

        assertThat(groups).extracting(Group::name).containsExactly("control", "Group 2");
    }

    @Test
    void givesTheSameIdToTheSameGroupOfTheSameExperiment() {
        assertThat(complete(group("control", "50")).get(0).id())
                .hasSize(22)
                .isEqualTo(complete(group("control", "30")).get(0).id());
    }

    @Test
    void wantsAllSizesOrNone() {
        List<Group> groups = complete(group("control", "50"), group("test", null));

        assertThat(faults(groups)).extracting(Fault::property).containsExactly("groups[1].size");
    }

    @Test
    void refusesMoreThanAHundredAtTheGroupThatBringsIt() {
        List<Group> groups = complete(group("a", "50"), group("b", "50.2"), group("c", "10"));

        assertThat(faults(groups)).extracting(Fault::property).containsExactly("groups[1].size");
    }

    @Test
    void toleratesSumsThatRoundToAHundred() {
        List<Group> groups = complete(group("a", "33.3"), group("b", "33.3"), group("c", "33.3"));
        Faults faults = new Faults();

        Groups.check(groups, faults);
        Groups.checkFilled(groups, faults);

        assertThat(faults.all()).isEmpty();
    }

    @Test
    void missesGroupsAndSizesOnlyBeforeAStart() {
        List<Group> groups = complete(group("a", "33"), group("b", "33"));
        Faults faults = new Faults();

        Groups.checkFilled(groups, faults);
        Groups.checkFilled(List.of(), faults);

        assertThat(faults(groups)).isEmpty();
        assertThat(faults.all()).extracting(Fault::property).containsExactly("groups[1].size", "groups");
    }

    @Test
    void refusesTwoGroupsOfOneName() {
        List<Group> groups = complete(group("test", "50"), group("test", "50"));

        assertThat(faults(groups)).extracting(Fault::property).containsExactly("groups[1].name");
    }

    private static List<Group> complete(Group... groups) {
        return Groups.complete("checkout", List.of(), List.of(groups));
    }

    private static List<Fault> faults(List<Group> groups) {
        Faults faults = new Faults();
        Groups.check(groups, faults);
        return faults.all();
    }

    private static Group group(String name, @Nullable String size) {
        return new Group("", name, size == null ? null : new BigDecimal(size), Map.of(), false, "");
    }
}
