package io.github.statsigemulator.store;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The id lists in the database, without their lines. */
interface IdListRows extends Repository<IdListRow, IdListRow.Key> {

    IdListRow save(IdListRow row);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from IdListRow row where row.key = :key")
    int delete(IdListRow.Key key);
}
