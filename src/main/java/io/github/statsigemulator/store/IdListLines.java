package io.github.statsigemulator.store;

import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.idlist.IdList.Line;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** The lines of id lists in the database. There may be millions, so they go past JPA. */
@Component
class IdListLines {

    private static final int BATCH = 1000;

    private final JdbcOperations jdbc;

    IdListLines(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Appends lines to the file; {@code first} is the number of the first one. */
    void append(String fileId, int first, List<Line> lines) {
        int[] number = {first};
        jdbc.batchUpdate(
                "insert into id_list_lines (file_id, line_number, unit_id, added) values (?, ?, ?, ?)",
                lines,
                BATCH,
                (statement, line) -> {
                    statement.setString(1, fileId);
                    statement.setInt(2, number[0]++);
                    statement.setString(3, line.unitId());
                    statement.setBoolean(4, line.added());
                });
    }

    /** The list with the lines of its file. */
    IdList read(IdList empty) {
        Reading reading = new Reading(empty);
        jdbc.query(
                "select unit_id, added from id_list_lines where file_id = ? order by line_number",
                row -> {
                    reading.add(new Line(row.getString(1), row.getBoolean(2)));
                },
                empty.fileId());
        return reading.list();
    }

    void delete(String fileId) {
        jdbc.update("delete from id_list_lines where file_id = ?", fileId);
    }

    private static final class Reading {

        private static final int STEP = 50_000;

        private final List<Line> pending = new ArrayList<>();
        private IdList list;

        Reading(IdList empty) {
            this.list = empty;
        }

        void add(Line line) {
            pending.add(line);
            if (pending.size() == STEP) {
                list();
            }
        }

        IdList list() {
            list = list.with(pending);
            pending.clear();
            return list;
        }
    }
}
