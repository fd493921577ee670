package io.github.statsigemulator.http;

import io.github.statsigemulator.project.Sent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives controllers the {@link JsonBody}, or null to those who say that they can do without; a DELETE without a body has
 * an empty one. It is read straight from the connection: choosing among message converters costs more than parsing a
 * question about a gate.
 */
class JsonBodyArgument implements HandlerMethodArgumentResolver {

    /**
     * Names, values and brackets that a body of the SDK API may have: an SDK sends some ten thousand at a time. Of fifty
     * megabytes they could be so many that the objects made of them take a gigabyte and more.
     */
    private static final long MOST_TOKENS = 2_500_000;

    private final ObjectReader reader;
    private final JsonFactory unbounded;
    private final JsonFactory bounded;

    JsonBodyArgument(JsonMapper json) {
        reader = json.readerFor(Object.class);
        unbounded = json.tokenStreamFactory();
        bounded = unbounded
                .rebuild()
                .streamReadConstraints(unbounded
                        .streamReadConstraints()
                        .rebuild()
                        .maxTokenCount(MOST_TOKENS)
                        .build())
                .build();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == JsonBody.class;
    }

    @Override
    public @Nullable JsonBody resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest sent = request.getNativeRequest(HttpServletRequest.class);
        Object body = sent == null ? null : read(sent);
        if (body == null && parameter.isOptional()) {
            return null;
        }
        Map<String, @Nullable Object> fields = fields(body, parameter.getParameterAnnotation(BareList.class));
        if (sent != null && Api.of(sent) != Api.SDK) {
            HugeNumbers.refuse(fields);
        }
        return new JsonBody(fields);
    }

    /** What was sent, null if nothing was. */
    private @Nullable Object read(HttpServletRequest request) throws IOException {
        if (HttpMethod.GET.matches(request.getMethod())) {
            return null;
        }
        try (JsonParser parser = parser(Api.of(request) == Api.SDK ? bounded : unbounded, request)) {
            if (parser.nextToken() == null) {
                return HttpMethod.DELETE.matches(request.getMethod()) ? Map.of() : null;
            }
            return value(parser);
        } catch (JacksonException failure) {
            throw refusal(failure);
        }
    }

    private static JsonParser parser(JsonFactory factory, HttpServletRequest request) throws IOException {
        return factory.createParser(ObjectReadContext.empty(), request.getInputStream());
    }

    private @Nullable Object value(JsonParser parser) throws IOException {
        try {
            return reader.readValue(parser);
        } catch (StreamConstraintsException failure) {
            if (parser.currentTokenCount() > MOST_TOKENS) {
                throw tooManyParts();
            }
            throw failure;
        }
    }

    private static BodyRefusedException tooManyParts() {
        return new BodyRefusedException(
                HttpStatus.CONTENT_TOO_LARGE, "The body is too large: it may have 2.5 million names and values.");
    }

    @SuppressWarnings("unchecked") // the parser makes objects into maps by names
    private static Map<String, @Nullable Object> fields(@Nullable Object body, @Nullable BareList list) {
        if (body instanceof Map<?, ?> fields) {
            return (Map<String, @Nullable Object>) fields;
        }
        if (list != null && body instanceof List<?>) {
            return Map.of(list.value(), body);
        }
        String allowed = "The body must be an object" + (list == null ? "" : " or an array");
        throw new FaultyRequestException("", allowed + (body == null ? "; nothing was sent." : Sent.not(body) + "."));
    }

    private static RuntimeException refusal(JacksonException failure) throws BodyRefusedException {
        var refused = BodyRefusedException.behind(failure);
        if (refused.isPresent()) {
            throw refused.get();
        }
        return Unreadable.because(failure);
    }
}
