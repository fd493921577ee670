package io.github.statsigemulator.sdk;

import io.github.statsigemulator.http.FaultyRequestException;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Clocks;
import io.github.statsigemulator.project.Sent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The values of gates, configs and layers for the user in the body. Answers are written straight to the connection:
 * these routes are asked thousands of times a second, and the usual way through Spring's message converters costs as much
 * as the rest.
 */
@RestController
class EvaluationController {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_\\-. ]{2,100}");
    private static final int MOST_GATES = 100;

    private final Evaluations evaluations;
    private final Clocks clocks;
    private final JsonMapper json;

    EvaluationController(Evaluations evaluations, Clocks clocks, JsonMapper json) {
        this.evaluations = evaluations;
        this.clocks = clocks;
        this.json = json;
    }

    @PostMapping("/v1/check_gate")
    void checkGate(Caller caller, JsonBody body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Enquiry enquiry = enquiry(caller, body, request);
        Optional<List<@Nullable Object>> names = body.list("gateNames");
        if (names.isEmpty()) {
            write(response, gate(name(body, "gateName"), enquiry));
        } else if (body.text("gateName").isPresent()) {
            throw new FaultyRequestException("gateNames", "send either gateName or gateNames");
        } else {
            write(response, gates(names.get(), enquiry));
        }
    }

    @PostMapping("/v1/get_config")
    void evaluateConfig(Caller caller, JsonBody body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Enquiry enquiry = enquiry(caller, body, request);
        String name = name(body, "configName");
        write(response, ConfigAnswer.of(name, evaluations.config(name, enquiry)));
    }

    @PostMapping("/v1/get_layer")
    void evaluateLayer(Caller caller, JsonBody body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Enquiry enquiry = enquiry(caller, body, request);
        String name = name(body, "layerName");
        write(response, LayerAnswer.of(name, evaluations.layer(name, enquiry)));
    }

    @PostMapping("/v1/get_ranked_list")
    void rankVariants(Caller caller, JsonBody body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Enquiry enquiry = enquiry(caller, body, request);
        String name = name(body, "configName");
        write(
                response,
                evaluations.ranked(name, enquiry).stream()
                        .map(RankedVariant::of)
                        .toList());
    }

    private Enquiry enquiry(Caller caller, JsonBody body, HttpServletRequest request) {
        long now = clocks.of(caller.project()).millis();
        return Enquiry.of(caller, body, Senders.of(caller, request), now);
    }

    private GateAnswer gate(String name, Enquiry enquiry) {
        return GateAnswer.of(name, evaluations.gate(name, enquiry));
    }

    private Map<String, GateAnswer> gates(List<@Nullable Object> names, Enquiry enquiry) {
        if (names.isEmpty() || names.size() > MOST_GATES) {
            throw new FaultyRequestException(
                    "gateNames", "must hold 1 to %d names, not %d".formatted(MOST_GATES, names.size()));
        }
        Map<String, GateAnswer> gates = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String place = "gateNames[" + i + "]";
            if (!(names.get(i) instanceof String name)) {
                throw new FaultyRequestException(place, "must be a text" + Sent.not(names.get(i)));
            }
            gates.put(legal(place, name), gate(name, enquiry));
        }
        return gates;
    }

    private static String name(JsonBody body, String property) {
        String name = body.text(property).orElse("");
        if (name.isEmpty()) {
            throw new FaultyRequestException(property, "is missing");
        }
        return legal(property, name);
    }

    private static String legal(String place, String name) {
        if (NAME.matcher(name).matches()) {
            return name;
        }
        throw new FaultyRequestException(
                place, "must be 2 to 100 letters, digits, spaces or any of _ - ." + Sent.not(name));
    }

    private void write(HttpServletResponse response, Object answer) throws IOException {
        byte[] bytes = json.writeValueAsBytes(answer);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
