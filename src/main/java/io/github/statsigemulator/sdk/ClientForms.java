package io.github.statsigemulator.sdk;

import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.snapshot.Publication;
import io.github.statsigemulator.snapshot.Snapshots;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The present {@link ClientForm} of each project; one is made when a client first asks after a change. */
@Component
class ClientForms {

    private final Snapshots snapshots;
    private final JsonMapper json;
    private final Map<Project, ClientForm> forms = new ConcurrentHashMap<>();

    ClientForms(Snapshots snapshots, JsonMapper json) {
        this.snapshots = snapshots;
        this.json = json;
    }

    @SuppressWarnings("ReferenceEquality") // a publication is the same object until something changes
    ClientForm of(Project project) {
        Publication publication = snapshots.publication(project);
        ClientForm known = forms.get(project);
        if (known != null && known.publication() == publication) {
            return known;
        }
        ClientForm form = ClientForm.of(publication, known, json);
        forms.put(project, form);
        return form;
    }
}
