package io.github.statsigemulator.sdk;

import io.github.statsigemulator.http.PromptAnswers;
import io.github.statsigemulator.http.Query;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.snapshot.Downloads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells an SDK that has the latest document so, without anybody being woken for it. SDKs ask every few seconds, whatever
 * else a server has to do.
 */
@Component
final class UnchangedPolls implements PromptAnswers {

    private final Downloads downloads;

    UnchangedPolls(Downloads downloads) {
        this.downloads = downloads;
    }

    @Override
    public byte @Nullable [] to(String route, Query query, Project project) {
        boolean isPoll = route.equals(DownloadController.V1) || route.equals(DownloadController.V2);
        return isPoll && downloads.isKnownToBeLatest(Unchanged.since(query), project) ? Unchanged.answer() : null;
    }
}
