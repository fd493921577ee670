package io.github.statsigemulator.store;

import io.github.statsigemulator.project.Project;
import jakarta.persistence.Embeddable;

/** What rows of entities and overrides are found by. */
@Embeddable
record EntityKey(String projectId, String kind, String id) {

    static EntityKey of(Project project, EntityRef ref) {
        return new EntityKey(project.id(), ref.kind().word(), ref.id());
    }
}
