package empty;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An application that does nothing, to tell what the emulator adds to Spring MVC. */
@RestController
@SpringBootApplication
public class Empty {

    private static final Answer ANSWER = new Answer("gate_000", true, "0123456789abcdefghijkl", "rule 0");

    private final Map<Integer, byte[]> sized = new ConcurrentHashMap<>();

    /** The bare controller of the budgets: reads no body, writes a constant. */
    @PostMapping("/v1/check_gate")
    Answer constant() {
        return ANSWER;
    }

    /** The same, but the body is parsed. */
    @PostMapping("/parsed/v1/check_gate")
    Answer parsed(@RequestBody Map<String, Object> body) {
        return body.containsKey("gateName") ? ANSWER : new Answer("", false, "", "");
    }

    /** What a poll gets as long as nothing has changed. */
    @GetMapping("/v2/download_config_specs/{key}")
    Unchanged unchanged() {
        return new Unchanged(false);
    }

    /** As many bytes as an answer of the emulator has. */
    @PostMapping(path = "/v1/initialize", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] values(@RequestParam int bytes) {
        return sized.computeIfAbsent(bytes, size -> ("\"" + "x".repeat(size - 2) + "\"").getBytes(StandardCharsets.US_ASCII));
    }

    record Unchanged(boolean has_updates) {}

    /** As long as the emulator's answers. */
    record Answer(String name, boolean value, String rule_id, String group_name) {}

    public static void main(String[] arguments) {
        SpringApplication.run(Empty.class, arguments);
    }
}
