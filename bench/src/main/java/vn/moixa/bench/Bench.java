package vn.moixa.bench;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * {@code ./moixa bench [--size province|country|stress] [NAME…]}; names: start pages search figures evidence import marking. Without a size the
 * province and the country are measured one after the other.
 */
final class Bench {

    private static final List<String> NAMES =
            List.of("start", "pages", "search", "figures", "evidence", "import", "marking");
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration MEASURE = Duration.ofSeconds(6);
    private static final Duration INDEX_WITHIN = Duration.ofMinutes(30);
    private static final int MANY = 8;
    private static final int FEW = 2;

    private final Path home;
    private final Path folder;
    private final Size size;
    private final Report report;

    private Bench(Path home, Size size) throws IOException {
        this.home = home;
        this.size = size;
        Path all = home.resolve("target").resolve("bench");
        this.folder = Kept.folder(home, all.resolve(size.name().toLowerCase(Locale.ROOT)));
        this.report = new Report(all, size);
    }

    public static void main(String[] arguments) throws Exception {
        var words = new ArrayList<>(Arrays.asList(arguments).subList(1, arguments.length));
        var sizes = List.of(Size.PROVINCE, Size.COUNTRY);
        int option = words.indexOf("--size");
        if (option >= 0 && option + 1 < words.size()) {
            sizes = List.of(Size.valueOf(words.get(option + 1).toUpperCase(Locale.ROOT)));
            words.subList(option, option + 2).clear();
        }
        if (!NAMES.containsAll(words)) {
            System.err.println("Names: " + String.join(" ", NAMES));
            System.exit(2);
        }
        var names = new TreeSet<>(words.isEmpty() ? NAMES : words);
        for (Size size : sizes) {
            new Bench(Path.of(arguments[0]), size).run(names);
        }
    }

    private void run(TreeSet<String> names) throws Exception {
        report.title(size + ": " + size.products + " products of " + size.producers + " producers, "
                + Runtime.getRuntime().availableProcessors() + " processors shared by server, database and client");
        report.note("load of the machine before: "
                + Files.readString(Path.of("/proc/loadavg")).split(" ")[0]
                + "; under other work times are longer and only ratios mean something");
        try (var store = Store.start(folder, size)) {
            var environment = store.environment(folder);
            if (!store.isGenerated()) {
                generate(store, environment);
            }
            if (names.contains("pages")
                    || names.contains("search")
                    || names.contains("figures")
                    || names.contains("evidence")) {
                ask(names, store, environment);
            }
            if (names.contains("marking")) {
                new MarkingBench(home, folder, report).run(store, environment);
            }
            if (names.contains("import")) {
                new ImportBench(home, folder, report).run(environment);
            }
        }
        if (names.contains("start")) {
            start();
        }
        report.keep();
        report.growth();
    }

    private void generate(Store store, Map<String, String> environment) throws Exception {
        long start = System.nanoTime();
        // The first start brings the schema and the administrative units.
        Application.serve(home, environment, folder.resolve("first-start.log")).close();
        store.generate(home.resolve("bench").resolve("generate.sql"), size);
        report.note("generated in " + (System.nanoTime() - start) / 1_000_000_000 + " s; kept in " + folder);
    }

    private void ask(TreeSet<String> names, Store store, Map<String, String> environment) throws Exception {
        var questions = new Questions(store);
        try (var application = Application.serve(home, environment, folder.resolve("serve.log"));
                var plain = new StaticServer(folder)) {
            awaitIndex(application);
            if (names.contains("pages")) {
                report.title("Pages from memory against the same bytes from a static server");
                page("home", "/", application, plain);
                page("product page", questions.oneProduct(), application, plain);
                page("list page", "/san-pham", application, plain);
                page("plan page", "/ke-hoach", application, plain);
                page("verification page", questions.oneCertificate(), application, plain);
                report.number("resident memory after pages", application.residentMebibytes(), "MiB", "");
                report.title("Pages, another one each time");
                measure("product pages", application, MANY, questions.products());
                measure("producer pages", application, MANY, questions.producers());
                measure("verifications", application, MANY, questions.certificates());
                measure("lists by star and industry", application, FEW, questions.lists());
            }
            if (names.contains("search")) {
                search(store, application, questions);
            }
            if (names.contains("figures")) {
                report.title("All figures of Plan 182, another day each time");
                measure("figures", application, 1, questions.figures());
                databaseTime(
                        "figures",
                        store,
                        application,
                        questions.figures(),
                        20,
                        size == Size.STRESS ? "< 1000" : "< 50");
            }
            if (names.contains("evidence")) {
                report.title("Evidence lists, another day each time");
                measure("evidence T2 numerator", application, 1, questions.evidence("T2", "numerator"));
                measure("evidence T6 denominator", application, 1, questions.evidence("T6", "denominator"));
                measure("evidence T11 gap", application, 1, questions.evidence("T11", "gap"));
            }
            report.number(
                    "resident memory of the application",
                    application.residentMebibytes(),
                    "MiB",
                    "<= 450 at country size");
        }
    }

    /** The first search makes the index of all products, which at stress size takes longer than any answer may. */
    private void awaitIndex(Application application) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (true) {
            try {
                int status = Load.get(application.port(), "/api/v1/products?q=che", true)
                        .status();
                if (status == 200) {
                    break;
                }
                throw new IOException("The first search answers " + status);
            } catch (SocketTimeoutException stillAtIt) {
                if (System.nanoTime() - start > INDEX_WITHIN.toNanos()) {
                    throw stillAtIt;
                }
            }
        }
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        if (seconds > 5) {
            report.note("index of all products made in " + seconds + " s");
        }
    }

    /** One page again and again, then the same compressed bytes as a file of a plain server. */
    private void page(String name, String path, Application application, StaticServer plain) throws Exception {
        var answer = Load.get(application.port(), path, true);
        if (answer.status() != 200) {
            report.note(name + " (" + path + ") answers " + answer.status() + ", left out");
            return;
        }
        var file = plain.serve(name.replace(' ', '-'), answer.body());
        measure(name, application, MANY, _ -> path);
        Load.run(plain.port(), MANY, WARM_UP.dividedBy(2), _ -> file);
        var bare = Load.run(plain.port(), MANY, MEASURE.dividedBy(2), _ -> file);
        report.load("  same bytes, static", bare);
        report.number(name + " / static", report.last(name + " /s") / bare.perSecond(), "", ">= 0.5");
    }

    private void search(Store store, Application application, Questions questions) throws Exception {
        report.title("Search, other words each time");
        measure("search", application, 1, questions.searches());
        databaseTime(
                "search", store, application, questions.apiSearches(), 300, size == Size.STRESS ? "<= 20 of all" : "");
        report.number(
                "search p50 / its database time",
                report.last("search p50 ms") / report.last("search database ms"),
                "",
                "<= 3");
        measure("search, several at once", application, MANY, questions.searches());
        if (size == Size.COUNTRY) {
            report.number(
                    "search p99 / p50 at province size",
                    report.last("search p99 ms") / report.of(Size.PROVINCE, "search p50 ms"),
                    "",
                    "<= 3");
        }
    }

    private void measure(String name, Application application, int connections, IntFunction<String> paths)
            throws IOException, InterruptedException {
        // Other turns than those measured, so that warming up the code does not fill the memory with the answers.
        Load.run(application.port(), connections, WARM_UP, turn -> paths.apply(turn + 1_000_003));
        report.load(name, Load.run(application.port(), connections, MEASURE, paths));
    }

    private void databaseTime(
            String name, Store store, Application application, IntFunction<String> paths, int times, String aim)
            throws Exception {
        double before = store.activeMillis();
        double processorBefore = store.processorMillis();
        for (int turn = 0; turn < times; turn++) {
            Load.get(application.port(), paths.apply(turn + 500_009), true);
        }
        report.number(name + " database processor ms", (store.processorMillis() - processorBefore) / times, "ms", "");
        report.number(name + " database ms", (store.activeMillis() - before) / times, "ms", aim);
    }

    /** As a person starts it: embedded database, warm archive of classes, data of a run before. */
    private void start() throws Exception {
        report.title("Warm start to the first page, embedded database");
        var environment = Map.of(
                "MOIXA_DATA", Files.createDirectories(folder.resolve("own")).toString());
        Application.serve(home, environment, folder.resolve("start.log")).close();
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < 3; i++) {
            try (var application = Application.serve(home, environment, folder.resolve("start.log"))) {
                seconds.add(application.untilFirstPage().toMillis() / 1e3);
            }
        }
        seconds.sort(null);
        report.number("start to first page", seconds.get(1), "s", "<= 3");
    }
}
