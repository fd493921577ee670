package io.github.statsigemulator.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.lifecycle.PartIds.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checked against what keeps users where they are: a part's id, from which percentages are drawn, outlives edits. */
class PartIdsTest {

    @Test
    void derivesIdsOfNewPartsFromTheirNamesAndOrdinals() {
        List<String> ids = assign(List.of(), List.of(part("", "staff"), part("", "rest"), part("", "staff")));

        assertThat(ids).containsExactly("staff/0", "rest/0", "staff/1");
    }

    @Test
    void keepsAGivenId() {
        List<String> ids = assign(List.of(part("a", "staff")), List.of(part("a", "employees")));

        assertThat(ids).containsExactly("a");
    }

    @Test
    void findsTheIdOfTheExistingPartOfThatName() {
        List<Part> before = List.of(part("a", "staff"), part("b", "rest"));

        List<String> ids = assign(before, List.of(part("", "rest"), part("", "staff")));

        assertThat(ids).containsExactly("b", "a");
    }

    @Test
    void givesEachExistingPartOfAlikeNamesOnce() {
        List<Part> before = List.of(part("a", "staff"), part("b", "staff"));

        List<String> ids = assign(before, List.of(part("", "staff"), part("", "staff"), part("", "staff")));

        assertThat(ids).containsExactly("a", "b", "staff/0");
    }

    @Test
    void doesNotDeriveTheIdOfAPartThatWasRenamed() {
        List<Part> before = List.of(part("staff/0", "staff"));

        List<String> ids = assign(before, List.of(part("staff/0", "employees"), part("", "staff")));

        assertThat(ids).containsExactly("staff/0", "staff/1");
    }

    private static Part part(String id, String name) {
        return new Part(id, name);
    }

    private static List<String> assign(List<Part> before, List<Part> sent) {
        return PartIds.assign(before, sent, (name, ordinal) -> name + "/" + ordinal);
    }
}
