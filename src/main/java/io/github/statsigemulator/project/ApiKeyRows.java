package io.github.statsigemulator.project;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The API keys in the database. */
interface ApiKeyRows extends Repository<ApiKeyRow, String> {

    List<ApiKeyRow> findAllByOrderByOrdinal();

    ApiKeyRow save(ApiKeyRow row);

    @Modifying
    @Query("delete from ApiKeyRow row where row.projectId = :project and row.apiKey in :keys")
    void delete(String project, Collection<String> keys);
}
