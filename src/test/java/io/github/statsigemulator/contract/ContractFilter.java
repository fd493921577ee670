package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

/** Holds every answer of the Console API against the contract, whatever a test is about. */
final class ContractFilter implements Filter {

    private static final String ROOT = "/console/v1";

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        Response response = context.next(request, answer);
        String path = URI.create(request.getURI()).getRawPath();
        assertThat(ConsoleContract.faults(
                        request.getMethod(), path.substring(ROOT.length()), response.statusCode(), response.asString()))
                .as("%s %s → %d %s", request.getMethod(), path, response.statusCode(), response.asString())
                .isEmpty();
        return response;
    }
}
