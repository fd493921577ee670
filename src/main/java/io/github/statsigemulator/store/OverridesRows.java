package io.github.statsigemulator.store;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The overrides in the database. */
interface OverridesRows extends Repository<OverridesRow, EntityKey> {

    List<OverridesRow> findByKeyProjectIdOrderByKeyKindAscKeyIdAsc(String project);

    Optional<OverridesRow> findById(EntityKey key);

    OverridesRow save(OverridesRow row);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from OverridesRow row where row.key = :key")
    int delete(EntityKey key);
}
