package io.github.statsigemulator.snapshot;

import static io.github.statsigemulator.snapshot.Entities.USER_ID;
import static io.github.statsigemulator.snapshot.Entities.condition;
import static io.github.statsigemulator.snapshot.Entities.group;
import static io.github.statsigemulator.snapshot.Entities.listSegment;
import static io.github.statsigemulator.snapshot.Entities.meta;
import static io.github.statsigemulator.snapshot.Entities.passesGate;
import static io.github.statsigemulator.snapshot.Entities.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.entity.GroupOverrides;
import io.github.statsigemulator.entity.GroupOverrides.Conditional;
import io.github.statsigemulator.entity.Holdout;
import io.github.statsigemulator.evaluator.Countries;
import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.spec.Spec;
import io.github.statsigemulator.store.Catalog;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checked against a compilation of everything, after each of 150 random changes of a small, closely knit project:
 * ids and names that others refer to come, go and are renamed.
 */
class RecompilationTest {

    private static final int CHANGES = 150;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void anyChangeLeadsToWhatCompilingEverythingGives(long seed) {
        Changes changes = new Changes(new Random(seed));
        Catalog catalog = Catalog.empty(Project.DEFAULT);
        ProjectSpecs specs = ProjectSpecs.empty(Project.DEFAULT, Countries.NONE);
        for (int number = 0; number < CHANGES; number++) {
            catalog = changes.next(catalog);
            specs = specs.in(catalog, Countries.NONE);
            ProjectSpecs anew =
                    ProjectSpecs.empty(Project.DEFAULT, Countries.NONE).in(catalog, Countries.NONE);
            assertSame(specs, anew, "seed " + seed + ", change " + number + ": " + changes.last);
        }
    }

    private static void assertSame(ProjectSpecs specs, ProjectSpecs anew, String which) {
        for (EntityKind<?> kind : EntityKind.EVALUATED) {
            assertThat(written(kind, specs)).as(which).containsExactlyElementsOf(written(kind, anew));
        }
        assertThat(specs.snapshot().gates()).as(which).isEqualTo(anew.snapshot().gates());
        assertThat(specs.snapshot().configs())
                .as(which)
                .isEqualTo(anew.snapshot().configs());
        assertThat(specs.snapshot().layers())
                .as(which)
                .isEqualTo(anew.snapshot().layers());
    }

    private static List<Spec> written(EntityKind<?> kind, ProjectSpecs specs) {
        return specs.compiled(kind).map(compiled -> compiled.forms().spec()).toList();
    }

    /** Changes that leave no more than six entities of a kind. */
    private static final class Changes {

        private final Random random;
        private String last = "";

        Changes(Random random) {
            this.random = random;
        }

        Catalog next(Catalog catalog) {
            EntityKind<?> kind = EntityKind.EVALUATED.get(random.nextInt(6));
            String id = id(kind);
            switch (random.nextInt(10)) {
                case 0 -> {
                    last = "without " + kind + " " + id;
                    return catalog.without(kind, id);
                }
                case 1 -> {
                    last = "overrides of " + kind + " " + id;
                    return overridden(catalog, kind, id);
                }
                case 2 -> {
                    last = "ids of " + id;
                    return catalog.with(id(EntityKind.SEGMENT), list());
                }
                default -> {
                    Entity entity = entity(kind, id);
                    last = "with " + entity;
                    return catalog.with(entity);
                }
            }
        }

        private String id(EntityKind<?> kind) {
            return kind.word() + "_" + random.nextInt(6);
        }

        /** The id, or a name that one of the kind may have now and then. */
        private String reference(EntityKind<?> kind) {
            return id(kind) + (random.nextInt(3) == 0 ? " name" : "");
        }

        private Catalog overridden(Catalog catalog, EntityKind<?> kind, String id) {
            if (kind == EntityKind.EXPERIMENT || kind == EntityKind.LAYER) {
                Conditional conditional =
                        new Conditional(Conditional.GATE, reference(EntityKind.GATE), "test", experiment(kind), null);
                return catalog.with(kind, id, new GroupOverrides(List.of(conditional), List.of()));
            }
            return catalog.with(EntityKind.GATE, id(EntityKind.GATE), gateOverrides());
        }

        private String experiment(EntityKind<?> kind) {
            return kind == EntityKind.LAYER ? reference(EntityKind.EXPERIMENT) : id(EntityKind.EXPERIMENT);
        }

        private GateOverrides gateOverrides() {
            return new GateOverrides(
                    List.of(new GateOverrides.Entry(null, null, List.of("user-" + random.nextInt(9)), List.of())));
        }

        private IdList list() {
            return IdList.empty("file", 0).with(List.of(new IdList.Line("user-" + random.nextInt(9), true)));
        }

        private Entity entity(EntityKind<?> kind, String id) {
            Entity entity = plain(kind, id);
            return random.nextBoolean() ? entity : entity.withMeta(meta(id, id + " name"));
        }

        private Entity plain(EntityKind<?> kind, String id) {
            if (kind == EntityKind.SEGMENT) {
                return random.nextBoolean()
                        ? listSegment(id)
                        : Entities.segment(id, rule("some", passesGate(reference(EntityKind.GATE))));
            }
            if (kind == EntityKind.GATE) {
                return Entities.gate(
                        id,
                        rule("gate", passesGate(reference(EntityKind.GATE))),
                        rule("segment", condition("passes_segment", null, reference(EntityKind.SEGMENT))));
            }
            if (kind == EntityKind.DYNAMIC_CONFIG) {
                return Entities.config(
                        id, Map.of("n", random.nextInt(9)), rule("some", passesGate(id(EntityKind.GATE))));
            }
            if (kind == EntityKind.LAYER) {
                return Entities.layer(id);
            }
            return kind == EntityKind.EXPERIMENT ? experiment(id) : holdout(id);
        }

        private Entity experiment(String id) {
            Entities.ExperimentBuilder experiment = Entities.experiment(id)
                    .status(Experiment.Status.ACTIVE)
                    .groups(group("control", "50", Map.of("n", 1)), group("test", "50", Map.of("n", 2)));
            if (random.nextBoolean()) {
                experiment.targeting(reference(EntityKind.GATE));
            }
            if (random.nextInt(3) > 0) {
                experiment.in(reference(EntityKind.LAYER), Entities.buckets(0, 1 + random.nextInt(99)));
            }
            return experiment.build();
        }

        private Entity holdout(String id) {
            return new Holdout(
                    meta(id),
                    USER_ID,
                    true,
                    new BigDecimal(random.nextInt(10)),
                    random.nextInt(4) == 0,
                    List.of(reference(EntityKind.GATE)),
                    List.of(reference(EntityKind.EXPERIMENT)),
                    List.of(reference(EntityKind.LAYER)),
                    random.nextInt(3) == 0 ? reference(EntityKind.GATE) : null,
                    0);
        }
    }
}
