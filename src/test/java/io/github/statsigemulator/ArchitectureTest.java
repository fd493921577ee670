package io.github.statsigemulator;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the two tables of the house: which package may use which, and who may know which library. */
class ArchitectureTest {

    private static final String ROOT = "io.github.statsigemulator";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @ParameterizedTest(name = "{0} uses only: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            evaluator |
            spec      | evaluator
            entity    |
            project   |
            idlist    | evaluator project
            sharing   |
            store     | entity idlist project sharing
            snapshot  | entity evaluator idlist project sharing spec store
            event     | evaluator project
            measure   | entity event
            lifecycle | entity project snapshot store
            http      | project
            sdk       | evaluator event http idlist project snapshot spec
            console   | entity event http idlist lifecycle measure project store
            control   | entity event http idlist lifecycle project snapshot spec store
            """)
    void packagesPointDownwards(String name, @Nullable String uses) {
        classes()
                .that(resideInAnyPackage(ROOT + "." + name + ".."))
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage(ROOT + "..").or(resideInAnyPackage(packages(name + " " + uses))))
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @ParameterizedTest(name = "{0} is known only to: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            jakarta.persistence        | event store
            org.springframework.web    | console control http sdk
            com.fasterxml.jackson.core |
            com.fasterxml.jackson.databind |
            com.statsig                | snapshot
            """)
    void librariesStayWhereTheyBelong(String library, @Nullable String users) {
        noClasses()
                .that(resideOutsideOfPackages(users))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .check(MAIN);
    }

    @ParameterizedTest(name = "{0} needs neither Spring nor JPA")
    @CsvSource({"evaluator", "spec"})
    void theEngineIsALibrary(String name) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @ParameterizedTest(name = "{0} sees only Java and JSpecify")
    @CsvSource("evaluator")
    void theEvaluatorIsPlainJava(String name) {
        classes()
                .that(resideInAnyPackage(ROOT + "." + name + ".."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", ROOT + "." + name + ".."))
                .allowEmptyShould(true)
                .check(MAIN);
    }

    private static DescribedPredicate<JavaClass> resideOutsideOfPackages(@Nullable String users) {
        return DescribedPredicate.not(resideInAnyPackage(packages(users)));
    }

    private static String[] packages(@Nullable String names) {
        return Arrays.stream((names == null ? "" : names).split(" "))
                .filter(name -> !name.isBlank() && !name.equals("null"))
                .flatMap(name -> Stream.of(ROOT + "." + name + ".."))
                .toArray(String[]::new);
    }
}
