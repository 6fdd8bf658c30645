package vn.moixa.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.Accounts;
import vn.moixa.identity.NewAccount;
import vn.moixa.identity.usecase.KeepTokens;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;
import vn.moixa.web.Grant;
import vn.moixa.web.Language;
import vn.moixa.web.Role;
import vn.moixa.web.Route;
import vn.moixa.web.Routes;
import vn.moixa.web.Viewer;

/** R168: every double submission has one effect; the same key with another body is refused. */
@MoixaTest
@Import(R168_OneEffectTest.Things.class)
class R168_OneEffectTest {

    private static final AtomicInteger MADE = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    KeepTokens keepTokens;

    @Autowired
    JdbcClient sql;

    String token = "";

    /** Something that is made by a form or by a call. */
    @TestConfiguration
    static class Things {

        @Bean
        Routes thingRoutes() {
            return () -> List.of(
                    Route.signedIn(HttpMethod.POST, "/test/things"),
                    Route.signedIn(HttpMethod.POST, "/api/v1/test-things"));
        }

        @Bean
        ThingController thingController() {
            return new ThingController();
        }
    }

    @Controller
    static class ThingController {

        @PostMapping("/test/things")
        String make(@RequestParam String name) throws InterruptedException {
            if (name.equals("sai")) {
                throw new vn.moixa.web.NotFound();
            }
            Thread.sleep(50);
            return "redirect:/test/things/" + MADE.incrementAndGet();
        }

        @PostMapping("/api/v1/test-things")
        @ResponseBody
        ResponseEntity<Map<String, Integer>> make(@RequestBody Map<String, String> thing) {
            if (thing.isEmpty()) {
                throw vn.moixa.web.Problem.of(org.springframework.http.HttpStatus.BAD_REQUEST, "bad-parameter");
            }
            int number = MADE.incrementAndGet();
            return ResponseEntity.created(java.net.URI.create("/api/v1/test-things/" + number))
                    .body(Map.of("number", number));
        }
    }

    @BeforeEach
    void somebodyWithAToken() {
        MADE.set(0);
        var account = new NewAccount(
                "x@vidu.vn", "X", null, Language.VI, true, List.of(Grant.ofProducer(java.util.UUID.randomUUID())));
        AccountId id = accounts.openAll(Viewer.ANYONE, List.of(account), "chè shan tuyết cổ thụ")
                .getFirst();
        token = keepTokens.issue(Viewer.ANYONE, id, "thử", Duration.ofDays(1)).text();
    }

    @Test
    @WithViewer(role = Role.AUDITOR)
    void aFormSentTwiceIsLedToWhatTheFirstOneDid() {
        assertThat(form("t-1", "chè")).hasStatus(303).redirectedUrl().isEqualTo("/test/things/1");
        assertThat(form("t-1", "chè")).hasStatus(303).redirectedUrl().isEqualTo("/test/things/1");
        assertThat(form("t-2", "chè")).redirectedUrl().isEqualTo("/test/things/2");
        assertThat(MADE).hasValue(2);
    }

    @Test
    @WithViewer(role = Role.AUDITOR)
    void theSameFormWithOtherContentIsRefusedWithASentence() {
        form("t-1", "chè");
        assertThat(form("t-1", "rượu")).hasStatus(422).bodyText().contains("Biểu mẫu này đã được gửi");
        assertThat(MADE).hasValue(1);
    }

    @Test
    @WithViewer(role = Role.AUDITOR)
    void aRefusedFormMayBeSentAgain() {
        assertThat(form("t-1", "sai")).hasStatus(404);
        assertThat(form("t-1", "chè")).hasStatus(303);
        assertThat(MADE).hasValue(1);
    }

    @Test
    void manyCallsAtOnceMakeOneThing() throws Exception {
        var calls = new ArrayList<Callable<String>>();
        for (int call = 0; call < 8; call++) {
            calls.add(() -> call("k-1", "{\"name\":\"chè\"}").getResponse().getContentAsString());
        }
        var answers = new HashSet<String>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsExactly("{\"number\":1}");
        assertThat(MADE).hasValue(1);
    }

    @Test
    void theSameKeyAndBodyGetsTheFirstAnswerAgain() {
        assertThat(call("k-1", "{\"name\":\"chè\"}")).hasStatus(201).doesNotContainHeader("Idempotency-Replayed");
        assertThat(call("k-1", "{\"name\":\"chè\"}"))
                .hasStatus(201)
                .hasHeader("Location", "/api/v1/test-things/1")
                .hasHeader("Idempotency-Replayed", "true")
                .bodyJson()
                .extractingPath("$.number")
                .isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        call("k-1", "{\"name\":\"chè\"}");
        assertThat(call("k-1", "{\"name\":\"rượu\"}"))
                .hasStatus(422)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("idempotency-key-reused");
        assertThat(MADE).hasValue(1);
    }

    @Test
    void aRefusedCallDoesNotUseUpItsKey() {
        assertThat(call("k-1", "{}")).hasStatus(400);
        assertThat(call("k-1", "{\"name\":\"chè\"}")).hasStatus(201);
    }

    @Test
    void aKeyMustBeOne() {
        assertThat(call("x".repeat(201), "{\"name\":\"chè\"}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("idempotency-key-invalid");
    }

    @Test
    void withoutAnAccountNothingIsKept() {
        assertThat(mvc.post()
                        .uri("/api/v1/test-things")
                        .header("Authorization", "Bearer mx_falsch")
                        .header("Idempotency-Key", "k-1")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"x\"}"))
                .hasStatus(401);
        assertThat(sql.sql("select count(*) from identity.submission")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult form(String once, String name) {
        return mvc.post()
                .uri("/test/things")
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf())
                .param("_once", once)
                .param("name", name)
                .exchange();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult call(String key, String body) {
        return mvc.post()
                .uri("/api/v1/test-things")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
