package io.github.statsigemulator.store;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The versions of entities in the database. */
interface EntityVersionRows extends Repository<EntityVersionRow, EntityVersionRow.Key> {

    List<EntityVersionRow> findByKeyProjectIdAndKeyKindAndKeyIdOrderByKeyVersionDesc(
            String project, String kind, String id);

    EntityVersionRow save(EntityVersionRow row);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            delete from EntityVersionRow row
            where row.key.projectId = :project and row.key.kind = :kind and row.key.id = :id""")
    int delete(String project, String kind, String id);
}
