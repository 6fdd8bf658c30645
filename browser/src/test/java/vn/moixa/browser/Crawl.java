package vn.moixa.browser;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.http.HttpMethod;
import vn.moixa.web.Role;
import vn.moixa.web.Route;
import vn.moixa.web.RouteTable;

/** One person follows every link of the site, a few addresses of each pattern, and notes what was seen and what was wrong with it. */
final class Crawl {

    /** Records of a pattern, and forms of its query, that are opened: enough to meet a record that differs. */
    private static final int MOST_RECORDS = 2;

    private static final int MOST_VALUES = 2;
    private static final int MOST_QUERIES = 8;

    static final String ERROR = "/error";
    private static final String START = "the start";

    private static final Pattern LISTED = Pattern.compile("<loc>([^<]+)</loc>|<link [^>]*href=\"([^\"]+)\"");

    /** Links that change what the reader sees from then on: the language, or only published records. */
    private static final Pattern SWITCH = Pattern.compile("/(language|records)/.*");

    private static final Pattern CODE_WORD =
            Pattern.compile("\\b[A-Z]{3,}_[A-Z_]{2,}\\b|\\b[a-z]+\\.[a-z]+[A-Z][A-Za-z]+\\b|\\?\\?");

    private final RouteTable routes;
    private final Reader reader;
    private final List<Visit> visits = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Deque<Link> waiting = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> opened = new HashMap<>();

    private Crawl(RouteTable routes, Reader reader) {
        this.routes = routes;
        this.reader = reader;
    }

    /** @param from the page that links to it, or where the walk begins */
    private record Link(String address, String from) {}

    /** An address somebody opened; the bones are empty when it is a file and no page. */
    record Visit(Reader reader, String pattern, String address, Set<String> bones) {

        boolean isPage() {
            return !bones.isEmpty();
        }

        @Override
        public String toString() {
            return reader.role() + " " + address;
        }
    }

    /** @param visits what was opened, in order */
    record Result(List<Visit> visits, List<String> faults) {}

    /** @param starts pages to begin with besides the ones of the access table, for those who may open them */
    static Result by(Reader reader, List<String> starts) {
        var crawl = new Crawl(Site.application().getBean(RouteTable.class), reader);
        crawl.walk(starts);
        return new Result(crawl.visits, crawl.faults);
    }

    private void walk(List<String> starts) {
        var first = new ArrayList<>(starts);
        first.addAll(List.of("/", "/en", "/audit/entries?day=" + LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"))));
        for (String address : first) {
            routeOf(address).filter(this::admits).ifPresent(_ -> waiting.add(new Link(address, START)));
        }
        routes.all().stream()
                .filter(route -> route.method().equals(HttpMethod.GET) && admits(route) && isPlain(route.pattern()))
                .forEach(route -> waiting.add(new Link(route.pattern(), START)));
        while (!waiting.isEmpty()) {
            open(waiting.poll());
        }
    }

    private void open(Link link) {
        if (!seen.add(link.address()) || SWITCH.matcher(link.address()).matches()) {
            return;
        }
        Optional<Route> route = routeOf(link.address());
        if (route.isEmpty()) {
            fault(link, "leads nowhere: no address is declared for it");
            return;
        }
        boolean mayOpen = admits(route.get());
        if (!mayOpen && !isVisitor()) {
            fault(link, "is shown to somebody who may not open it");
            return;
        }
        if (!isWorthIt(link.address(), route.get())) {
            return;
        }
        var answer = reader.get(link.address());
        if (answer.status() >= 500 || answer.status() >= 400 && !link.from().equals(START)) {
            fault(link, "answers " + answer.status());
        } else if (answer.location() != null) {
            follow(link, answer.location());
        }
        if (mayOpen && answer.status() < 400) {
            note(link, route.get(), answer);
        }
    }

    private void follow(Link link, String location) {
        String target =
                URI.create(Site.address() + link.address()).resolve(location).toString();
        if (target.startsWith(Site.address() + "/")) {
            waiting.add(new Link(withoutFragment(target.substring(Site.address().length())), link.address()));
        }
    }

    private void note(Link link, Route route, Reader.Answer answer) {
        boolean isPage = answer.isPage() && answer.location() == null;
        if (!isPage) {
            visits.add(new Visit(reader, route.pattern(), link.address(), Set.of()));
            listed(answer).forEach(address -> waiting.add(new Link(address, link.address())));
            return;
        }
        Document page = answer.page(link.address());
        visits.add(new Visit(reader, route.pattern(), link.address(), Skeleton.bones(page, route.pattern())));
        var codeWord = CODE_WORD.matcher(page.body().text());
        var codeWords = new TreeSet<String>();
        while (codeWord.find()) {
            codeWords.add(codeWord.group());
        }
        if (!codeWords.isEmpty()) {
            fault(link, "shows the code words " + codeWords);
        }
        links(page).forEach(address -> waiting.add(new Link(address, link.address())));
        printed(link.address()).ifPresent(address -> waiting.add(new Link(address, link.address())));
    }

    /** What the code on the sheet of a product says whose certificate has no code of its own. */
    private Optional<String> printed(String address) {
        return address.matches("/san-pham/[^/?]+") && isVisitor()
                ? Optional.of("/kiem-tra" + address)
                : Optional.empty();
    }

    /** The addresses in a map of the site or a feed. */
    private static List<String> listed(Reader.Answer answer) {
        if (!answer.type().contains("xml")) {
            return List.of();
        }
        return LISTED.matcher(answer.body())
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(address -> address.startsWith(Site.address() + "/"))
                .map(address -> withoutFragment(address.substring(Site.address().length())))
                .toList();
    }

    /** Public pages are the visitor's to walk through; others only see that the links to them lead somewhere. */
    private boolean isWorthIt(String address, Route route) {
        boolean foreign = route.access() instanceof Route.Access.Open && !isVisitor();
        String kind = (isEnglish(address) ? "/en " : "") + route.pattern();
        int question = address.indexOf('?');
        if (question < 0) {
            return count(kind) <= (foreign ? 1 : MOST_RECORDS);
        }
        String names = Arrays.stream(address.substring(question + 1).split("&"))
                .map(parameter -> parameter.replaceFirst("=.*", ""))
                .sorted()
                .distinct()
                .collect(Collectors.joining("&"));
        return !foreign && count(kind + "?" + names) <= MOST_VALUES && count(kind + "?") <= MOST_QUERIES;
    }

    private int count(String kind) {
        return opened.merge(kind, 1, Integer::sum);
    }

    private Optional<Route> routeOf(String address) {
        String path = URI.create(Site.address() + address).getPath();
        String plain = isEnglish(path) ? path.substring(3) : path;
        return routes.find(HttpMethod.GET, plain.isEmpty() ? "/" : plain);
    }

    private boolean admits(Route route) {
        return switch (route.access()) {
            case Route.Access.Open() -> true;
            case Route.Access.SignedIn() -> !isVisitor();
            case Route.Access.AnyOf(var roles) -> !isVisitor() && roles.contains(Role.valueOf(reader.role()));
        };
    }

    private boolean isVisitor() {
        return reader.role().equals(Reader.VISITOR);
    }

    private static boolean isPlain(String pattern) {
        return !pattern.contains("{")
                && !pattern.contains("*")
                && !pattern.startsWith("/api/")
                && !pattern.equals(ERROR);
    }

    private static boolean isEnglish(String address) {
        return address.equals("/en") || address.startsWith("/en/") || address.startsWith("/en?");
    }

    /** Everything on the site that the page links to or loads, in an order of this reader's own, so that each meets other records. */
    private List<String> links(Document page) {
        var links = new LinkedHashSet<String>();
        for (Element element : page.select("a[href], link[href], img[src], script[src]")) {
            String address = element.absUrl(element.hasAttr("href") ? "href" : "src");
            if (address.startsWith(Site.address() + "/")) {
                links.add(withoutFragment(address.substring(Site.address().length())));
            }
        }
        page.select("form:not([method=post])").stream()
                .map(FormElement.class::cast)
                .filter(form -> form.select("[required]").stream()
                        .noneMatch(field -> field.val().isEmpty()))
                .forEach(form -> links.add(asItStands(form)));
        var shuffled = new ArrayList<>(links);
        Collections.shuffle(shuffled, new Random(reader.role().hashCode()));
        return shuffled;
    }

    /** What pressing the button of a form asks for, before anything is typed. */
    private static String asItStands(FormElement form) {
        String action = URI.create(form.absUrl("action").isEmpty() ? form.baseUri() : form.absUrl("action"))
                .getRawPath();
        return form.formData().stream()
                .map(field -> field.key() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", action + "?", ""));
    }

    private static String withoutFragment(String address) {
        return address.replaceFirst("#.*", "").replace(" ", "%20");
    }

    private void fault(Link link, String words) {
        faults.add("%s: %s, linked from %s, %s".formatted(reader.role(), link.address(), link.from(), words));
    }
}
