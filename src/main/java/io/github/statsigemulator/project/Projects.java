package io.github.statsigemulator.project;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Every project. Reading is one look into memory. */
@Component
public class Projects {

    private final ProjectRows rows;
    private final TransactionOperations transactions;
    private final Clocks clocks;
    private volatile List<Project> all;

    Projects(ProjectRows rows, TransactionOperations transactions, Clocks clocks) {
        this.rows = rows;
        this.transactions = transactions;
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
        transactions.executeWithoutResult(transaction -> {
            if (!rows.existsById(project.id())) {
                rows.save(new ProjectRow(project, clocks.wall().millis()));
            }
        });
        all = Stream.concat(all.stream(), Stream.of(project)).toList();
        return project;
    }

    private List<Project> stored() {
        return rows.findAllByOrderByCreatedTimeAscIdAsc().stream()
                .map(ProjectRow::project)
                .toList();
    }
}
