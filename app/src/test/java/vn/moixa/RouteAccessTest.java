package vn.moixa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.moixa.test.MoixaTest;
import vn.moixa.web.Grant;
import vn.moixa.web.Role;
import vn.moixa.web.Route;
import vn.moixa.web.RouteTable;
import vn.moixa.web.Viewer;

/**
 * R166: every address × role has an asserted answer. The table {@code routes.csv} is what reviewers read; the test holds it against what
 * the rooms declare, against the handlers that exist, and against what the application really answers.
 */
@MoixaTest
class RouteAccessTest {

    private static final String OK = "ok";
    private static final String NO = "403";
    private static final String SIGN_IN = "sign-in";
    private static final UUID ACCOUNT = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RouteTable routes;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    /** One line of the table. */
    record Row(HttpMethod method, String pattern, String example, List<String> answers) {

        static Row parse(String line) {
            String[] cells = line.split(",", -1);
            return new Row(
                    HttpMethod.valueOf(cells[0]),
                    cells[1],
                    cells[2],
                    List.of(cells).subList(3, cells.length));
        }

        static Row of(Route route) {
            var answers = new ArrayList<String>();
            for (Viewer viewer : viewers()) {
                answers.add(expected(route, viewer));
            }
            return new Row(route.method(), route.pattern(), RouteAccessTest.example(route.pattern()), answers);
        }

        String line() {
            return method + "," + pattern + "," + example + "," + String.join(",", answers);
        }

        private String declaration() {
            return method + " " + pattern + " " + answers;
        }
    }

    @Test
    void R166_theTableSaysWhatTheRoomsDeclare() throws IOException {
        Files.write(
                Path.of("target/routes.csv"),
                routes.all().stream().map(Row::of).map(Row::line).sorted().toList());
        Set<String> written = new LinkedHashSet<>();
        table().forEach(row -> written.add(row.declaration()));
        var missing = routes.all().stream()
                .map(Row::of)
                .filter(row -> !written.remove(row.declaration()))
                .map(Row::line)
                .sorted()
                .toList();
        assertThat(missing)
                .as("rows to add to routes.csv; all rows stand in target/routes.csv")
                .isEmpty();
        assertThat(written).as("rows to remove from routes.csv").isEmpty();
    }

    @Test
    void everyHandlerIsDeclaredAndEveryDeclarationHasAHandler() {
        assertThat(undeclared(handled(), routes))
                .as("handlers without a declared route")
                .isEmpty();
        var handled = handled();
        var orphans = routes.all().stream()
                .filter(route -> !route.pattern().startsWith("/actuator/"))
                .filter(route -> handled.stream().noneMatch(handler -> handler.isFor(route)))
                .map(route -> route.method() + " " + route.pattern())
                .toList();
        assertThat(orphans).as("declared routes without a handler").isEmpty();
    }

    @Test
    void aHandlerThatNobodyDeclaredIsReported() {
        var forgotten = new Handled(HttpMethod.GET, "/registry/secret/{id}");
        assertThat(undeclared(Set.of(forgotten), routes)).containsExactly("GET /registry/secret/{id}");
    }

    @Test
    void theApplicationAnswersAsTheTableSays() throws IOException {
        assertThat(table()).isNotEmpty();
        var wrong = table().stream().flatMap(row -> wrongAnswers(row).stream()).toList();
        assertThat(wrong).as("answers that differ from the table").isEmpty();
    }

    @Test
    void anAnswerThatDiffersIsReported() {
        var tooOpen = new Row(
                HttpMethod.GET,
                "/identity/accounts",
                "/identity/accounts",
                viewers().stream().map(_ -> OK).toList());
        assertThat(wrongAnswers(tooOpen)).hasSize(viewers().size() - 1);
    }

    private List<String> wrongAnswers(Row row) {
        var wrong = new ArrayList<String>();
        List<Viewer> viewers = viewers();
        for (int column = 0; column < viewers.size(); column++) {
            MockHttpServletResponse response = ask(row, viewers.get(column));
            String expected = row.answers().get(column);
            if (response.getStatus() >= 500 || !answer(response).equals(expected)) {
                wrong.add("%s %s as %s: %d, expected %s"
                        .formatted(
                                row.method(),
                                row.example(),
                                name(viewers.get(column)),
                                response.getStatus(),
                                expected));
            }
        }
        return wrong;
    }

    private MockHttpServletResponse ask(Row row, Viewer viewer) {
        var request = mvc.method(row.method()).uri(row.example()).with(csrf());
        if (viewer.isSignedIn()) {
            request = request.with(authentication(new TestingAuthenticationToken(viewer, "", List.of())));
        }
        return request.exchange().getResponse();
    }

    private static String answer(MockHttpServletResponse response) {
        String location = Objects.requireNonNullElse(response.getHeader("Location"), "");
        if (response.getStatus() == 401 && "Bearer".equals(response.getHeader("WWW-Authenticate"))
                || location.startsWith("/sign-in?to=")) {
            return SIGN_IN;
        }
        return response.getStatus() == 403 ? NO : OK;
    }

    private static String expected(Route route, Viewer viewer) {
        boolean admitted = switch (route.access()) {
            case Route.Access.Open() -> true;
            case Route.Access.SignedIn() -> viewer.isSignedIn();
            case Route.Access.AnyOf(var roles) -> viewer.has(roles.toArray(Role[]::new));
        };
        return admitted ? OK : viewer.isSignedIn() ? NO : SIGN_IN;
    }

    /** Somebody without an account, then one person per role. */
    private static List<Viewer> viewers() {
        var viewers = new ArrayList<Viewer>();
        viewers.add(Viewer.ANYONE);
        for (Role role : Role.values()) {
            var grant = switch (role) {
                case PRODUCER -> Grant.ofProducer(ACCOUNT);
                case COMMUNE_OFFICER -> Grant.inCommune(role, "03006");
                default -> Grant.inProvince(role);
            };
            viewers.add(new Viewer(ACCOUNT, "Người Thử", List.of(grant)));
        }
        return viewers;
    }

    private static String name(Viewer viewer) {
        return viewer.isSignedIn() ? viewer.grants().getFirst().role().name() : "anonymous";
    }

    private static List<Row> table() throws IOException {
        try (var file = Objects.requireNonNull(RouteAccessTest.class.getResourceAsStream("/routes.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(Row::parse)
                    .toList();
        }
    }

    /** A method and a pattern that some controller answers. */
    record Handled(HttpMethod method, String pattern) {

        boolean isFor(Route route) {
            return method.equals(route.method())
                    && (pattern.equals(route.pattern())
                            || new org.springframework.web.util.pattern.PathPatternParser()
                                    .parse(route.pattern())
                                    .matches(org.springframework.http.server.PathContainer.parsePath(example(pattern)))
                            || new org.springframework.web.util.pattern.PathPatternParser()
                                    .parse(pattern)
                                    .matches(org.springframework.http.server.PathContainer.parsePath(
                                            example(route.pattern()))));
        }
    }

    private Set<Handled> handled() {
        var handled = new LinkedHashSet<Handled>();
        handlers.getHandlerMethods().forEach((mapping, method) -> {
            if (isOurs(method)) {
                patterns(mapping)
                        .forEach(pattern -> methods(mapping).forEach(verb -> handled.add(new Handled(verb, pattern))));
            }
        });
        return handled;
    }

    private static Set<String> undeclared(Set<Handled> handled, RouteTable routes) {
        var undeclared = new TreeSet<String>();
        for (Handled one : handled) {
            boolean declared = routes.find(one.method(), example(one.pattern())).isPresent()
                    || routes.all().stream().anyMatch(one::isFor);
            if (!declared) {
                undeclared.add(one.method() + " " + one.pattern());
            }
        }
        return undeclared;
    }

    /** The framework's own error page answers nobody who asks for it. */
    private static boolean isOurs(HandlerMethod method) {
        return !method.getBeanType().getName().startsWith("org.springframework.boot.");
    }

    private static Stream<String> patterns(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream();
    }

    private static Stream<HttpMethod> methods(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? Stream.of(HttpMethod.GET)
                : methods.stream().map(method -> HttpMethod.valueOf(method.name()));
    }

    /** An address of the pattern. */
    static String example(String pattern) {
        return java.util.regex.Pattern.compile("\\{([*A-Za-z]+)(?::((?:[^{}]|\\{[^}]*})*))?}")
                .matcher(pattern)
                .replaceAll(variable -> value(variable.group(1), variable.group(2)))
                .replace("/**", "/x")
                .replace("*", "x");
    }

    private static String value(String name, @Nullable String regex) {
        if (regex != null && regex.contains("\\d")) {
            return "1";
        }
        if (regex != null && regex.matches("[a-z0-9-]+(\\|[a-z0-9-]+)+")) {
            return regex.substring(0, regex.indexOf('|'));
        }
        return switch (name) {
            case "day", "date" -> "2026-11-24";
            case "code", "slug", "kind", "name", "file", "mark", "link", "target", "template", "hash" -> "x";
            case "number", "year", "version", "row" -> "1";
            default -> ACCOUNT.toString();
        };
    }
}
