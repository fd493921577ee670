package io.github.statsigemulator.project;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every project. Reading is one look into memory. */
@Component
public class Projects {

    private final JdbcClient database;
    private final Clocks clocks;
    private volatile List<Project> all;

    Projects(JdbcClient database, Clocks clocks) {
        this.database = database;
        this.clocks = clocks;
        this.all = stored();
        create(Project.DEFAULT.id());
    }

    /** Every project, the oldest first. */
    public List<Project> all() {
        return all;
    }

    /** The project of that id. */
    public Optional<Project> find(String id) {
        return all.stream().filter(project -> project.id().equals(id)).findFirst();
    }

    /** The project of that id, made if there is none. */
    public synchronized Project create(String id) {
        return find(id).orElseGet(() -> make(new Project(id)));
    }

    private Project make(Project project) {
        if (!stored().contains(project)) { // another node may have made it since
            database.sql("insert into projects (id, created_time) values (?, ?)")
                    .params(project.id(), clocks.wall().millis())
                    .update();
        }
        all = Stream.concat(all.stream(), Stream.of(project)).toList();
        return project;
    }

    private List<Project> stored() {
        return database.sql("select id from projects order by created_time, id")
                .query((row, number) -> new Project(row.getString(1)))
                .list();
    }
}
