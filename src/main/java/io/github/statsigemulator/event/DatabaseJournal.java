package io.github.statsigemulator.event;

import io.github.statsigemulator.project.Project;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import org.hibernate.Session;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps events in the database, each call in a transaction of its own. */
class DatabaseJournal implements Journal {

    private static final int AT_ONCE = 500;

    private final EntityManager entities;
    private final TransactionOperations transactions;

    DatabaseJournal(EntityManager entities, TransactionOperations transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    @Override
    public void write(Project project, long first, List<StoredEvent> events) {
        transactions.executeWithoutResult(transaction -> {
            entities.unwrap(Session.class).setJdbcBatchSize(AT_ONCE);
            for (int i = 0; i < events.size(); i++) {
                entities.persist(new EventRow(project, first + i, events.get(i)));
                if (i % AT_ONCE == AT_ONCE - 1) {
                    entities.flush();
                    entities.clear();
                }
            }
        });
    }

    @Override
    public void forget(Project project, long before) {
        transactions.executeWithoutResult(transaction -> entities.createQuery(
                        "delete from EventRow row where row.key.projectId = :project and row.key.ordinal < :before")
                .setParameter("project", project.id())
                .setParameter("before", before)
                .executeUpdate());
    }

    @Override
    public List<Numbered> read(Project project, int most) {
        List<EventRow> newestFirst = entities.createQuery(
                        "select row from EventRow row where row.key.projectId = :project"
                                + " order by row.key.ordinal desc",
                        EventRow.class)
                .setParameter("project", project.id())
                .setMaxResults(most)
                .getResultList();
        Collections.reverse(newestFirst);
        return newestFirst.stream().map(EventRow::numbered).toList();
    }
}
