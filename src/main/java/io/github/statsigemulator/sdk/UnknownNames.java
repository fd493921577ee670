package io.github.statsigemulator.sdk;

import io.github.statsigemulator.project.Project;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says in the log, once for each name that nothing has, which name comes closest: most of them are slips. */
@Component
class UnknownNames {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownNames.class);
    private static final int MOST = 1000;

    private final Set<Asked> noted = ConcurrentHashMap.newKeySet();

    /** Notes that somebody asked for a name. */
    void note(Project project, String kind, String name, Collection<String> known) {
        if (noted.size() < MOST && noted.add(new Asked(project, kind, name))) {
            LOG.warn(
                    "The key of project {} sees no {} '{}'{}",
                    project.id(),
                    kind,
                    name.lines().findFirst().orElse(""),
                    closest(name, known)
                            .map(close -> "; did you mean '" + close + "'?")
                            .orElse("."));
        }
    }

    /** The name that takes the fewest changes, if it takes fewer than half of its letters. */
    static Optional<String> closest(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= name.length() / 2)
                .min(Comparator.comparingInt((String candidate) -> distance(wanted, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(candidate -> distance(wanted, candidate) <= name.length() / 2);
    }

    /** How many letters must be put in, taken out or exchanged, whatever their case. */
    private static int distance(String wanted, String candidate) {
        String other = candidate.toLowerCase(Locale.ROOT);
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= wanted.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int exchanged = diagonal + (wanted.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(exchanged, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }

    private record Asked(Project project, String kind, String name) {}
}
