package io.github.statsigemulator.http;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Paging} that the query asks for. */
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
        return new Paging(
                number(request, "limit", Paging.MOST, Paging.MOST), number(request, "page", 1, Integer.MAX_VALUE));
    }

    private static int number(NativeWebRequest request, String name, int usual, int most) {
        String text = request.getParameter(name);
        if (text == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below, as for a number out of range
        }
        String range = most == Integer.MAX_VALUE ? "of at least 1" : "from 1 to " + most;
        throw new FaultyRequestException(name, "must be a whole number %s, not '%s'".formatted(range, text));
    }
}
