package empty;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An application that does nothing, to tell what the emulator adds to Spring MVC. */
@RestController
@SpringBootApplication
public class Empty {

    private static final Map<String, Object> ANSWER =
            Map.of("name", "gate_000", "value", true, "rule_id", "rule-0", "group_name", "rule 0");

    /** The bare controller of the budgets: reads no body, writes a constant. */
    @PostMapping("/v1/check_gate")
    Map<String, Object> constant() {
        return ANSWER;
    }

    /** The same, but the body is parsed. */
    @PostMapping("/v1/parsed")
    Map<String, Object> parsed(@RequestBody Map<String, Object> body) {
        return body.containsKey("gateName") ? ANSWER : Map.of();
    }

    public static void main(String[] arguments) {
        SpringApplication.run(Empty.class, arguments);
    }
}
