package io.github.statsigemulator.contract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Holds the table of the hosted service's operations, and docs/coverage.md, against the routes. After a change of
 * routes, {@code -Dcoverage.write=true} writes the page anew.
 */
class CoverageContractTest extends ConsoleContext {

    private static final Path PAGE = Path.of("docs/coverage.md");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    /**
     * An operation of the hosted service.
     *
     * @param note how it differs, empty if it does not
     */
    private record Operation(String method, String path, String name, String note) {

        String address() {
            return CoverageContractTest.address(method + " /console/v1" + path);
        }
    }

    private static List<Operation> operations() throws IOException {
        try (InputStream table = CoverageContractTest.class.getResourceAsStream("/console/operations.tsv")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> (line + "\t").split("\t", -1))
                    .map(cells -> new Operation(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        }
    }

    private static String address(String operation) {
        return operation.replaceAll("\\{[^}]*}", "{}");
    }

    @Test
    void everyOperationOfTheHostedServiceIsAnsweredOrSaysThatItIsNotBuilt() throws IOException {
        Set<String> built = built();

        assertThat(operations()).hasSize(244).allSatisfy(operation -> {
            Response answer =
                    console().request(operation.method(), operation.path().replaceAll("\\{[^}]*}", "absent"));
            if (built.contains(operation.address())) {
                assertThat(answer.statusCode()).isNotIn(405, 500, 501);
            } else {
                assertThat(answer.statusCode()).isEqualTo(501);
                assertThat(answer.jsonPath().getString("message")).contains(operation.name());
            }
        });
    }

    @Test
    void theTablesOfOperationsAndOfTheirAnswersAgree() throws IOException {
        assertThat(operations())
                .extracting(operation -> operation.method() + " " + operation.path())
                .containsExactlyElementsOf(LiveContract.OPERATIONS.stream()
                        .map(answered -> answered.method() + " " + answered.path())
                        .toList());
    }

    @Test
    void thePageSaysWhatThereIs() throws IOException {
        String page = page();
        if (Boolean.getBoolean("coverage.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    /** Everything that a controller answers. */
    private Set<String> built() {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(route -> !route.getValue().getBeanType().getSimpleName().startsWith("Unbuilt"))
                .flatMap(route -> addresses(route.getKey()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> addresses(RequestMappingInfo route) {
        return route.getPatternValues().stream()
                .flatMap(path ->
                        route.getMethodsCondition().getMethods().stream().map(method -> address(method + " " + path)));
    }

    private String page() throws IOException {
        Set<String> built = built();
        List<Operation> operations = operations();
        long working = operations.stream()
                .filter(operation -> built.contains(operation.address()))
                .count();
        return """
                # Operations of the Console API

                This page is written by a test from the routes and the table `console/operations.tsv`. An operation that
                is not built answers 501 and says which it is.

                ## The published contract

                | operation | name | state |
                |---|---|---|
                %s

                ## The hosted service, version 20240601

                %d of %d work. Where no difference is named, differences that hold for whole kinds are in
                [differences.md](differences.md).

                | operation | what it does | state |
                |---|---|---|
                %s
                """.formatted(
                ConsoleContract.operations()
                        .map(operation -> "| `%s` | %s | %s |"
                                .formatted(operation, ConsoleContract.operationId(operation), state(operation, built)))
                        .collect(joining("\n")),
                working,
                operations.size(),
                operations.stream()
                        .map(operation -> "| `%s %s` | %s | %s |"
                                .formatted(
                                        operation.method(),
                                        operation.path(),
                                        operation.name(),
                                        state(operation, built)))
                        .collect(joining("\n")));
    }

    private static String state(String operation, Set<String> built) {
        return built.contains(address(operation.replace(" /", " /console/v1/"))) ? "works" : "501";
    }

    private static String state(Operation operation, Set<String> built) {
        if (!built.contains(operation.address())) {
            return "501";
        }
        return operation.note().isEmpty() ? "works" : "differs: " + operation.note();
    }
}
