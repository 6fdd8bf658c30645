package vn.moixa.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.domain.Values;
import vn.moixa.registry.usecase.SaveEntry;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;
import vn.moixa.test.World;
import vn.moixa.web.Grant;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

@MoixaTest
class RegisterPagesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    SaveEntry save;

    @Autowired
    JdbcClient sql;

    private static final Viewer PROVINCE =
            new Viewer(UUID.randomUUID(), "Trần Văn Tỉnh", List.of(Grant.inProvince(Role.PROVINCIAL_OFFICER)));

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void theListFindsAProductWithoutAccentsAndByItsProducer() {
        world.shanTea();
        world.honey();
        assertThat(browser.get().uri("/registry/products?q=che shan"))
                .hasStatusOk()
                .bodyText()
                .contains("Chè Shan tuyết cổ thụ Tả Van", "Xã Tả Van", "Thực phẩm")
                .doesNotContain("Mật ong bạc hà");
        assertThat(browser.get().uri("/registry/products?q=lo thi may"))
                .bodyText()
                .contains("Mật ong bạc hà Tú Lệ")
                .doesNotContain("Chè Shan tuyết cổ thụ");
        assertThat(browser.get().uri("/registry/producers?type=HOUSEHOLD"))
                .bodyText()
                .contains("Hộ Lò Thị Mây", "Hộ sản xuất")
                .doesNotContain("HTX Chè Shan");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void longListsGoOnWhereTheyStopped() {
        for (int n = 0; n < 53; n++) {
            world.product(world.honeyHousehold(), "Mật ong %02d".formatted(n), 4);
        }
        String first = body("/registry/products");
        assertThat(first)
                .contains("Mật ong 00", "Mật ong 49", "Đang xem 50 trong 53")
                .doesNotContain("Mật ong 50");
        String next = first.replaceAll("(?s).*href=\"(/registry/products\\?cursor=[^\"]+)\".*", "$1");
        assertThat(body(next)).contains("Mật ong 50", "Mật ong 52").doesNotContain("Mật ong 49");
        assertThat(browser.get().uri("/registry/products?cursor=nonsense")).hasStatusOk();
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void aProducerIsEnteredAndShown() {
        var answer = browser.post()
                .uri("/registry/producers")
                .with(csrf())
                .param("name", "  HTX Quế hữu cơ Nậm Đét ")
                .param("type", "COOPERATIVE")
                .param("type_since", "2019-05-01")
                .param("place", "2025:02890")
                .param("tax_code", "5300700123")
                .param("phone", "0214 3800 000")
                .exchange();
        assertThat(answer).hasStatus(303);
        assertThat(body(answer.getResponse().getRedirectedUrl()))
                .contains("HTX Quế hữu cơ Nậm Đét", "Hợp tác xã: 01/05/2019", "Xã Bảo Nhai", "5300700123");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void whatIsWrongIsSaidBesideItsFieldAndNothingIsSaved() {
        assertThat(browser.post()
                        .uri("/registry/producers")
                        .with(csrf())
                        .param("name", "A")
                        .param("place", "2025:99999")
                        .param("email", "không phải thư"))
                .hasStatus(422)
                .bodyText()
                .contains("Cần ít nhất 2 ký tự", "Địa chỉ thư điện tử không đúng", "không phải thư");
        assertThat(count("registry.producer")).isZero();
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void aTaxCodeBelongsToOneProducer() {
        for (int n = 0; n < 2; n++) {
            assertThat(browser.post()
                            .uri("/registry/producers")
                            .with(csrf())
                            .param("name", "Hộ số " + n)
                            .param("type", "HOUSEHOLD")
                            .param("place", "2025:02890")
                            .param("tax_code", "5300700123"))
                    .hasStatus(n == 0 ? 303 : 422);
        }
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R167_twoEditorsOfOneRecordSeeBothVersionsAndLoseNothing() {
        var id = world.shanTea().value();
        var before = values(id);
        save.change(
                Subject.PRODUCT,
                id,
                0,
                before.with("summary", "Chè cổ thụ hái tay").with("story", "Chuyện của người kia"),
                SaveEntry.Manner.PLAIN,
                PROVINCE);
        var answer = post(id, 0, before.with("summary", "Chè trăm năm").with("registered_on", "2025-01-02"));
        assertThat(answer)
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Có người vừa sửa cùng bản ghi",
                        "Trần Văn Tỉnh đã lưu",
                        "Chè cổ thụ hái tay",
                        "Chè trăm năm",
                        "Chuyện của người kia",
                        "02/01/2025",
                        "name=\"version\" value=\"1\"");
        assertThat(values(id).orEmpty("summary")).isEqualTo("Chè cổ thụ hái tay");

        assertThat(browser.post()
                        .uri("/registry/products/" + id)
                        .with(csrf())
                        .params(form(before.with("summary", "Chè trăm năm").with("registered_on", "2025-01-02"), 1))
                        .param("take.summary", "typed")
                        .param("take.story", "saved")
                        .param("take.registered_on", "typed"))
                .hasStatus(303);
        var merged = values(id);
        assertThat(merged.orEmpty("summary")).isEqualTo("Chè trăm năm");
        assertThat(merged.orEmpty("story")).isEqualTo("Chuyện của người kia");
        assertThat(merged.orEmpty("registered_on")).isEqualTo("2025-01-02");
        assertThat(body("/registry/products/" + id + "/revisions"))
                .contains("Lần 3", "Lần 2", "Chè cổ thụ hái tay", "Chè trăm năm", "Nguyễn Thị Mẫu", "Trần Văn Tỉnh");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R167_whatWasTypedWrongIsShownBesideTheNewerVersionAsItWasTyped() {
        var id = world.shanTea().value();
        var before = values(id);
        save.change(Subject.PRODUCT, id, 0, before.with("summary", "Chè cổ thụ"), SaveEntry.Manner.PLAIN, PROVINCE);
        for (String field : List.of("registered_on", "state", "set_number")) {
            assertThat(post(id, 0, before.with(field, "ngày nào đó")))
                    .as(field)
                    .hasStatus(409)
                    .bodyText()
                    .contains("ngày nào đó");
        }
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R167_twoSavesAtTheSameMomentBothSeeOneWinner() throws Exception {
        var id = world.shanTea().value();
        var before = values(id);
        try (var editors = java.util.concurrent.Executors.newFixedThreadPool(4)) {
            var outcomes = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(n -> editors.submit(() -> save.change(
                            Subject.PRODUCT,
                            id,
                            0,
                            before.with("summary", "Bản " + n),
                            SaveEntry.Manner.PLAIN,
                            PROVINCE)))
                    .toList();
            int saved = 0;
            for (var outcome : outcomes) {
                saved += outcome.get() instanceof SaveEntry.Saved ? 1 : 0;
            }
            assertThat(saved).isEqualTo(1);
        }
    }

    @Test
    @WithViewer(role = Role.COMMUNE_OFFICER, commune = World.TU_LE)
    void aCommuneOfficerSeesAndEditsOnlyTheOwnCommune() {
        var tea = world.shanTea().value();
        var honey = world.honey().value();
        assertThat(body("/registry/products")).contains("Mật ong bạc hà").doesNotContain("Chè Shan tuyết cổ thụ");
        assertThat(browser.get().uri("/registry/products/" + honey)).hasStatusOk();
        assertThat(browser.get().uri("/registry/products/" + tea)).hasStatus(404);
        assertThat(browser.get().uri("/registry/products/" + tea + "/form")).hasStatus(404);
        assertThat(post(tea, 0, values(tea).with("summary", "x"))).hasStatus(404);
        assertThat(browser.post()
                        .uri("/registry/producers")
                        .with(csrf())
                        .param("name", "Hộ ở xã khác")
                        .param("type", "HOUSEHOLD")
                        .param("place", "2025:" + World.TA_VAN))
                .hasStatus(422)
                .bodyText()
                .contains("nằm ngoài địa bàn của bạn");
    }

    @Test
    @WithViewer(role = Role.AUDITOR)
    void anAuditorReadsButDoesNotWrite() {
        var tea = world.shanTea().value();
        assertThat(body("/registry/products/" + tea)).doesNotContain("/form\"");
        assertThat(browser.get().uri("/registry/products/" + tea + "/form")).hasStatus(403);
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R84_anOfficerEntersForAProducerWhoConfirmsItAndTheOfficerCannot() {
        var honey = world.honey().value();
        var producer = world.honeyHousehold().value();
        assertThat(browser.post()
                        .uri("/registry/products/" + honey)
                        .with(csrf())
                        .params(form(values(honey).with("summary", "Mật hoa bạc hà"), 0))
                        .param("on_behalf", "true"))
                .hasStatus(303);
        assertThat(body("/registry/products/" + honey)).contains("Nguyễn Thị Mẫu nhập thay", "chờ chủ thể xác nhận");
        UUID entry = sql.sql("select id from registry.entry_on_behalf where producer_id = ?")
                .param(producer)
                .query(UUID.class)
                .single();
        assertThat(browser.post().uri("/registry/confirmations/" + entry).with(csrf()))
                .hasStatus(403);

        assertThat(as(producer, browser.get().uri("/registry/confirmations")))
                .hasStatusOk()
                .bodyText()
                .contains("Mật ong bạc hà Tú Lệ", "Mật hoa bạc hà", "Đúng, xác nhận");
        assertThat(as(
                        world.shanTeaCooperative().value(),
                        browser.post().uri("/registry/confirmations/" + entry).with(csrf())))
                .hasStatus(404);
        assertThat(as(
                        producer,
                        browser.post().uri("/registry/confirmations/" + entry).with(csrf())))
                .hasStatus(303);
        assertThat(body("/registry/products/" + honey)).contains("nhập thay, Lò Thị Mây xác nhận");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R13_theLegalTypeChangesFromADay() {
        var id = world.honeyHousehold().value();
        assertThat(browser.post()
                        .uri("/registry/producers/" + id + "/types")
                        .with(csrf())
                        .param("type", "COOPERATIVE")
                        .param("from", "2026-10-01")
                        .param("basis", "Giấy đăng ký 12/2026"))
                .hasStatus(303);
        assertThat(body("/registry/producers/" + id))
                .contains("Hộ sản xuất: … đến 30/09/2026", "Hợp tác xã: 01/10/2026 đến …");
        assertThat(body("/registry/producers/" + id + "/revisions"))
                .contains("Hợp tác xã từ 01/10/2026", "Giấy đăng ký 12/2026");
        assertThat(browser.post()
                        .uri("/registry/producers/" + id + "/types")
                        .with(csrf())
                        .param("type", "FARM")
                        .param("from", "2026-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Đã có lần đổi loại hình sau ngày này");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R120_sensitiveFactsAreApartAndEveryReadingIsLogged() {
        var id = world.honeyHousehold().value();
        assertThat(browser.post()
                        .uri("/registry/producers/" + id + "/representative")
                        .with(csrf())
                        .param("name", "Lò Thị Mây")
                        .param("woman", "true")
                        .param("ethnicMinority", "true"))
                .hasStatus(303);
        assertThat(body("/registry/producers/" + id)).doesNotContain("dân tộc thiểu số");
        assertThat(body("/registry/producers/" + id + "/representative")).contains("Lò Thị Mây", "dân tộc thiểu số");
        assertThat(sql.sql(
                                "select count(*) from audit.entry where action = 'registry.representative-read' and subject_id = ?")
                        .param(id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(sql.sql("select string_agg(detail::text, '') from audit.entry")
                        .query(String.class)
                        .single())
                .doesNotContain("ethnic");
    }

    @Test
    @WithViewer(role = Role.AUDITOR)
    void R120_whoMayNotWriteTheProducerDoesNotSeeItsRepresentative() {
        assertThat(browser.get()
                        .uri("/registry/producers/" + world.honeyHousehold().value() + "/representative"))
                .hasStatus(403);
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void aCodeIsGivenFromThePageOfAProduct() {
        var id = world.shanTea().value();
        assertThat(browser.post()
                        .uri("/registry/products/" + id + "/codes")
                        .with(csrf())
                        .param("year", "2026"))
                .hasStatus(303);
        assertThat(body("/registry/products/" + id)).contains("15-03037-1-2026");
        assertThat(browser.post()
                        .uri("/registry/products/" + id + "/codes")
                        .with(csrf())
                        .param("year", "1999"))
                .hasStatus(422);
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void aValueChainIsGreenOnlyWithReasons() {
        var producer = world.shanTeaCooperative().value();
        assertThat(browser.get().uri("/registry/value-chains/new?producer=" + producer))
                .hasStatusOk();
        var form = browser.post()
                .uri("/registry/value-chains")
                .with(csrf())
                .param("producer_id", producer.toString())
                .param("name", "Chuỗi chè Shan Tả Van")
                .param("green", "true")
                .param("active_from", "2024-03-01");
        assertThat(form).hasStatus(422).bodyText().contains("ít nhất một lý do");
        assertThat(browser.post()
                        .uri("/registry/value-chains")
                        .with(csrf())
                        .param("producer_id", producer.toString())
                        .param("name", "Chuỗi chè Shan Tả Van")
                        .param("green", "true")
                        .param("green_reasons", "Không dùng thuốc trừ cỏ\nBao bì tự hủy")
                        .param("active_from", "2024-03-01")
                        .param("active_to", "2026-12-31"))
                .hasStatus(303);
        assertThat(sql.sql("select green || ' ' || active::text from registry.value_chain")
                        .query(String.class)
                        .single())
                .isEqualTo("true [2024-03-01,2027-01-01)");
        assertThat(body("/registry/producers/" + producer)).contains("Chuỗi chè Shan Tả Van");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void villagesAreasAndContractsHaveListsAndForms() {
        assertThat(browser.post()
                        .uri("/registry/craft-villages")
                        .with(csrf())
                        .param("name", "Làng thêu Tả Phìn")
                        .param("kind", "TRADITIONAL_CRAFT_VILLAGE")
                        .param("grade", "CONFIRMED")
                        .param("place", "2025:03013"))
                .hasStatus(303);
        assertThat(browser.post()
                        .uri("/registry/sourcing-areas")
                        .with(csrf())
                        .param("name", "Vùng chè Tả Van")
                        .param("crop", "Chè Shan")
                        .param("area_hectares", "1.234,5")
                        .param("place", "2025:03037"))
                .hasStatus(303);
        assertThat(body("/registry/craft-villages?q=lang theu"))
                .contains("Làng thêu Tả Phìn", "Làng nghề truyền thống");
        assertThat(body("/registry/sourcing-areas")).contains("Vùng chè Tả Van", "Xã Tả Van");
        assertThat(body("/registry/supply-contracts")).contains("được thêm từ trang của chủ thể");
        assertThat(sql.sql("select area_hectares::text from registry.sourcing_area")
                        .query(String.class)
                        .single())
                .isEqualTo("1234.50");
        var village = sql.sql("select id from registry.craft_village")
                .query(UUID.class)
                .single();
        var tea = world.shanTea().value();
        assertThat(browser.post()
                        .uri("/registry/products/" + tea + "/craft-villages")
                        .with(csrf())
                        .param("village", village.toString()))
                .hasStatus(303);
        assertThat(body("/registry/craft-villages/" + village)).contains("Chè Shan tuyết cổ thụ Tả Van");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void aLinkToACraftVillageEndsOnADayOrNeverHeldAndWhoEndedItIsKept() {
        var tea = world.shanTea().value();
        var village = UUID.randomUUID();
        sql.sql("""
                        insert into registry.craft_village (id, name, folded, kind, created_at, updated_at)
                        values (?, 'Làng chè Tả Van', 'lang che ta van', 'CRAFT_VILLAGE', now(), now())""").param(village).update();
        String address = "/registry/products/" + tea;
        assertThat(browser.post()
                        .uri(address + "/craft-villages")
                        .with(csrf())
                        .param("village", village.toString())
                        .param("from", "2024-01-01"))
                .hasStatus(303);
        assertThat(browser.post()
                        .uri(address + "/craft-villages/ending")
                        .with(csrf())
                        .param("linked", village.toString())
                        .param("reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("ít nhất 10 ký tự");
        assertThat(endVillage(address, village, "2023-12-31"))
                .hasStatus(422)
                .bodyText()
                .contains("mới gắn sau ngày");
        assertThat(endVillage(address, village, "2026-06-30")).hasStatus(303);
        assertThat(body(address)).contains("đến hết 30/06/2026. Nguyễn Thị Mẫu: Chuyển sang nơi khác sản xuất");
        assertThat(period()).isEqualTo("[2024-01-01,2026-07-01)");
        assertThat(endVillage(address, village, "2026-07-30")).hasStatus(422);

        browser.post()
                .uri(address + "/craft-villages")
                .with(csrf())
                .param("village", village.toString())
                .exchange();
        assertThat(endVillage(address, village, "")).hasStatus(303);
        assertThat(period()).isEqualTo("empty");
        assertThat(body(address)).contains("gắn nhầm, không tính");
        assertThat(body("/registry/craft-villages/" + village)).doesNotContain("Chè Shan tuyết cổ thụ");
        assertThat(sql.sql(
                                "select string_agg(action, ' ' order by seq) from audit.entry where action like '%village-link%'")
                        .query(String.class)
                        .single())
                .isEqualTo(
                        "registry.village-linked registry.village-link-ended registry.village-linked registry.village-link-ended");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult endVillage(
            String address, UUID village, String last) {
        return browser.post()
                .uri(address + "/craft-villages/ending")
                .with(csrf())
                .param("linked", village.toString())
                .param("last", last)
                .param("reason", "Chuyển sang nơi khác sản xuất")
                .exchange();
    }

    private String period() {
        return sql.sql("select valid::text from registry.product_craft_village")
                .query(String.class)
                .single();
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void theSmallerKindsAreTakenAlongAsTablesToo() throws Exception {
        var producer = world.shanTeaCooperative().value();
        sql.sql("""
                        insert into registry.value_chain (id, producer_id, name, green, green_reasons, active, created_at, updated_at)
                        values (gen_random_uuid(), ?, 'Chuỗi chè hữu cơ', true, '{Không hoá chất}', '[2024-03-01,)', now(), now())""").param(producer).update();
        sql.sql("""
                        insert into registry.supply_contract (id, producer_id, number, counterparty, share_of_output, valid, created_at, updated_at)
                        values (gen_random_uuid(), ?, '12/HĐ', '=HYPERLINK(1)', 62.5, '[2024-03-01,2025-03-01)', now(), now())""").param(producer).update();
        assertThat(browser.get().uri("/registry/value-chains.csv"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Chủ thể;Vùng nguyên liệu;Tên;OCOP xanh;Lý do là OCOP xanh",
                        "HTX Chè Shan tuyết Tả Van;;Chuỗi chè hữu cơ;Có;Không hoá chất;01/03/2024;");
        var workbook = browser.get().uri("/registry/supply-contracts.xlsx").exchange();
        assertThat(workbook).hasStatusOk();
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook(
                new java.io.ByteArrayInputStream(workbook.getResponse().getContentAsByteArray()))) {
            var text = new StringBuilder();
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('|')));
            assertThat(text).contains("12/HĐ", "62.5", "28/02/2025", "HTX Chè Shan tuyết Tả Van");
        }
        for (String kind : List.of("craft-villages", "sourcing-areas")) {
            assertThat(body("/registry/" + kind)).contains("/registry/" + kind + ".xlsx", "/registry/" + kind + ".csv");
            assertThat(browser.get().uri("/registry/" + kind + ".xlsx")).hasStatusOk();
        }
        assertThat(body("/registry/value-chains?q=chuoi")).contains("/registry/value-chains.csv?q=chuoi");
        assertThat(browser.get().uri("/registry/value-chains.csv?q=khac"))
                .bodyText()
                .doesNotContain("Chuỗi chè");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void listsAreTakenAlongAsTables() {
        world.shanTea();
        assertThat(browser.get().uri("/registry/products.csv"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Mã sản phẩm;Sản phẩm;Chủ thể",
                        ";Chè Shan tuyết cổ thụ Tả Van;HTX Chè Shan tuyết Tả Van;Xã Tả Van;");
        var workbook = browser.get().uri("/registry/producers.xlsx").exchange();
        assertThat(workbook).hasStatusOk();
        assertThat(workbook.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void nobodyWithoutAnAccountReadsTheRegister() {
        assertThat(browser.get().uri("/registry/products")).hasStatus3xxRedirection();
        assertThat(browser.get().uri("/registry/unknown")).hasStatus(404);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(UUID product, int version, Values values) {
        return browser.post()
                .uri("/registry/products/" + product)
                .with(csrf())
                .params(form(values, version))
                .exchange();
    }

    private static org.springframework.util.MultiValueMap<String, String> form(Values values, int version) {
        var form = new org.springframework.util.LinkedMultiValueMap<String, String>();
        values.byField().forEach((key, value) -> form.add(key, value));
        form.add("version", "" + version);
        return form;
    }

    @Autowired
    vn.moixa.registry.usecase.ReadRegister read;

    private Values values(UUID product) {
        return read.whole(Subject.PRODUCT, product, PROVINCE).entry().values();
    }

    private static org.springframework.test.web.servlet.assertj.MvcTestResult as(
            UUID producer, MockMvcTester.MockMvcRequestBuilder request) {
        var viewer = new Viewer(UUID.randomUUID(), "Lò Thị Mây", List.of(Grant.ofProducer(producer)));
        return request.with(
                        org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
                                .authentication(
                                        new org.springframework.security.authentication.TestingAuthenticationToken(
                                                viewer, "", List.of())))
                .exchange();
    }

    private String body(String address) {
        var answer = browser.get()
                .uri(java.net.URI.create(address.replace("&amp;", "&").replace(" ", "%20")))
                .exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
