package io.github.statsigemulator.store;

import io.github.statsigemulator.project.Project;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each project changed last, in the database. */
@Component
class ProjectTimes {

    private final JdbcClient database;

    ProjectTimes(JdbcClient database) {
        this.database = database;
    }

    /**
     * When the project changed last; nobody else changes it until the transaction ends.
     *
     * @throws IllegalArgumentException if there is no such project
     */
    long lock(Project project) {
        return database.sql("select changed_time from projects where id = ? for update")
                .param(project.id())
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no project " + project.id()));
    }

    /** Says that the project, which the transaction has locked, changed at that time. */
    void put(Project project, long time) {
        database.sql("update projects set changed_time = ? where id = ?")
                .params(time, project.id())
                .update();
    }
}
