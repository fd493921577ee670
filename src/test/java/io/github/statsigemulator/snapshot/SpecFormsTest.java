package io.github.statsigemulator.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.evaluator.Ruleset;
import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.spec.Spec;
import io.github.statsigemulator.spec.SpecCondition;
import io.github.statsigemulator.spec.SpecRule;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keys that see the same of a spec share its forms, so that a change of other specs costs none of them anything. */
class SpecFormsTest {

    private final SpecForms forms = new SpecForms(Spec.gate("new_nav", "feature_gate", "salt")
            .rules(List.of(
                    SpecRule.pass("live").conditions(List.of(within("production"))),
                    SpecRule.pass("all").conditions(List.of(SpecCondition.everyone())))));

    @Test
    void keysOfOneEnvironmentShareWhatTheySee() {
        Ruleset seen = forms.ruleset(view("secret-1", List.of("staging"), null));

        assertThat(seen.rules()).hasSize(1);
        assertThat(forms.ruleset(view("secret-2", List.of("staging"), null))).isSameAs(seen);
        assertThat(forms.rendered(view("secret-2", List.of("staging"), null)))
                .isSameAs(forms.rendered(view("secret-1", List.of("staging"), null)));
    }

    @Test
    void whoeverSeesAllSharesTheFormOfEveryone() {
        View everyone = view("secret-1", List.of(), null);

        assertThat(forms.ruleset(view("secret-2", List.of("production"), null))).isSameAs(forms.ruleset(everyone));
        assertThat(forms.rendered(view("secret-2", List.of("production"), null)))
                .isSameAs(forms.rendered(everyone));
    }

    @Test
    void keysThatKnowTheSameAppsShareWhatNamesThem() {
        assertThat(forms.rendered(view("secret-1", List.of(), "web")).spec().targetApps())
                .containsExactly("web");
        assertThat(forms.rendered(view("secret-2", List.of(), "web")))
                .isSameAs(forms.rendered(view("secret-1", List.of(), "web")));
    }

    @Test
    void howeverManyBoundsThereHaveBeenEachKeyGetsItsOwn() {
        IntStream.range(0, 100).forEach(number -> {
            List<String> environments = List.of("staging", "env-" + number);

            assertThat(forms.rendered(view("secret-1", environments, "app-" + number))
                            .spec())
                    .isEqualTo(forms.spec()
                            .rules(forms.spec().rules().subList(1, 2))
                            .targetApps(List.of("app-" + number)));
        });
    }

    private static View view(String key, List<String> environments, @Nullable String app) {
        ApiKey bound = new ApiKey(key, KeyKind.SERVER, "", Set.of(), environments, app, List.of(), true, 0);
        return View.of(bound, List.of(bound));
    }

    private static SpecCondition within(String environment) {
        return SpecCondition.of("environment_field")
                .field("tier")
                .operator("any")
                .target(List.of(environment));
    }
}
