package vn.moixa.promotion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import vn.moixa.file.Samples;
import vn.moixa.promotion.PromotionWorld;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.usecase.SaveRecord;
import vn.moixa.promotion.usecase.Saving;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;
import vn.moixa.test.WithViewer;
import vn.moixa.web.Grant;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

@MoixaTest
@Import(PromotionWorld.class)
@WithViewer(role = Role.PROVINCIAL_OFFICER)
class PromotionPagesTest {

    @Autowired
    private PromotionWorld world;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestTime time;

    @Autowired
    private SaveRecord saveRecord;

    @BeforeEach
    void build() {
        world.build();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_has_a_list_and_a_form_in_both_languages(Kind kind) {
        assertThat(pages.get().uri("/promotion")).hasStatusOk().bodyText().contains(kind.path());
        assertThat(pages.get().uri(kind.path())).hasStatusOk().bodyText().contains("Không có mục nào");
        assertThat(pages.get().uri(kind.path() + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"_once\"");
        assertThat(pages.get().uri("/en" + kind.path()))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing here");
    }

    @Test
    void T10_a_presence_by_contract_counts_without_a_link() {
        UUID channel = world.channel("SUPERMARKET", "Siêu thị Mẫu");
        var id = create(
                Kind.CHANNEL_PRESENCE,
                Map.of(
                        "producer",
                        "htx che muong hoa",
                        "channel",
                        channel.toString(),
                        "contract_number",
                        "12/HĐ",
                        "valid_from",
                        "2024-01-05"));
        assertThat(claimedAndAlive("fact_channel_presence")).containsExactly("[2024-01-05,)");
        assertThat(pages.get().uri(Kind.CHANNEL_PRESENCE.path() + "/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("HTX Chè Mường Hoa", "Siêu thị Mẫu", "12/HĐ", "05/01/2024", "Nguyễn Thị Mẫu", "Ghi lần đầu");
    }

    @Test
    void T10_needs_a_contract_or_a_link() {
        UUID channel = world.channel("SUPERMARKET", "Siêu thị Mẫu");
        assertThat(post(
                        Kind.CHANNEL_PRESENCE.path(),
                        Map.of(
                                "producer",
                                "HTX Chè Mường Hoa",
                                "channel",
                                channel.toString(),
                                "valid_from",
                                "05/01/2024")))
                .hasStatusOk()
                .bodyText()
                .contains("Cần số hợp đồng hoặc liên kết.", "value=\"2024-01-05\"");
        assertThat(count("channel_presence")).isZero();
    }

    @Test
    void T11_a_listing_counts_only_on_days_its_link_answered() {
        UUID channel = world.channel("ECOMMERCE_PLATFORM", "Sàn Mẫu");
        create(
                Kind.LISTING,
                Map.of(
                        "product",
                        "Chè Shan tuyết Mẫu",
                        "channel",
                        channel.toString(),
                        "link",
                        "san.mau.vn/che",
                        "valid_from",
                        "2024-01-01"));
        assertThat(claimedAndAlive("fact_listing")).isEmpty();
        database.sql(
                        "insert into promotion.link_state select id, true, daterange('2024-02-01', '2024-03-01') from promotion.link")
                .update();
        assertThat(claimedAndAlive("fact_listing")).containsExactly("[2024-02-01,2024-03-01)");
        assertThat(database.sql("select url from promotion.link")
                        .query(String.class)
                        .single())
                .isEqualTo("https://san.mau.vn/che");
        assertThat(pages.get().uri(Kind.LISTING.path() + "?state=LINK_DEAD"))
                .bodyText()
                .contains("Chưa kiểm tra liên kết");
    }

    @Test
    void T12_a_storefront_shows_all_products_or_those_named() {
        var form = Map.of(
                "producer",
                "" + world.numberOf(PromotionWorld.TEA),
                "link",
                "https://gian-hang.vn/x",
                "valid_from",
                "2024-01-01");
        assertThat(post(Kind.STOREFRONT.path(), form)).hasStatusOk().bodyText().contains("Hãy ghi sản phẩm được bày");
        create(Kind.STOREFRONT, with(form, "products", "chè shan tuyết mẫu\nkhông có"), 200);
        create(Kind.STOREFRONT, with(form, "products", "chè shan tuyết mẫu"));
        assertThat(database.sql("select count(*) from promotion.fact_storefront where product_id = ?")
                        .param(world.product("Chè Shan tuyết Mẫu"))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void T13_an_account_counts_when_verified_and_its_number_is_never_shown_whole() {
        var form = Map.of(
                "producer",
                "HTX Chè Mường Hoa",
                "bank_key",
                "agribank",
                "account_number",
                "8800 2000 1234 5",
                "holder",
                "HTX CHE MUONG HOA",
                "valid_from",
                "2024-01-01",
                "verified_on",
                "2024-02-01");
        var id = create(Kind.PAYMENT_ACCOUNT, form);
        assertThat(valid("fact_payment_account")).containsExactly("[2024-02-01,)");
        assertThat(pages.get().uri(Kind.PAYMENT_ACCOUNT.path() + "/" + id))
                .bodyText()
                .contains("•••• 2345")
                .doesNotContain("8800200012345");
        assertThat(pages.get().uri(Kind.PAYMENT_ACCOUNT.path() + "/" + id + "/form"))
                .bodyText()
                .doesNotContain("8800200012345");
        save(Kind.PAYMENT_ACCOUNT, id, 0, with(with(form, "account_number", ""), "holder", "HTX MUONG HOA"));
        assertThat(database.sql("select account_number || ' ' || holder from promotion.payment_account")
                        .query(String.class)
                        .single())
                .isEqualTo("8800200012345 HTX MUONG HOA");
        assertThat(database.sql("select fields::text from promotion.revision")
                        .query(String.class)
                        .list())
                .noneMatch(fields -> fields.contains("88002000"));
        assertThat(database.sql("select detail::text from audit.entry")
                        .query(String.class)
                        .list())
                .noneMatch(detail -> detail.contains("88002000"));
    }

    @Test
    void T14_opening_and_closing_of_a_sales_point_are_recorded_apart() {
        var id = create(
                Kind.SALES_POINT,
                Map.of(
                        "name",
                        "Điểm bán Mẫu",
                        "unit",
                        "2025:" + PromotionWorld.TA_VAN,
                        "opened_on",
                        "2024-05-10",
                        "grade",
                        "CONFIRMED"));
        assertThat(post(Kind.SALES_POINT.path() + "/" + id + "/closure", Map.of("day", "2024-01-01")))
                .hasStatusOk()
                .bodyText()
                .contains("Ngày kết thúc phải sau ngày bắt đầu.");
        assertThat(post(Kind.SALES_POINT.path() + "/" + id + "/closure", Map.of("day", "2024-12-01")))
                .hasStatus(303);
        assertThat(database.sql(
                                "select occurred_on || ' ' || closed_on || ' ' || commune_code from promotion.fact_sales_point")
                        .query(String.class)
                        .single())
                .isEqualTo("2024-05-10 2024-12-01 " + PromotionWorld.TA_VAN);
        assertThat(pages.get().uri(Kind.SALES_POINT.path() + "?state=ENDED"))
                .bodyText()
                .contains("Điểm bán Mẫu");
        assertThat(pages.get().uri(Kind.SALES_POINT.path() + "?state=RUNNING"))
                .bodyText()
                .doesNotContain("Điểm bán Mẫu");
    }

    @Test
    void T15_logo_support_keeps_a_photo_that_only_its_readers_get() throws IOException {
        var photo = new MockMultipartFile("photo_file", "bao-bi.png", "image/png", Samples.png(900, 600));
        assertThat(pages.post()
                        .uri(Kind.LOGO_SUPPORT.path())
                        .multipart()
                        .file(photo)
                        .param("product", "Chè Shan tuyết Mẫu")
                        .param("state", "PAID")
                        .param("decided_on", "2024-06-01")
                        .param("amount_vnd", "2,5 triệu")
                        .with(csrf()))
                .hasStatus(303);
        var id = only("logo_support");
        assertThat(pages.get().uri(Kind.LOGO_SUPPORT.path() + "/" + id))
                .bodyText()
                .contains("2.500.000", "/photo\"");
        assertThat(pages.get().uri(Kind.LOGO_SUPPORT.path() + "/" + id + "/photo"))
                .hasStatusOk()
                .hasContentType("image/jpeg");
        var text = new MockMultipartFile("photo_file", "bao-bi.png", "image/png", "không phải ảnh".getBytes());
        assertThat(pages.post()
                        .uri(Kind.LOGO_SUPPORT.path())
                        .multipart()
                        .file(text)
                        .param("product", "Chè Shan tuyết Mẫu")
                        .param("state", "PAID")
                        .param("decided_on", "2024-06-01")
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Loại tệp này không được nhận");
    }

    @Test
    void T16_a_website_typed_without_scheme_is_kept_with_one() {
        create(
                Kind.WEBSITE,
                Map.of(
                        "producer",
                        "HTX Chè Mường Hoa",
                        "link",
                        "CheMuongHoa.VN",
                        "own_domain",
                        "true",
                        "valid_from",
                        "2024-01-01"));
        assertThat(database.sql("select url from promotion.link")
                        .query(String.class)
                        .single())
                .isEqualTo("https://chemuonghoa.vn/");
    }

    @Test
    void producers_take_part_in_an_event_once_with_numbers_that_may_be_unknown() {
        var id = create(
                Kind.EVENT,
                Map.of(
                        "kind",
                        "FAIR",
                        "name",
                        "Hội chợ Mẫu",
                        "held_from",
                        "2024-09-01",
                        "held_to",
                        "2024-09-05",
                        "grade",
                        "CONFIRMED",
                        "outside_province",
                        "true"));
        String path = Kind.EVENT.path() + "/" + id;
        assertThat(post(path + "/participants", Map.of("producer", "không có ai")))
                .hasStatusOk()
                .bodyText()
                .contains("Không tìm thấy chủ thể");
        assertThat(post(path + "/participants", Map.of("producer", "HTX Chè Mường Hoa")))
                .hasStatus(303);
        assertThat(post(
                        path + "/participants",
                        Map.of("producer", "HTX Chè Mường Hoa", "products", "3", "sales_vnd", "15 triệu")))
                .hasStatus(303);
        assertThat(pages.get().uri(path)).bodyText().contains("15.000.000", "01/09/2024");
        assertThat(count("event_participant")).isEqualTo(1);
        assertThat(post(path + "/participants/" + PromotionWorld.TEA + "/removal", Map.of()))
                .hasStatus(303);
        assertThat(count("event_participant")).isZero();
    }

    @Test
    void R167_two_edits_at_once_lose_nothing() {
        var form = Map.of("name", "Điểm bán Mẫu", "operator", "HTX A", "grade", "CONFIRMED", "opened_on", "2024-05-10");
        var id = create(Kind.SALES_POINT, form);
        save(Kind.SALES_POINT, id, 0, with(form, "operator", "HTX B"));
        MvcTestResult second =
                post(Kind.SALES_POINT.path() + "/" + id, with(with(form, "version", "0"), "name", "Điểm bán Tả Van"));
        assertThat(second)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Người khác vừa sửa mục này",
                        "value=\"HTX B\"",
                        "value=\"Điểm bán Tả Van\"",
                        "Chỉ một người sửa",
                        "name=\"version\" value=\"1\"");
        MvcTestResult third =
                post(Kind.SALES_POINT.path() + "/" + id, with(with(form, "version", "0"), "operator", "HTX C"));
        assertThat(third).hasStatusOk().bodyText().contains("Cả hai cùng sửa: hãy chọn", "HTX B", "HTX C");
        assertThat(database.sql("select operator from promotion.sales_point")
                        .query(String.class)
                        .single())
                .isEqualTo("HTX B");
        save(Kind.SALES_POINT, id, 1, with(with(form, "operator", "HTX B"), "name", "Điểm bán Tả Van"));
        assertThat(pages.get().uri(Kind.SALES_POINT.path() + "/" + id))
                .bodyText()
                .contains("Đơn vị vận hành: HTX A → HTX B");
    }

    @Test
    void of_two_saves_at_the_same_moment_one_is_kept_and_the_other_is_asked() throws Exception {
        var form = Map.of("name", "Điểm bán Mẫu", "operator", "HTX A", "grade", "CONFIRMED", "opened_on", "2024-05-10");
        var id = create(Kind.SALES_POINT, form);
        var officer = new Viewer(
                UUID.fromString(WithViewer.ACCOUNT), "Cán bộ", List.of(Grant.inProvince(Role.PROVINCIAL_OFFICER)));
        var outcomes = new java.util.concurrent.ConcurrentLinkedQueue<Saving>();
        var together = new java.util.concurrent.CyclicBarrier(4);
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                var typed = with(form, "operator", "HTX " + i);
                threads.submit(() -> {
                    together.await();
                    return outcomes.add(saveRecord.change(officer, Kind.SALES_POINT, id, 0, typed));
                });
            }
        }
        assertThat(outcomes).hasSize(4);
        assertThat(outcomes).filteredOn(Saving.Saved.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Saving.Stale.class::isInstance).hasSize(3);
        assertThat(database.sql("select version from promotion.sales_point")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @WithViewer(role = Role.COMMUNE_OFFICER, commune = PromotionWorld.TA_VAN)
    void a_commune_officer_enters_and_sees_only_the_own_commune() {
        database.sql(
                        "insert into promotion.link (id, url, host, next_check_at) values (gen_random_uuid(), 'https://x.vn/', 'x.vn', now())")
                .update();
        database.sql(
                        "insert into promotion.website (id, producer_id, link_id, valid, created_at, updated_at) select gen_random_uuid(), ?, id, '[2024-01-01,)', now(), now() from promotion.link")
                .param(PromotionWorld.NOODLES)
                .update();
        UUID other = only("website");
        assertThat(pages.get().uri(Kind.WEBSITE.path())).bodyText().doesNotContain("Hộ miến Bản Mẫu");
        assertThat(pages.get().uri(Kind.WEBSITE.path() + "/" + other)).hasStatus(404);
        assertThat(pages.get().uri(Kind.WEBSITE.path() + "/" + other + "/form")).hasStatus(404);
        assertThat(post(Kind.WEBSITE.path() + "/" + other + "/closure", Map.of("day", "2024-05-05")))
                .hasStatus(404);
        assertThat(post(
                        Kind.WEBSITE.path(),
                        Map.of("producer", "Hộ miến Bản Mẫu", "link", "y.vn", "valid_from", "2024-01-01")))
                .hasStatusOk()
                .bodyText()
                .contains("Không tìm thấy chủ thể");
        create(Kind.WEBSITE, Map.of("producer", "HTX Chè Mường Hoa", "link", "z.vn", "valid_from", "2024-01-01"));
        assertThat(pages.get().uri(Kind.WEBSITE.path())).bodyText().contains("HTX Chè Mường Hoa");
        assertThat(pages.get().uri(Kind.SALES_CHANNEL.path() + "/new")).hasStatus(404);
        assertThat(post(
                        Kind.SALES_POINT.path(),
                        Map.of("name", "Điểm", "grade", "CONFIRMED", "unit", "2025:" + PromotionWorld.NGHIA_DO)))
                .hasStatusOk()
                .bodyText()
                .contains("không thuộc phạm vi của bạn");
    }

    @Test
    @WithViewer(role = Role.PRODUCER, producer = "00000000-0000-7000-8000-0000000000a1")
    void a_producer_reads_own_records_and_enters_nothing_for_others() {
        database.sql(
                        "insert into promotion.payment_account (id, producer_id, bank_key, account_number, holder, valid, created_at, updated_at) values"
                                + " (gen_random_uuid(), ?, 'bidv', '1234567890', 'A', '[2024-01-01,)', now(), now()), (gen_random_uuid(), ?, 'bidv', '9999999999', 'B', '[2024-01-01,)', now(), now())")
                .params(PromotionWorld.TEA, PromotionWorld.NOODLES)
                .update();
        assertThat(pages.get().uri(Kind.PAYMENT_ACCOUNT.path()))
                .hasStatusOk()
                .bodyText()
                .contains("HTX Chè Mường Hoa", "/new")
                .doesNotContain("Hộ miến Bản Mẫu");
        assertThat(pages.get().uri(Kind.PAYMENT_ACCOUNT.path() + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("chờ cán bộ xác nhận", "value=\"HTX Chè Mường Hoa (số ");
        assertThat(pages.get().uri(Kind.SALES_CHANNEL.path() + "/new")).hasStatus(404);
        assertThat(post(Kind.EVENT.path(), Map.of("name", "Hội chợ"))).hasStatus(404);
        assertThat(post(
                        Kind.WEBSITE.path(),
                        Map.of("producer", "Hộ miến Bản Mẫu", "link", "y.vn", "valid_from", "2024-01-01")))
                .hasStatusOk()
                .bodyText()
                .contains("Không tìm thấy chủ thể");
        assertThat(count("proposal")).isZero();
    }

    @Test
    @WithViewer(role = Role.PRODUCER, producer = "00000000-0000-7000-8000-0000000000a1")
    void what_a_producer_enters_counts_only_after_an_officer_confirms_it() {
        UUID channel = world.channel("SUPERMARKET", "Siêu thị Mẫu");
        var form = Map.of(
                "producer",
                "HTX Chè Mường Hoa",
                "channel",
                channel.toString(),
                "contract_number",
                "12/HĐ",
                "valid_from",
                "2024-01-05");
        assertThat(post(Kind.CHANNEL_PRESENCE.path(), form)).hasStatus3xxRedirection();
        assertThat(count("channel_presence")).isZero();
        assertThat(claimedAndAlive("fact_channel_presence")).isEmpty();
        String proposal = "/promotion/proposals/" + proposal();
        assertThat(pages.get().uri(proposal))
                .hasStatusOk()
                .bodyText()
                .contains("chưa được tính", "12/HĐ", "Siêu thị Mẫu", "Rút lại")
                .doesNotContain(proposal + "/confirmation");
        assertThat(pages.post().uri(proposal + "/confirmation").with(csrf())).hasStatus(403);
        assertThat(pages.post().uri(proposal + "/confirmation").with(csrf()).with(officer(PromotionWorld.NGHIA_DO)))
                .hasStatus(404);
        assertThat(pages.get().uri("/promotion").with(officer(PromotionWorld.TA_VAN)))
                .bodyText()
                .contains("1 chờ xác nhận");

        assertThat(pages.post().uri(proposal + "/confirmation").with(csrf()).with(officer(PromotionWorld.TA_VAN)))
                .hasStatus3xxRedirection();

        assertThat(claimedAndAlive("fact_channel_presence")).containsExactly("[2024-01-05,)");
        assertThat(pages.get().uri(proposal)).bodyText().contains("Đã xác nhận", "Cán bộ xã", "Mở bản ghi");
        assertThat(database.sql(
                                "select actor_name || ' ' || (detail ->> 'proposedBy') from audit.entry where action = 'promotion.proposal-confirmed'")
                        .query(String.class)
                        .single())
                .isEqualTo("Cán bộ xã Nguyễn Thị Mẫu");
        assertThat(database.sql("select subject from notice.message where account_id = ?")
                        .param(UUID.fromString(WithViewer.ACCOUNT))
                        .query(String.class)
                        .single())
                .isEqualTo("Đã xác nhận nội dung khai của HTX Chè Mường Hoa");
    }

    @Test
    @WithViewer(role = Role.PRODUCER, producer = "00000000-0000-7000-8000-0000000000a1")
    void a_record_goes_on_counting_while_a_change_of_it_waits() {
        UUID channel = world.channel("SUPERMARKET", "Siêu thị Mẫu");
        UUID id = UUID.randomUUID();
        database.sql(
                        "insert into promotion.channel_presence (id, channel_id, producer_id, contract_number, valid, created_at, updated_at)"
                                + " values (?, ?, ?, '12/HĐ', '[2024-01-05,)', now(), now())")
                .params(id, channel, PromotionWorld.TEA)
                .update();
        String address = Kind.CHANNEL_PRESENCE.path() + "/" + id;
        assertThat(pages.get().uri(address)).bodyText().contains(address + "/form");
        var form = Map.of(
                "version",
                "0",
                "producer",
                "HTX Chè Mường Hoa",
                "channel",
                channel.toString(),
                "contract_number",
                "13/HĐ",
                "valid_from",
                "2024-03-01");
        assertThat(post(address, form)).hasStatus3xxRedirection();
        assertThat(post(address, form)).hasStatusOk().bodyText().contains("đang chờ cán bộ xác nhận");
        assertThat(claimedAndAlive("fact_channel_presence")).containsExactly("[2024-01-05,)");
        String proposal = "/promotion/proposals/" + proposal();
        assertThat(pages.get().uri(proposal).with(officer(PromotionWorld.TA_VAN)))
                .bodyText()
                .contains("05/01/2024", "<b>01/03/2024</b>", "<b>13/HĐ</b>");

        assertThat(pages.post().uri(proposal + "/refusal").with(csrf()).with(officer(PromotionWorld.TA_VAN)))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy viết lý do");
        assertThat(pages.post()
                        .uri(proposal + "/refusal")
                        .with(csrf())
                        .with(officer(PromotionWorld.TA_VAN))
                        .param("answer", "Hợp đồng 13 chưa ký"))
                .hasStatus3xxRedirection();
        assertThat(claimedAndAlive("fact_channel_presence")).containsExactly("[2024-01-05,)");
        assertThat(pages.get().uri(proposal)).bodyText().contains("Không xác nhận", "Hợp đồng 13 chưa ký");

        assertThat(post(address, form)).hasStatus3xxRedirection();
        database.sql("update promotion.channel_presence set version = 5").update();
        assertThat(pages.post()
                        .uri("/promotion/proposals/" + proposal() + "/confirmation")
                        .with(csrf())
                        .with(officer(PromotionWorld.TA_VAN)))
                .hasStatus(422)
                .bodyText()
                .contains("bản ghi vừa được sửa");
        assertThat(pages.post()
                        .uri("/promotion/proposals/" + proposal() + "/refusal")
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(count("proposal where decided_at is null")).isZero();
    }

    @Test
    @WithViewer(role = Role.PRODUCER, producer = "00000000-0000-7000-8000-0000000000a1")
    void a_producer_proposes_a_sales_point_and_an_account_whose_number_is_forgotten_when_decided() {
        assertThat(post(
                        Kind.SALES_POINT.path(),
                        Map.of(
                                "name",
                                "Điểm bán Mường Hoa",
                                "grade",
                                "CONFIRMED",
                                "unit",
                                "2025:" + PromotionWorld.TA_VAN)))
                .hasStatus3xxRedirection();
        pages.post()
                .uri("/promotion/proposals/" + proposal() + "/confirmation")
                .with(csrf())
                .with(officer(PromotionWorld.TA_VAN))
                .exchange();
        assertThat(count("sales_point")).isEqualTo(1);
        assertThat(post(
                        Kind.PAYMENT_ACCOUNT.path(),
                        Map.of(
                                "producer",
                                "HTX Chè Mường Hoa",
                                "bank_key",
                                "bidv",
                                "account_number",
                                "1234567890",
                                "holder",
                                "HTX",
                                "valid_from",
                                "2024-01-01")))
                .hasStatus3xxRedirection();
        String proposal = "/promotion/proposals/" + proposal();
        assertThat(pages.get().uri(proposal)).bodyText().contains("•••• 7890").doesNotContain("1234567890");
        pages.post()
                .uri(proposal + "/confirmation")
                .with(csrf())
                .with(officer(PromotionWorld.TA_VAN))
                .exchange();
        assertThat(database.sql("select account_number from promotion.payment_account")
                        .query(String.class)
                        .single())
                .isEqualTo("1234567890");
        assertThat(database.sql("select fields::text from promotion.proposal where kind = 'payment-accounts'")
                        .query(String.class)
                        .single())
                .doesNotContain("1234567890");
    }

    private UUID proposal() {
        return database.sql("select id from promotion.proposal where decided_at is null")
                .query(UUID.class)
                .single();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor officer(String commune) {
        var viewer = new Viewer(
                UUID.fromString("00000000-0000-7000-8000-000000000002"),
                "Cán bộ xã",
                List.of(Grant.inCommune(Role.COMMUNE_OFFICER, commune)));
        return org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
                .authentication(new org.springframework.security.authentication.TestingAuthenticationToken(
                viewer, "", List.of()));
    }

    @Test
    void bad_input_is_answered_with_sentences_and_saves_nothing() {
        UUID channel = world.channel("ECOMMERCE_PLATFORM", "Sàn Mẫu");
        MvcTestResult answer = post(
                Kind.LISTING.path(),
                Map.of(
                        "product",
                        "<script>alert(1)</script>",
                        "channel",
                        "không-phải",
                        "link",
                        "javascript:alert(1)",
                        "valid_from",
                        "31/02/2024",
                        "valid_to",
                        "x".repeat(50)));
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Không tìm thấy sản phẩm",
                        "Không có kênh bán hàng",
                        "Địa chỉ trang web chưa đúng",
                        "Ngày chưa đúng",
                        "Quá dài")
                .doesNotContain("<script>alert(1)");
        assertThat(count("listing")).isZero();
        assertThat(post(Kind.LISTING.path() + "/" + UUID.randomUUID(), Map.of("version", "0")))
                .hasStatus(404);
        assertThat(pages.get().uri("/promotion/nothing")).hasStatus(404);
        assertThat(pages.get().uri("/promotion/listings/nothing")).hasStatus4xxClientError();
        assertThat(pages.get().uri("/promotion/listings?state=NONE")).hasStatus4xxClientError();
        assertThat(pages.get().uri("/promotion/listings?q=%25%27%22;drop")).hasStatusOk();
        assertThat(channel).isNotNull();
    }

    @Test
    void the_list_is_found_by_name_without_accents_page_by_page_and_as_a_workbook() throws IOException {
        for (int i = 0; i < 55; i++) {
            database.sql(
                            "insert into promotion.sales_point (id, name, folded, opened_on, created_at, updated_at) values (?, ?, '', '2024-01-01', now(), now())")
                    .params(vn.moixa.shared.Ids.next(), "Điểm bán số " + i + ".")
                    .update();
        }
        assertThat(pages.get().uri(Kind.SALES_POINT.path()))
                .bodyText()
                .contains("số 54.", "before=")
                .doesNotContain("số 4.");
        assertThat(pages.get().uri(Kind.SALES_POINT.path() + "?q=diem ban so 4."))
                .bodyText()
                .contains("số 4.", "số 40.")
                .doesNotContain("số 5.");
        byte[] file = pages.get()
                .uri(Kind.SALES_POINT.path() + "/workbook")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(2 + 55);
        }
    }

    @Test
    void a_link_is_checked_again_when_asked() {
        var id = create(
                Kind.WEBSITE, Map.of("producer", "HTX Chè Mường Hoa", "link", "z.vn", "valid_from", "2024-01-01"));
        database.sql("update promotion.link set next_check_at = '2999-01-01'").update();
        assertThat(post(Kind.WEBSITE.path() + "/" + id + "/checks", Map.of())).hasStatus(303);
        assertThat(database.sql("select count(*) from promotion.link where next_check_at <= now() + interval '1 year'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        time.moveTo(LocalDate.of(2026, 12, 1));
    }

    private UUID create(Kind kind, Map<String, String> form) {
        return create(kind, form, 303);
    }

    private UUID create(Kind kind, Map<String, String> form, int status) {
        MvcTestResult result = post(kind.path(), form);
        assertThat(result).hasStatus(status);
        String location = result.getResponse().getHeader("Location");
        return location == null ? new UUID(0, 0) : UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private void save(Kind kind, UUID id, int version, Map<String, String> form) {
        assertThat(post(kind.path() + "/" + id, with(form, "version", "" + version)))
                .hasStatus(303);
    }

    private MvcTestResult post(String path, Map<String, String> form) {
        var parameters = new LinkedMultiValueMap<String, String>();
        form.forEach(parameters::add);
        return pages.post().uri(path).params(parameters).with(csrf()).exchange();
    }

    private static Map<String, String> with(Map<String, String> form, String key, String value) {
        var more = new java.util.HashMap<>(form);
        more.put(key, value);
        return more;
    }

    private List<@Nullable String> claimedAndAlive(String view) {
        return database.sql("select (claimed * alive)::text from promotion." + view + " where alive is not null")
                .query(String.class)
                .list();
    }

    private List<@Nullable String> valid(String view) {
        return database.sql("select valid::text from promotion." + view)
                .query(String.class)
                .list();
    }

    private long count(String table) {
        return database.sql("select count(*) from promotion." + table)
                .query(Long.class)
                .single();
    }

    private UUID only(String table) {
        return database.sql("select id from promotion." + table)
                .query(UUID.class)
                .single();
    }
}
