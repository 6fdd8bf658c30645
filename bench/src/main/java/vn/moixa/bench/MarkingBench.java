package vn.moixa.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Nine members mark seventy products at once, one call per mark. Then the process is killed again and again while they do, and every mark that
 * was answered is looked for.
 */
final class MarkingBench {

    private static final int MEMBERS = 9;
    private static final int PRODUCTS = 70;
    private static final int KILLS = 5;
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(3);
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+),\"state\"");
    private static final Pattern UNMARKED = Pattern.compile("\"unmarked\":\\[([^\\]]*)]");

    private final Path home;
    private final Path folder;
    private final Report report;
    private final HttpClient client = HttpClient.newHttpClient();

    MarkingBench(Path home, Path folder, Report report) {
        this.home = home;
        this.folder = folder;
        this.report = report;
    }

    /** A council in session: its address, the products on its agenda, the tokens of its members. */
    private record Hall(String session, List<String> products, List<String> tokens) {}

    /** A mark that was answered with 200. */
    private record Answered(String product, int member, String criterion, UUID step) {}

    void run(Store store, Map<String, String> environment) throws Exception {
        var settings = new HashMap<>(environment);
        // All members sit behind one address here; in the house the limit per network leaves them room.
        settings.put("MOIXA_LIMITS", "false");
        report.title(MEMBERS + " members mark " + PRODUCTS + " products at once");
        try (var application = Application.serve(home, settings, folder.resolve("marking.log"))) {
            var hall = prepare(store, "m" + Long.toString(System.nanoTime(), Character.MAX_RADIX));
            var port = new AtomicReference<>(application.port());
            measure(hall, port);
        }
        kill(store, settings);
    }

    private void measure(Hall hall, AtomicReference<Integer> port) throws Exception {
        var times = new ArrayList<long[]>();
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(MEMBERS)) {
            var members = new ArrayList<Callable<long[]>>();
            for (int member = 0; member < MEMBERS; member++) {
                int one = member;
                members.add(() -> markAll(hall, one, port));
            }
            for (var done : threads.invokeAll(members)) {
                times.add(done.get());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        var all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        report.number("marks kept", all.length, "", "");
        report.number("marks per second, sustained", all.length / seconds, "/s", ">= 100");
        report.number("saving a mark p50 ms", all[all.length / 2] / 1e6, "ms", "");
        report.number("saving a mark p99 ms", all[(int) (all.length * 0.99)] / 1e6, "ms", "< 200");
    }

    private long[] markAll(Hall hall, int member, AtomicReference<Integer> port) throws Exception {
        var times = new ArrayList<Long>();
        for (String product : hall.products()) {
            String path = path(hall, product);
            var sheet = ask(port.get(), "GET", path, hall.tokens().get(member), null, null)
                    .body();
            int version = version(sheet);
            for (String criterion : unmarked(sheet)) {
                long asked = System.nanoTime();
                var answer = ask(
                        port.get(),
                        "PUT",
                        path,
                        hall.tokens().get(member),
                        version,
                        body(UUID.randomUUID(), criterion));
                times.add(System.nanoTime() - asked);
                if (answer.statusCode() != 200) {
                    throw new IOException(answer.statusCode() + " " + answer.body());
                }
                version = version(answer.body());
            }
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private void kill(Store store, Map<String, String> settings) throws Exception {
        report.title("The process is killed " + KILLS + " times while they mark");
        var port = new AtomicReference<Integer>();
        var sentAgain = new AtomicInteger();
        var first = Application.serve(home, settings, folder.resolve("marking-killed.log"));
        port.set(first.port());
        var hall = prepare(store, "k" + Long.toString(System.nanoTime(), Character.MAX_RADIX));
        var kept = new ArrayList<Answered>();
        var running = first;
        try (var threads = Executors.newFixedThreadPool(MEMBERS)) {
            var marking = new ArrayList<java.util.concurrent.Future<List<Answered>>>();
            for (int member = 0; member < MEMBERS; member++) {
                int one = member;
                marking.add(threads.submit(() -> markThroughKills(hall, one, port, sentAgain)));
            }
            for (int killed = 0; killed < KILLS; killed++) {
                Thread.sleep(
                        BETWEEN_KILLS.plusMillis(ThreadLocalRandom.current().nextInt(500)));
                running.kill();
                running = Application.serve(home, settings, folder.resolve("marking-killed.log"));
                port.set(running.port());
            }
            for (var one : marking) {
                kept.addAll(one.get());
            }
        } finally {
            running.close();
        }
        long lost = 0;
        for (var one : kept) {
            lost += store.number("select count(*) from appraisal.mark_step where id = '" + one.step() + "'") == 1
                    ? 0
                    : 1;
        }
        long doubled = store.number("""
                select count(*) from (select sheet_id, criterion from appraisal.mark_step
                    group by 1, 2 having count(*) <> max(version)) doubled""");
        report.number("marks answered", kept.size(), "", "");
        report.number("sent again after a kill", sentAgain.get(), "", "");
        report.number("marks lost after their answer", lost, "", "0");
        report.number("marks doubled", doubled, "", "0");
    }

    private List<Answered> markThroughKills(
            Hall hall, int member, AtomicReference<Integer> port, AtomicInteger sentAgain) throws Exception {
        var kept = new ArrayList<Answered>();
        for (String product : hall.products()) {
            String path = path(hall, product);
            String token = hall.tokens().get(member);
            String sheet =
                    patiently(port, "GET", path, token, null, null, sentAgain).body();
            int version = version(sheet);
            for (String criterion : unmarked(sheet)) {
                var step = UUID.randomUUID();
                var answer = patiently(port, "PUT", path, token, version, body(step, criterion), sentAgain);
                kept.add(new Answered(product, member, criterion, step));
                version = version(answer.body());
            }
        }
        return kept;
    }

    /** The same call until it is answered, as the page does. */
    private HttpResponse<String> patiently(
            AtomicReference<Integer> port,
            String method,
            String path,
            String token,
            @Nullable Integer version,
            @Nullable String body,
            AtomicInteger sentAgain)
            throws InterruptedException, IOException {
        for (int attempt = 0; attempt < 2_000; attempt++) {
            try {
                var answer = ask(port.get(), method, path, token, version, body);
                if (answer.statusCode() == 200) {
                    return answer;
                }
            } catch (IOException gone) {
                // Whether it arrived is unknown: the same id makes the repetition harmless.
            }
            sentAgain.incrementAndGet();
            Thread.sleep(50);
        }
        throw new IOException("never answered: " + path);
    }

    private HttpResponse<String> ask(
            int port, String method, String path, String token, @Nullable Integer version, @Nullable String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
        if (body == null) {
            request.GET();
        } else {
            request.header("Content-Type", "application/json")
                    .header("If-Match", "\"" + version + "\"")
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String path(Hall hall, String product) {
        return "/api/v1/council-sessions/" + hall.session() + "/products/" + product + "/marks";
    }

    private static String body(UUID step, String criterion) {
        return "{\"marks\":[{\"id\":\"" + step + "\",\"criterion\":\"" + criterion
                + "\",\"points\":0,\"noneMet\":true,\"remark\":\"Đã xem hồ sơ và minh chứng\"}]}";
    }

    private static int version(String sheet) throws IOException {
        Matcher found = VERSION.matcher(sheet);
        if (!found.find()) {
            throw new IOException("no sheet: " + sheet);
        }
        return Integer.parseInt(found.group(1));
    }

    private static List<String> unmarked(String sheet) {
        Matcher found = UNMARKED.matcher(sheet);
        return found.find() && !found.group(1).isEmpty()
                ? List.of(found.group(1).replace("\"", "").split(","))
                : List.of();
    }

    /** Straight into the tables: what is measured is marking, not preparing. */
    private static Hall prepare(Store store, String run) throws SQLException {
        var tokens = new ArrayList<String>();
        String council = UUID.randomUUID().toString();
        String session = UUID.randomUUID().toString();
        store.change("""
                insert into appraisal.council (id, name, rules_id, decision_number, decided_on, decision_signer, sample, created_at, created_by_name)
                select '%s', 'Bench %s', id, '1', '2026-11-01', 'bench', true, '2026-11-01', 'bench' from appraisal.council_rules limit 1""".formatted(council, run));
        store.change("""
                insert into appraisal.council_session (id, council_id, name, mode, held_on, state, sample, created_at, created_by_name)
                values ('%s', '%s', 'Bench', 'MEETING', '2026-11-24', 'OPEN', true, '2026-11-01', 'bench')""".formatted(session, council));
        for (int member = 0; member < MEMBERS; member++) {
            String account = UUID.randomUUID().toString();
            String token = run + "-token-" + member;
            tokens.add(token);
            store.change("""
                    insert into identity.account (id, email, display_name, password_hash, totp_confirmed_at, sample, created_at)
                    values ('%s', '%s-%d@bench.example', 'Bench', '-', '2026-11-01', true, '2026-11-01')""".formatted(account, run, member));
            store.change("""
                    insert into identity.role_grant (id, account_id, role, granted_at)
                    values ('%s', '%s', 'COUNCIL_MEMBER', '2026-11-01')""".formatted(UUID.randomUUID(), account));
            store.change("""
                    insert into identity.api_token (id, account_id, name, token_hash, created_at, expires_at)
                    values ('%s', '%s', 'bench', sha256('%s'::bytea), '2026-11-01', '2099-01-01')""".formatted(UUID.randomUUID(), account, token));
            store.change("""
                    insert into appraisal.council_member (id, council_id, account_id, position, name, role)
                    values ('%s', '%s', '%s', %d, 'Bench %d', '%s')""".formatted(
                            UUID.randomUUID(), council, account, member + 1, member, member == 0 ? "CHAIR" : "MEMBER"));
        }
        store.change("""
                insert into appraisal.dossier (id, code, producer_id, product_id, kind, aimed_stars, criteria_set_id, state, state_since,
                    created_at, created_by_name, updated_at, sample)
                select gen_random_uuid(), '%s-' || p.number, p.producer_id, p.id, 'FIRST', 3,
                    (select id from appraisal.criteria_set where set_number = 11 order by version desc limit 1), 'COUNCIL', '2026-11-01',
                    '2026-11-01', 'bench', '2026-11-01', true
                from registry.product p
                where p.producer_id is not null and not exists (select from appraisal.dossier d where d.product_id = p.id)
                order by p.number limit %d""".formatted(run, PRODUCTS));
        store.change("""
                insert into appraisal.session_item (id, session_id, dossier_id, position, state)
                select gen_random_uuid(), '%s', d.id, row_number() over (order by d.code), 'MARKING'
                from appraisal.dossier d where d.code like '%s-%%'""".formatted(session, run));
        store.change("""
                insert into appraisal.score_sheet (id, item_id, member_id, marking_round, state, created_at)
                select gen_random_uuid(), i.id, m.id, 1, 'OPEN', '2026-11-24'
                from appraisal.session_item i join appraisal.council_member m on m.council_id = '%s'
                where i.session_id = '%s'""".formatted(council, session));
        var products = store.texts("""
                select d.product_id::text from appraisal.session_item i join appraisal.dossier d on d.id = i.dossier_id
                where i.session_id = '%s' order by i.position""".formatted(session));
        return new Hall(session, products, tokens);
    }
}
