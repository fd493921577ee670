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

    private static final Answer ANSWER = new Answer("gate_000", true, "0123456789abcdefghijkl", "rule 0");

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

    /** As long as the emulator's answers. */
    record Answer(String name, boolean value, String rule_id, String group_name) {}

    public static void main(String[] arguments) {
        SpringApplication.run(Empty.class, arguments);
    }
}
