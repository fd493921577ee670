package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Keys;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.spec.Format;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The config-specs documents that server SDKs download. One is assembled when a key first asks for it after a change,
 * and served from memory until the next.
 */
@Component
public class Downloads {

    private final Snapshots snapshots;
    private final Function<Project, List<ApiKey>> keys;

    /** Downloads of the projects that snapshots are taken of. */
    @Autowired
    public Downloads(Snapshots snapshots, Keys keys) {
        this(snapshots, keys::of);
    }

    Downloads(Snapshots snapshots, Function<Project, List<ApiKey>> keys) {
        this.snapshots = snapshots;
        this.keys = keys;
    }

    /** When the project changed last, in epoch milliseconds; whoever has a document of that time has the latest. */
    public long time(Project project) {
        return snapshots.specs(project).catalog().time();
    }

    /** Whether a document of that time is the latest, as far as that can be told at once; never waits. */
    public boolean isKnownToBeLatest(long time, Project project) {
        return snapshots
                .atHand(project)
                .filter(specs -> time >= specs.catalog().time())
                .isPresent();
    }

    /** The document for that key: only what its target apps and environments may see, and marked as the key's own. */
    public Download of(Caller caller, Format format) {
        ProjectSpecs specs = snapshots.specs(caller.project());
        View view = View.of(caller.key(), keys.apply(caller.project()));
        return specs.download(view, format);
    }

    /** The id lists that SDKs of the project fetch beside its document. */
    public IdListFiles idLists(Project project) {
        return snapshots.specs(project).idListFiles();
    }
}
