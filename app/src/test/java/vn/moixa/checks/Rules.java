package vn.moixa.checks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;

/** The rules about classes. */
final class Rules {

    /** Plain words that the domain of every room speaks, though they live in the room of the pages. */
    private static final Set<String> WORDS_OF_ALL = Set.of("Role", "Grant", "Viewer", "Language");

    private static final String[] MACHINERY = {
        "org.springframework..",
        "jakarta..",
        "org.jooq..",
        "java.sql..",
        "javax.sql..",
        "gg.jte..",
        "moixa.database..",
        "moixa.page.."
    };

    private static final String[] SQL = {
        "org.jooq..", "java.sql..", "javax.sql..", "org.springframework.jdbc..", "moixa.database.."
    };

    static final ArchRule DOMAIN_IS_PURE = noClasses()
            .that(resideInAPackage("..domain..").and(DescribedPredicate.not(simpleName("package-info"))))
            .should()
            .dependOnClassesThat(resideInAnyPackage(MACHINERY)
                    .or(resideInAnyPackage("vn.moixa..store..", "vn.moixa..usecase..", "vn.moixa..web..")
                            .and(describe("are no words of all rooms", type -> !isWordOfAll(type)))))
            .because("the domain is records, states and policies that need nothing to be understood or tested");

    /** The demonstration writes every table, the scheduler keeps its own, the root starts, backs up and restores the database. */
    static final ArchRule ONLY_STORES_SPEAK_SQL = noClasses()
            .that(resideInAnyPackage("vn.moixa.*..", "violation..")
                    .and(DescribedPredicate.not(resideInAnyPackage(
                            "..store..", "vn.moixa.demo..", "vn.moixa.postgres..", "vn.moixa.notice.jobs.."))))
            .should()
            .dependOnClassesThat(resideInAnyPackage(SQL)
                    .and(describe("are no answers of the database", type -> !type.isEquivalentTo(SQLException.class))))
            .because("SQL is read and changed in one place of a room, its package store");

    static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .because("a page is reached by its address, never by a call");

    static final ArchRule NOBODY_READS_THE_CLOCK = noClasses()
            .that(DescribedPredicate.not(simpleName("TimeConfiguration")))
            .should()
            .callCodeUnitWhere(describe("reads the clock of the machine", Rules::readsClock))
            .because("time is given by the injected InstantSource, so that a test can move it");

    static final ArchRule TEMPLATES_KEEP_TO_THEIR_ROOM = classes()
            .that()
            .resideInAPackage("moixa.page..")
            .should(showOnlyTheirOwnRoom())
            .because("a page of another room changes without asking this one");

    static final ArchRule NAMES_SAY_WHAT_A_CLASS_DOES = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Service")
            .because(
                    "one class per thing a person can do is found by its verb, and things of the domain by their noun");

    static final ArchRule NO_BANNED_IMPORTS =
            classes().should(avoidWhatHasABetterWay()).because("each of these has a better way here");

    /** The better way for each banned class or package. */
    private static final Map<String, String> BETTER_WAY = Map.ofEntries(
            Map.entry("java.util.Date", "use java.time.Instant or LocalDate"),
            Map.entry("java.util.Calendar", "use java.time"),
            Map.entry("java.text.SimpleDateFormat", "use vn.moixa.web.Frame.date or DateTimeFormatter"),
            Map.entry("java.util.logging.", "use org.slf4j.Logger"),
            Map.entry("lombok.", "write a record"),
            Map.entry("com.google.common.", "the JDK has collections, Objects and HexFormat"),
            Map.entry("org.apache.commons.lang", "the JDK and vn.moixa.shared have it"),
            Map.entry("com.fasterxml.jackson.databind", "use tools.jackson (Jackson 3)"),
            Map.entry("javax.annotation.", "use org.jspecify.annotations"),
            Map.entry("org.junit.Test", "use org.junit.jupiter.api.Test"),
            Map.entry("org.junit.Assert", "use assertThat of AssertJ"),
            Map.entry("org.mockito.", "write a small fake"),
            Map.entry("java.util.Random", "use SecureRandom, or SplittableRandom with a written seed"));

    private Rules() {}

    static List<ArchRule> all() {
        return List.of(
                DOMAIN_IS_PURE,
                ONLY_STORES_SPEAK_SQL,
                CONTROLLERS_ARE_PACKAGE_PRIVATE,
                NOBODY_READS_THE_CLOCK,
                TEMPLATES_KEEP_TO_THEIR_ROOM,
                NAMES_SAY_WHAT_A_CLASS_DOES,
                NO_BANNED_IMPORTS);
    }

    private static boolean isWordOfAll(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost.getPackageName().equals("vn.moixa.web") && WORDS_OF_ALL.contains(outermost.getSimpleName());
    }

    private static boolean readsClock(JavaAccess<?> call) {
        if (!(call.getTarget() instanceof CodeUnitCallTarget target)) {
            return false;
        }
        String owner = target.getOwner().getName();
        String name = target.getName();
        return owner.startsWith("java.time.") && name.equals("now")
                || owner.equals("java.time.Clock") && name.startsWith("system")
                || owner.equals("java.time.InstantSource") && name.equals("system")
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.equals("java.util.Date")
                        && target.getRawParameterTypes().isEmpty()
                        && name.equals("<init>")
                || owner.equals("org.jooq.impl.DSL") && (name.startsWith("current") || name.equals("now"));
    }

    private static ArchCondition<JavaClass> avoidWhatHasABetterWay() {
        return new ArchCondition<>("avoid what has a better way") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String name =
                            dependency.getTargetClass().getBaseComponentType().getName();
                    betterWay(name)
                            .ifPresent(better -> events.add(SimpleConditionEvent.violated(
                                    dependency, "%s uses %s: %s".formatted(type.getName(), name, better))));
                }
            }
        };
    }

    private static Optional<String> betterWay(String name) {
        return BETTER_WAY.entrySet().stream()
                .filter(banned -> banned.getKey().endsWith(".")
                        ? name.startsWith(banned.getKey())
                        : name.equals(banned.getKey()) || name.startsWith(banned.getKey() + "."))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static ArchCondition<JavaClass> showOnlyTheirOwnRoom() {
        return new ArchCondition<>("show only pages of their own room and parts of the house") {
            @Override
            public void check(JavaClass template, ConditionEvents events) {
                String room = roomOf(template.getPackageName(), "moixa.page.");
                for (Dependency dependency : template.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (!mayShow(room, target)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** Its own room, the words and parts of the house, parts that another room offers, and plain records of another room's API. */
    private static boolean mayShow(String room, JavaClass target) {
        String where = target.getPackageName();
        if (where.startsWith("moixa.page.")) {
            String other = roomOf(where, "moixa.page.");
            return other.equals(room) || other.equals("web") || where.equals("moixa.page." + other + ".part");
        }
        if (!where.startsWith("vn.moixa.")) {
            return true;
        }
        String other = roomOf(where, "vn.moixa.");
        boolean apiOfOther =
                where.equals("vn.moixa." + other) && !target.getSimpleName().endsWith("Page");
        return other.equals(room) || other.equals("web") || other.equals("shared") || apiOfOther;
    }

    private static String roomOf(String packageName, String prefix) {
        Matcher found = Pattern.compile(Pattern.quote(prefix) + "([a-z]+).*").matcher(packageName);
        return found.matches() ? found.group(1) : "";
    }
}
