package io.github.statsigemulator.http;

import static java.util.stream.Collectors.joining;

import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Rendering;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Which rendering of the Console API a request chooses: by a header, else by what its path begins with, else by a host
 * name of the vendor's, which only clients of the hosted service use, else by the settings.
 */
public final class Renderings {

    private static final String HEADER = "X-Statsig-Emulator-Dialect";
    private static final String ROOT = "/console/";

    private final Neighbourhood neighbourhood;
    private final Rendering usual;

    Renderings(Neighbourhood neighbourhood, Rendering usual) {
        this.neighbourhood = neighbourhood;
        this.usual = usual;
    }

    /** The rendering that the request chose; the union where there was nothing to choose. */
    public static Rendering of(HttpServletRequest request) {
        return CallerArgument.find(request).map(Caller::rendering).orElse(Rendering.UNION);
    }

    /** Keeps the choice with the caller, or says why there is no such rendering. */
    Optional<Refusal> choose(Api api, HttpServletRequest request) {
        if (api != Api.CONSOLE) {
            return Optional.empty();
        }
        Optional<String> asked = asked(request);
        Optional<Rendering> rendering = asked.flatMap(Rendering::of);
        if (asked.isPresent() && rendering.isEmpty()) {
            return Optional.of(refusal(asked.get()));
        }
        CallerArgument.speak(
                request, rendering.orElseGet(() -> neighbourhood.isVendors(request) ? Rendering.LIVE : usual));
        return Optional.empty();
    }

    private static Optional<String> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER)).or(() -> prefix(request.getRequestURI()));
    }

    private static Refusal refusal(String asked) {
        String known = Arrays.stream(Rendering.values()).map(Rendering::word).collect(joining(" and "));
        String message = "There is no rendering '%s'; there are %s.".formatted(asked, known);
        return new Refusal(HttpStatus.BAD_REQUEST, new Fault(HEADER, message));
    }

    /** What stands before the path of the Console API, without its slash. */
    private static Optional<String> prefix(String path) {
        int root = path.indexOf(ROOT);
        return root > 0 ? Optional.of(path.substring(1, root)) : Optional.empty();
    }

    /** The request as routes know it: none of them is there once more for each rendering. */
    static HttpServletRequest withoutPrefix(HttpServletRequest request) {
        String path = request.getRequestURI();
        int root = path.indexOf(ROOT);
        return root > 0 ? new AtPath(request, path.substring(root)) : request;
    }
}
