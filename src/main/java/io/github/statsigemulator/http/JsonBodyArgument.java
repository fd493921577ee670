package io.github.statsigemulator.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives controllers the {@link JsonBody}. It is read straight from the connection: choosing among message converters
 * costs more than parsing a question about a gate.
 */
class JsonBodyArgument implements HandlerMethodArgumentResolver {

    private final ObjectReader reader;

    JsonBodyArgument(JsonMapper json) {
        reader = json.readerFor(new TypeReference<Map<String, @Nullable Object>>() {});
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == JsonBody.class;
    }

    @Override
    public JsonBody resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        return read(request.getNativeRequest(HttpServletRequest.class));
    }

    private JsonBody read(@Nullable HttpServletRequest request) throws IOException {
        if (request == null || HttpMethod.GET.matches(request.getMethod())) {
            throw new FaultyRequestException("", "The body must be an object.");
        }
        try {
            Map<String, @Nullable Object> fields = reader.readValue(request.getInputStream());
            if (fields != null) {
                if (Api.of(request) != Api.SDK) {
                    HugeNumbers.refuse(fields);
                }
                return new JsonBody(fields);
            }
        } catch (JacksonException failure) {
            throw refusal(failure);
        }
        throw new FaultyRequestException("", "The body must be an object.");
    }

    private static RuntimeException refusal(JacksonException failure) throws BodyRefusedException {
        var refused = BodyRefusedException.behind(failure);
        if (refused.isPresent()) {
            throw refused.get();
        }
        Fault fault = Unreadable.fault(failure);
        return new FaultyRequestException(fault.property(), fault.errorMessage());
    }
}
