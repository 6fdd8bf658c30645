package vn.moixa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import vn.moixa.recognition.IssuerLevel;
import vn.moixa.registry.ProducerType;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.World;
import vn.moixa.web.Grant;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** Several officers save the same key at the same moment: one is saved, the others read a sentence at the field, nobody sees an error page. */
@MoixaTest
class R167_SimultaneousSavesTest {

    private static final int OFFICERS = 6;
    private static final UUID OFFICER = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    JdbcClient sql;

    @RepeatedTest(3)
    void oneTaxCodeOfTwoNewProducers() throws Exception {
        var form = Map.of(
                "name", "HTX Quế Nậm Đét", "type", "COOPERATIVE", "place", "2025:02890", "tax_code", "5300700123");
        oneIsSaved(all("/registry/producers", Role.PROVINCIAL_OFFICER, form), 422, "Mã số thuế này đã có");
        assertThat(count("registry.producer")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void oneTaxCodeTakenByChangesOfDifferentProducers() throws Exception {
        var calls = new ArrayList<Call>();
        for (int n = 0; n < OFFICERS; n++) {
            String name = "Hộ số " + n;
            UUID id = world.producer(name, ProducerType.HOUSEHOLD, World.TU_LE).value();
            calls.add(new Call(
                    "/registry/producers/" + id,
                    Role.PROVINCIAL_OFFICER,
                    Map.of("version", "0", "name", name, "place", "2025:" + World.TU_LE, "tax_code", "5300700123")));
        }
        oneIsSaved(send(calls), 422, "Mã số thuế này đã có");
    }

    @RepeatedTest(3)
    void oneDecision() throws Exception {
        var form = Map.of(
                "number", "1500/QĐ-UBND",
                "issuer", "UBND tỉnh Lào Cai",
                "level", "PROVINCE",
                "signedOn", "2026-11-20",
                "signer", "Chủ tịch");
        oneIsSaved(all("/recognition/decisions", Role.PROVINCIAL_OFFICER, form), 422, "Quyết định này đã có trong sổ");
        assertThat(sql.sql("select count(*) from audit.entry where action = 'recognition.decision-recorded'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @RepeatedTest(3)
    void oneProductInOneDecision() throws Exception {
        var decision =
                world.decision("1500/QĐ-UBND", "UBND tỉnh", IssuerLevel.PROVINCE, java.time.LocalDate.of(2026, 11, 20));
        var tea =
                world.product(world.shanTeaCooperative(), "Chè đen Tả Van", 11).value();
        var form = Map.of("product", tea.toString(), "stars." + tea, "4", "kind." + tea, "FIRST");
        oneIsSaved(
                all("/recognition/decisions/" + decision.value() + "/products", Role.PROVINCIAL_OFFICER, form),
                422,
                "Sản phẩm đã có trong quyết định này");
        assertThat(count("recognition.certificate")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void oneSalesChannel() throws Exception {
        var form = Map.of("kind", "SUPERMARKET", "name", "Siêu thị Mẫu");
        oneIsSaved(
                all("/promotion/sales-channels", Role.PROVINCIAL_OFFICER, form),
                200,
                "Đã có kênh cùng loại và cùng tên");
        assertThat(count("promotion.sales_channel")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void oneAccountAddress() throws Exception {
        sql.sql("insert into identity.account (id, email, display_name, password_hash, created_at)"
                        + " values (?, 'quan-tri@example.vn', 'Quản trị', '', now())")
                .param(OFFICER)
                .update();
        var form = Map.of("email", "moi@example.vn", "displayName", "Người mới", "role", "AUDITOR");
        oneIsSaved(all("/identity/accounts", Role.ADMINISTRATOR, form), 422, "Địa chỉ này đã có tài khoản");
        assertThat(count("identity.account")).isEqualTo(2);
    }

    @RepeatedTest(3)
    void changesOfOneLegalTypeFollowEachOther() throws Exception {
        var id = world.honeyHousehold().value();
        var answers = all(
                "/registry/producers/" + id + "/types",
                Role.PROVINCIAL_OFFICER,
                Map.of("type", "COOPERATIVE", "from", "2025-03-01", "basis", "GCN 12"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer).hasStatus(303));
    }

    private record Call(String uri, Role role, Map<String, String> form) {}

    private List<MvcTestResult> all(String uri, Role role, Map<String, String> form) throws Exception {
        return send(java.util.Collections.nCopies(OFFICERS, new Call(uri, role, form)));
    }

    private List<MvcTestResult> send(List<Call> calls) throws Exception {
        var together = new CyclicBarrier(calls.size());
        try (var officers = Executors.newFixedThreadPool(calls.size())) {
            var answers = calls.stream()
                    .map(call -> officers.submit(() -> {
                        var viewer = new Viewer(OFFICER, "Cán bộ", List.of(Grant.inProvince(call.role())));
                        var parameters = new LinkedMultiValueMap<String, String>();
                        call.form().forEach(parameters::add);
                        together.await();
                        return browser.post()
                                .uri(call.uri())
                                .with(csrf())
                                .with(authentication(new TestingAuthenticationToken(viewer, "", List.of())))
                                .params(parameters)
                                .exchange();
                    }))
                    .toList();
            var results = new ArrayList<MvcTestResult>();
            for (var answer : answers) {
                results.add(answer.get());
            }
            return results;
        }
    }

    private static void oneIsSaved(List<MvcTestResult> answers, int refused, String sentence) {
        assertThat(answers)
                .filteredOn(answer -> answer.getResponse().getStatus() == 303)
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.getResponse().getStatus() != 303)
                .allSatisfy(answer ->
                        assertThat(answer).hasStatus(refused).bodyText().contains(sentence));
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }
}
