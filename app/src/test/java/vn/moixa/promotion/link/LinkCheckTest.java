package vn.moixa.promotion.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.moixa.promotion.store.Links;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;

/** Against a server on this machine. */
@MoixaTest
@TestPropertySource(
        properties = {
            "moixa.links.allow-private=true",
            "moixa.links.host-interval=120ms",
            "moixa.links.timeout=400ms",
            "moixa.public-address=https://ocop.example.vn"
        })
class LinkCheckTest {

    private record Asked(String method, String path, String agent, long at) {}

    private final Map<String, Integer> pages = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @Autowired
    private CheckLinks checkLinks;

    @Autowired
    private Links links;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestTime time;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(new Asked(
                exchange.getRequestMethod(),
                path,
                exchange.getRequestHeaders().getFirst("User-Agent"),
                System.nanoTime()));
        try (exchange) {
            if (path.equals("/slow")) {
                Thread.sleep(2_000);
            }
            if (path.equals("/moved")) {
                exchange.getResponseHeaders().add("Location", "/shop");
            }
            if (path.equals("/round")) {
                exchange.getResponseHeaders().add("Location", "/round");
            }
            boolean head = exchange.getRequestMethod().equals("HEAD");
            int status = path.equals("/only-get") ? (head ? 405 : 200) : pages.getOrDefault(path, 404);
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_page_that_answers_is_alive_from_the_day_it_was_asked() throws InterruptedException {
        pages.put("/shop", 200);
        add("/shop");
        assertThat(checkLinks.check()).isEqualTo(1);
        assertThat(states()).containsExactly("/shop true [2026-11-24,)");
        assertThat(checkLinks.check()).isZero();
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().method()).isEqualTo("HEAD");
        assertThat(asked.getFirst().agent()).contains("MoiXa", "https://ocop.example.vn");
    }

    @Test
    void a_page_that_is_gone_is_dead_at_once_and_past_days_stay_as_they_were() throws InterruptedException {
        pages.put("/shop", 200);
        add("/shop");
        checkLinks.check();
        time.moveTo(LocalDate.of(2026, 12, 10));
        pages.put("/shop", 404);
        checkLinks.check();
        assertThat(states()).containsExactly("/shop true [2026-11-24,2026-12-10)", "/shop false [2026-12-10,)");
        time.moveTo(LocalDate.of(2026, 12, 12));
        pages.put("/shop", 200);
        checkLinks.check();
        assertThat(states())
                .containsExactly(
                        "/shop true [2026-11-24,2026-12-10)",
                        "/shop false [2026-12-10,2026-12-12)",
                        "/shop true [2026-12-12,)");
    }

    @Test
    void one_failure_may_be_chance_and_two_are_not() throws InterruptedException {
        pages.put("/shop", 200);
        add("/shop");
        checkLinks.check();
        pages.put("/shop", 503);
        time.moveTo(LocalDate.of(2026, 12, 10));
        checkLinks.check();
        assertThat(states()).containsExactly("/shop true [2026-11-24,)");
        time.moveTo(time.instant().plus(Duration.ofMinutes(61)));
        checkLinks.check();
        assertThat(states()).contains("/shop false [2026-12-10,)");
    }

    @Test
    void a_page_that_takes_too_long_is_dead_the_second_time() throws InterruptedException {
        add("/slow");
        checkLinks.check();
        assertThat(states()).isEmpty();
        time.moveTo(time.instant().plus(Duration.ofHours(2)));
        checkLinks.check();
        assertThat(states()).containsExactly("/slow false [2026-11-24,)");
        assertThat(problems()).containsExactly("/slow TIMEOUT");
    }

    @Test
    void redirects_are_followed_but_not_in_circles() throws InterruptedException {
        pages.putAll(Map.of("/shop", 200, "/moved", 301, "/round", 302));
        add("/moved");
        add("/round");
        checkLinks.check();
        assertThat(states()).containsExactlyInAnyOrder("/moved true [2026-11-24,)", "/round false [2026-11-24,)");
        assertThat(problems()).containsExactly("/round TOO_MANY_REDIRECTS");
        assertThat(asked)
                .filteredOn(question -> question.path().equals("/round"))
                .hasSize(6);
    }

    @Test
    void a_page_that_does_not_like_HEAD_is_asked_with_GET() throws InterruptedException {
        add("/only-get");
        checkLinks.check();
        assertThat(asked).extracting(Asked::method).containsExactly("HEAD", "GET");
        assertThat(states()).containsExactly("/only-get true [2026-11-24,)");
    }

    @Test
    void a_page_that_turns_machines_away_is_neither_alive_nor_dead() throws InterruptedException {
        pages.put("/shop", 403);
        add("/shop");
        checkLinks.check();
        assertThat(states()).isEmpty();
        assertThat(problems()).containsExactly("/shop BLOCKED");
    }

    @Test
    void a_host_is_asked_once_in_an_interval() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            pages.put("/shop" + i, 200);
            add("/shop" + i);
        }
        checkLinks.check();
        assertThat(asked).hasSize(4);
        for (int i = 1; i < 4; i++) {
            assertThat(Duration.ofNanos(asked.get(i).at() - asked.get(i - 1).at()))
                    .isGreaterThan(Duration.ofMillis(80));
        }
    }

    @Test
    void an_outage_of_our_own_kills_no_link() throws InterruptedException {
        int port = server.getAddress().getPort();
        server.stop(0);
        for (String host : List.of("127.0.0.1", "127.0.0.2", "127.0.0.3")) {
            links.idOf("http://" + host + ":" + port + "/shop", Instant.EPOCH);
        }
        assertThat(checkLinks.check()).isZero();
        time.moveTo(time.instant().plus(Duration.ofHours(2)));
        assertThat(checkLinks.check()).isZero();
        assertThat(states()).isEmpty();
    }

    @Test
    void addresses_that_nobody_can_own_are_never_asked() throws InterruptedException {
        links.idOf("https://cho-non.example/gian-hang/1", Instant.EPOCH);
        assertThat(checkLinks.check()).isZero();
    }

    @Test
    void a_link_that_turned_twice_on_one_day_counts_as_it_was_last() {
        var id = links.idOf("https://a.example/", Instant.EPOCH);
        var day = LocalDate.of(2026, 1, 10);
        assertThat(links.changeState(id, true, LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(links.changeState(id, false, day)).isTrue();
        assertThat(links.changeState(id, false, day)).isFalse();
        assertThat(links.changeState(id, true, day)).isTrue();
        assertThat(database.sql("select alive || ' ' || period from promotion.link_state")
                        .query(String.class)
                        .list())
                .containsExactly("true [2026-01-01,)");
    }

    private void add(String path) {
        links.idOf("http://127.0.0.1:" + server.getAddress().getPort() + path, Instant.EPOCH);
    }

    private List<@Nullable String> states() {
        return database.sql("""
                        select regexp_replace(k.url, '^http://[^/]*', '') || ' ' || s.alive || ' ' || s.period
                        from promotion.link_state s join promotion.link k on k.id = s.link_id order by k.url, s.period""").query(String.class).list();
    }

    private List<@Nullable String> problems() {
        return database.sql("""
                        select regexp_replace(url, '^http://[^/]*', '') || ' ' || last_problem from promotion.link
                        where last_problem is not null order by 1""").query(String.class).list();
    }
}
