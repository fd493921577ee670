package io.github.statsigemulator.project;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every project. Reading is one look into memory. */
@Component
public class Projects {

    private volatile List<Project> all = List.of(Project.DEFAULT);

    /** Every project, the default one first. */
    public List<Project> all() {
        return all;
    }

    /** The project of that id. */
    public Optional<Project> find(String id) {
        return all.stream().filter(project -> project.id().equals(id)).findFirst();
    }

    /** The project of that id, made if there is none. */
    public synchronized Project create(String id) {
        return find(id).orElseGet(() -> {
            Project made = new Project(id);
            all = java.util.stream.Stream.concat(all.stream(), java.util.stream.Stream.of(made))
                    .toList();
            return made;
        });
    }
}
