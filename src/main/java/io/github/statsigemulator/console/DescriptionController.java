package io.github.statsigemulator.console;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the Console API where clients of the hosted service look for it; it asks for no key. */
@RestController
@Hidden
class DescriptionController {

    private final LiveDescription description;

    DescriptionController(@Lazy LiveDescription description) {
        this.description = description;
    }

    @GetMapping(path = "/openapi/20240601.json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] getDescription(HttpServletRequest request) throws IOException {
        return description.get(request);
    }
}
