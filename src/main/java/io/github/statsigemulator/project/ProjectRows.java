package io.github.statsigemulator.project;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The projects in the database. */
interface ProjectRows extends Repository<ProjectRow, String> {

    List<ProjectRow> findAllByOrderByCreatedTimeAscIdAsc();

    boolean existsById(String id);

    ProjectRow save(ProjectRow row);
}
