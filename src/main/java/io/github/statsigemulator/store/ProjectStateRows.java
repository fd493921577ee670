package io.github.statsigemulator.store;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The state of projects in the database. */
interface ProjectStateRows extends Repository<ProjectStateRow, String> {

    /** Lets nobody else change the project until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select row from ProjectStateRow row where row.id = :project")
    Optional<ProjectStateRow> lock(String project);
}
