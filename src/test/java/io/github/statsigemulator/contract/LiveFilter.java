package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

/** Holds every success of the live rendering against what the hosted service answers, whatever a test is about. */
final class LiveFilter implements Filter {

    private static final String ROOT = "/console/v1";

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        Response response = context.next(request, answer);
        String path = URI.create(request.getURI()).getRawPath();
        String operation = path.substring(path.indexOf(ROOT) + ROOT.length());
        assertThat(LiveContract.faults(request.getMethod(), operation, response.statusCode(), response.asString()))
                .as("%s %s → %d %s", request.getMethod(), path, response.statusCode(), response.asString())
                .isEmpty();
        return response;
    }
}
