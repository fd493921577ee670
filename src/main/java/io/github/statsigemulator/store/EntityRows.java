package io.github.statsigemulator.store;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The entities in the database. */
interface EntityRows extends Repository<EntityRow, EntityKey> {

    List<EntityRow> findByKeyProjectIdOrderByOrdinal(String project);

    Optional<EntityRow> findById(EntityKey key);

    EntityRow save(EntityRow row);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from EntityRow row where row.key = :key")
    int delete(EntityKey key);
}
