package vn.moixa.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import vn.moixa.Moixa;

class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.moixa", "moixa.page");

    private static final JavaClasses VIOLATIONS =
            new ClassFileImporter().importPackages("violation", "moixa.page.violation");

    static List<ArchRule> rules() {
        return Rules.all();
    }

    static Stream<Arguments> violations() {
        return Stream.of(
                Arguments.of(Rules.DOMAIN_IS_PURE, List.of("ImpureRule")),
                Arguments.of(Rules.ONLY_STORES_SPEAK_SQL, List.of("AskTheTables")),
                Arguments.of(Rules.CONTROLLERS_ARE_PACKAGE_PRIVATE, List.of("OpenController")),
                Arguments.of(
                        Rules.NOBODY_READS_THE_CLOCK,
                        List.of("Instant.now()", "LocalDate.now()", "System.currentTimeMillis()")),
                Arguments.of(Rules.TEMPLATES_KEEP_TO_THEIR_ROOM, List.of("JtestolenGenerated", "EntriesPage")),
                Arguments.of(Rules.NAMES_SAY_WHAT_A_CLASS_DOES, List.of("ProductService")),
                Arguments.of(
                        Rules.NO_BANNED_IMPORTS,
                        List.of("java.util.Date: use java.time", "java.util.logging.Logger: use org.slf4j")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(ArchRule rule) {
        EvaluationResult result = rule.evaluate(HOUSE);
        assertThat(result.getFailureReport().getDetails())
                .as(rule.getDescription())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("violations")
    void theRuleReportsItsViolation(ArchRule rule, List<String> reported) {
        String report =
                String.join("\n", rule.evaluate(VIOLATIONS).getFailureReport().getDetails());
        assertThat(report).contains(reported);
    }

    @Test
    void everyRuleHasAViolation() {
        assertThat(violations().map(arguments -> arguments.get()[0])).containsExactlyInAnyOrderElementsOf(Rules.all());
    }

    /** Also that nothing undeclared is used and no two rooms need each other. */
    @Test
    void roomsUseOnlyWhatTheyDeclare() {
        Violations violations = ApplicationModules.of(Moixa.class).detectViolations();
        assertThat(violations.getMessages()).isEmpty();
    }
}
