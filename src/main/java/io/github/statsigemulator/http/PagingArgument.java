package io.github.statsigemulator.http;

import io.github.statsigemulator.project.Rendering;
import io.github.statsigemulator.project.Sent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controllers the {@link Paging} that the query asks for. Only the contract says how large a page may be; how far
 * the hosted service goes is known of lists of references alone, which may be asked for without any entries, so elsewhere
 * its clients may ask for any size.
 */
class PagingArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        boolean isOfReferences = asked.getRequestURI().endsWith("_references");
        boolean isFree = Renderings.of(asked) == Rendering.LIVE && !isOfReferences;
        Map<String, List<String>> query = new LinkedHashMap<>();
        asked.getParameterMap().forEach((name, values) -> query.put(name, List.of(values)));
        int limit =
                number(request, "limit", Paging.MOST, isOfReferences ? 0 : 1, isFree ? Integer.MAX_VALUE : Paging.MOST);
        return new Paging(limit, number(request, "page", 1, 1, Integer.MAX_VALUE), query);
    }

    private static int number(NativeWebRequest request, String name, int usual, int least, int most) {
        String[] sent = request.getParameterValues(name);
        if (sent == null) {
            return usual;
        }
        if (sent.length > 1) {
            throw new FaultyRequestException(name, "must be sent once" + Sent.not(String.join("&", sent)));
        }
        String text = sent[0];
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below, as for a number out of range
        }
        String range = most == Integer.MAX_VALUE ? "of at least " + least : "from %d to %d".formatted(least, most);
        throw new FaultyRequestException(name, "must be a whole number " + range + Sent.not(text));
    }
}
