package io.github.statsigemulator.sdk;

import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Visitor;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Clocks;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives browsers and phones the values of everything for one user, so that they need not evaluate anything. Nobody has
 * been shown any of it yet, so there is no exposure to record.
 */
@RestController
class InitializeController {

    private static final byte[] UNCHANGED = JsonBuffer.piece("{\"has_updates\":false}");

    private final ClientForms forms;
    private final Clocks clocks;
    private final JsonMapper json;

    InitializeController(ClientForms forms, Clocks clocks, JsonMapper json) {
        this.forms = forms;
        this.clocks = clocks;
        this.json = json;
    }

    @PostMapping("/v1/initialize")
    void initialize(Caller caller, JsonBody body, Visitor visitor, HttpServletResponse response) throws IOException {
        ClientForm form = forms.of(caller.project());
        InitializeRequest request = InitializeRequest.of(body);
        DerivedFields derived = DerivedFields.of(visitor, form.publication().snapshot());
        JsonBuffer answer = new JsonBuffer(form.room());
        if (request.isUpToDate(form, derived)) {
            answer.add(UNCHANGED);
        } else {
            long now = clocks.of(caller.project()).millis();
            new InitializeAnswer(caller, now, request, derived, form, answer).write(json);
            form.answered(answer.length());
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(answer.length());
        answer.writeTo(response.getOutputStream());
    }
}
