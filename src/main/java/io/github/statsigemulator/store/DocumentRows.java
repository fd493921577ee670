package io.github.statsigemulator.store;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** Documents in the database. */
@NoRepositoryBean
interface DocumentRows<R extends DocumentRow> extends Repository<R, EntityKey> {

    Optional<R> findById(EntityKey key);

    R save(R row);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from #{#entityName} row where row.key = :key")
    int delete(EntityKey key);
}
