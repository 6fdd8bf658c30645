package vn.moixa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.audit.Checks;
import vn.moixa.audit.Invariant;
import vn.moixa.file.Samples;
import vn.moixa.file.Storing;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.World;

/** R172: every invariant of these rooms holds in a small world, is broken once, and seen. */
@MoixaTest
class R172_EveryRoomIsCheckedTest {

    /** Identity and audit, and the plan, have tests of this kind of their own. */
    private static final Set<String> ROOMS =
            Set.of("area", "file", "intake", "notice", "registry", "recognition", "promotion", "portal");

    /** Broken in tests that can do so: the comparison of stars, the search, the folder. */
    private static final Set<String> ELSEWHERE = Set.of(
            "recognition-stars-follow-from-records",
            "portal-search-agrees-with-the-records",
            "promotion-live-days-follow-links",
            "file-contents-are-there",
            "file-folder-holds-nothing-else");

    @Autowired
    Checks checks;

    @Autowired
    World world;

    @Autowired
    vn.moixa.file.Files files;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext application;

    @Value("${moixa.files}")
    Path folder;

    @BeforeEach
    void aSmallWorld() throws IOException {
        world.shanTea();
        world.honey();
        world.withdrawnSausage();
        world.artichokeExtract();
        world.reportedRice();
        sql.sql("""
                        insert into promotion.link (id, url, host, next_check_at)
                        values ('00000000-0000-7000-8000-0000000000b1', 'https://mau.example/', 'mau.example', now())""").update();
        sql.sql("""
                        insert into promotion.website (id, producer_id, link_id, valid, created_at, updated_at)
                        values ('00000000-0000-7000-8000-0000000000b2', ?, '00000000-0000-7000-8000-0000000000b1',
                                '[2025-01-01,)', now(), now())""").param(world.shanTeaCooperative().value()).update();
        sql.sql("""
                        insert into promotion.sales_point (id, name, folded, unit_list, unit_code, commune_code, created_at, updated_at)
                        values ('00000000-0000-7000-8000-0000000000b3', 'Điểm', 'diem', '2025', '03037', '03037', now(), now())""").update();
        sql.sql("""
                        insert into promotion.storefront (id, producer_id, link_id, valid, shows_all_products, created_at, updated_at)
                        values ('00000000-0000-7000-8000-0000000000b4', ?, '00000000-0000-7000-8000-0000000000b1',
                                '[2025-01-01,)', false, now(), now())""").param(world.shanTeaCooperative().value()).update();
        sql.sql("""
                        insert into promotion.payment_account (id, producer_id, bank_key, account_number, holder, valid, created_at, updated_at)
                        values ('00000000-0000-7000-8000-0000000000b5', ?, 'VIETCOMBANK', '0123', 'HTX', '[2025-01-01,)', now(), now())""").param(world.shanTeaCooperative().value()).update();
        sql.sql("update promotion.payment_account set bank_key = ?")
                .param(vn.moixa.promotion.domain.Banks.all().getFirst().key())
                .update();
        sql.sql("""
                        insert into portal.news (id, slug, title_vi, summary_vi, body_vi, public_from, author_name, created_at, updated_at)
                        values ('00000000-0000-7000-8000-0000000000b6', 'tin', 'Tin thử', 'Tóm tắt', 'Nội dung', '2026-01-01', 'Ai', now(), now())""").update();
        sql.sql("""
                        insert into notice.message (id, channel, account_id, template, subject, body, state, not_before, created_at)
                        values ('00000000-0000-7000-8000-0000000000b7', 'IN_APP', '00000000-0000-7000-8000-000000000001',
                                'x', 'Tên', 'Lời', 'SENT', now(), now())""").update();
        sql.sql("""
                        insert into notice.message (id, channel, address, template, subject, body, state, not_before, attempts, created_at, sent_at)
                        values ('00000000-0000-7000-8000-0000000000b8', 'EMAIL', 'a@b.example', 'x', 'Tên', '', 'SENT', now(), 1, now(), now())""").update();
        sql.sql("insert into notice.delivery values ('00000000-0000-7000-8000-0000000000b8', 1, now(), 'DELIVERED')")
                .update();
        sql.sql("insert into notice.passed_day values ('2026-11-23', now()), ('2026-11-24', now())")
                .update();
        String hash = picture();
        sql.sql("""
                        insert into intake.import (id, kind, file_name, file_hash, state, rows_read, rows_new, rows_applied,
                                                   created_by_name, created_at, confirmed_at, finished_at, undo_until)
                        values ('00000000-0000-7000-8000-0000000000b9', 'ocop-products', 'a.csv', ?, 'DONE', 1, 1, 1,
                                'Ai', now(), now(), now(), now())""").param(hash).update();
        sql.sql("insert into intake.import_row (import_id, row_number, outcome, cells)"
                        + " values ('00000000-0000-7000-8000-0000000000b9', 2, 'NEW', '[]')")
                .update();
        sql.sql("""
                        insert into registry.entry_on_behalf (id, subject_type, subject_id, version, producer_id, entered_by, entered_by_name, entered_at)
                        select '00000000-0000-7000-8000-0000000000ba', 'PRODUCT', id, 0, producer_id, ?, 'Cán bộ', now()
                        from registry.product where name like 'Chè%'""").param(java.util.UUID.randomUUID()).update();
        sql.sql("""
                        insert into registry.product_code values
                        ('15-03037-1-2026', (select id from registry.product where name like 'Chè%'), '2025', '03037', 1, 2026)""").update();
        sql.sql("insert into registry.product_code_counter values ('2025', '03037', 2026, 1)")
                .update();
        sql.sql("insert into recognition.reminder select id, 'DAYS_30', now() from recognition.certificate limit 1")
                .update();
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                broken(
                        "area-units-lie-in-a-province",
                        "update area.unit set province_code = '99' where list = '2025' and code = '03037'"),
                broken(
                        "area-parents-are-there",
                        "update area.unit set parent_code = '98' where list = '2025' and code = '03037'"),
                broken(
                        "area-successions-lead-to-present-communes",
                        "update area.succession set new_code = '15' where id = (select min(id) from area.succession)"),
                broken("area-one-list-a-day", "update area.unit_list set valid = '(,)' where code = '2025'"),
                broken(
                        "area-map-shows-each-commune-once",
                        "update area.tile set commune_code = '00004' where commune_code = '03037'"),
                broken("file-only-pictures-are-published", "update file.stored set media_type = 'text/csv'"),
                broken("intake-counts-add-up", "update intake.import set state = 'PREVIEWED', rows_read = 7"),
                broken("intake-rows-are-those-counted", "delete from intake.import_row"),
                broken("intake-written-imports-were-confirmed", "update intake.import set confirmed_at = null"),
                broken("intake-undone-in-time", "update intake.import set state = 'UNDONE'"),
                broken("intake-stopped-imports-wrote-nothing", "update intake.import set state = 'CANCELLED'"),
                broken("notice-attempts-are-logged", "update notice.message set attempts = 2 where channel = 'EMAIL'"),
                broken("notice-sent-means-delivered", "update notice.delivery set outcome = 'LATER'"),
                broken(
                        "notice-sent-letters-keep-no-text",
                        "update notice.message set body = 'liên kết' where channel = 'EMAIL'"),
                broken(
                        "notice-messages-have-a-reader",
                        "update notice.message set account_id = null where channel = 'IN_APP'"),
                broken("notice-read-has-a-time", "update notice.message set state = 'READ' where channel = 'IN_APP'"),
                broken(
                        "notice-no-day-is-skipped",
                        "update notice.passed_day set day = '2026-11-20' where day = '2026-11-23'"),
                broken("registry-code-numbers-used-up", "delete from registry.product_code_counter"),
                broken(
                        "registry-industry-follows-set",
                        "update registry.product set industry = 'TOURISM' where name like 'Chè%'"),
                broken(
                        "registry-products-lie-with-producers",
                        "update registry.product set commune_code = '03006' where name like 'Chè%'"),
                broken("registry-versions-have-revisions", "update registry.product set version = 1"),
                broken(
                        "registry-nobody-confirms-own-entry",
                        "alter table registry.entry_on_behalf drop constraint entry_on_behalf_check",
                        "update registry.entry_on_behalf set confirmed_by = entered_by"),
                broken("registry-tourism-only-types", "update registry.producer_type set type = 'ASSOCIATION'"),
                broken("registry-every-producer-has-a-type", "delete from registry.producer_type"),
                broken(
                        "registry-types-have-no-gaps",
                        "update registry.producer_type set valid = '[2010-01-01,)'",
                        "insert into registry.producer_type select producer_id, 'FARM', '[2001-01-01,2002-01-01)' from registry.producer_type"),
                broken(
                        "registry-places-follow-units",
                        "update registry.producer set commune_code = '03006' where unit_code = '03037'"),
                broken(
                        "registry-lives-are-in-order",
                        "update registry.producer set founded_on = '2020-01-02', ceased_on = '2020-01-01'"),
                broken("registry-entries-on-behalf-name-a-record", "update registry.entry_on_behalf set version = 9"),
                broken("registry-confirmations-are-whole", "update registry.entry_on_behalf set confirmed_at = now()"),
                broken(
                        "registry-samples-stay-among-themselves",
                        "update registry.product set sample = true where name like 'Chè%'"),
                broken(
                        "registry-codes-are-of-their-parts",
                        "update registry.product_code set code = '15-03037-2-2026'"),
                broken("recognition-confirmed-has-certificate", "delete from recognition.certificate"),
                broken(
                        "recognition-term-is-36-months",
                        "update recognition.certificate set expires_on = expires_on + 1"),
                broken(
                        "recognition-extension-within-180-days",
                        "insert into recognition.extension select id, expires_on + 181, 'Lý do đủ dài', issued_on, null, 'Ai' from recognition.certificate limit 1"),
                broken(
                        "recognition-one-star-a-day",
                        "insert into recognition.star_period (recognition_id, product_id, stars, kind, grade, valid, ended_by, sample)"
                                + " select gen_random_uuid(), product_id, 3, 'FIRST', 'CONFIRMED', valid, 'EXPIRY', false from recognition.star_period"),
                broken("recognition-level-may-give-star", "update recognition.recognition set stars = 5"),
                broken(
                        "recognition-day-is-that-of-the-decision",
                        "update recognition.recognition set recognised_on = recognised_on + 1 where grade = 'CONFIRMED'"),
                broken("recognition-decisions-are-numbered", "update recognition.decision set number = ' '"),
                broken(
                        "recognition-no-district-decision-since-july-2025",
                        "update recognition.decision set issuer_level = 'DISTRICT' where signed_on > '2025-07-01'"),
                broken("recognition-endings-follow-issue", "update recognition.ending set ended_on = '2019-01-01'"),
                broken(
                        "recognition-reported-has-no-certificate",
                        "update recognition.recognition set grade = 'REPORTED'"),
                broken("recognition-codes-can-be-typed", "update recognition.certificate set code = 'O' || id"),
                broken(
                        "recognition-stars-lie-with-their-products",
                        "update recognition.star_period set commune_code = '03006'"),
                broken("recognition-first-comes-first", "update recognition.recognition set kind = 'FIRST'"),
                broken(
                        "recognition-reminders-are-of-certificates-in-time",
                        "update recognition.reminder set sent_at = '2018-01-01'"),
                broken("promotion-link-state-matches-history", "update promotion.link set alive = true"),
                broken(
                        "promotion-storefront-shows-own-products",
                        "insert into promotion.storefront_product select f.id, p.id from promotion.storefront f, registry.product p"
                                + " where p.producer_id <> f.producer_id limit 1"),
                broken(
                        "promotion-history-has-no-account-numbers",
                        "insert into promotion.revision (record_id, version, kind, at, actor_name, fields)"
                                + " values (gen_random_uuid(), 0, 'payment-accounts', now(), 'Ai', '{\"account_number\":\"0123456789\"}')"),
                broken("promotion-known-banks", "update promotion.payment_account set bank_key = 'KHONG-CO'"),
                broken("promotion-places-follow-units", "update promotion.sales_point set commune_code = '03006'"),
                broken("promotion-versions-have-revisions", "update promotion.website set version = 3"),
                broken("promotion-known-links-were-asked", "update promotion.link set alive = false"),
                broken("promotion-samples-stay-among-themselves", "update promotion.website set sample = true"),
                broken("promotion-host-is-that-of-the-address", "update promotion.link set host = 'khac.example'"),
                broken("portal-english-news-is-whole", "update portal.news set title_en = 'News'"),
                broken("portal-published-news-has-a-text", "update portal.news set body_vi = ' '"),
                broken("portal-words-of-the-search-are-used", "insert into portal.search_word values ('khongco', 0)"));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void whatBreaksAnInvariantIsReported(String name, List<String> statements) {
        assertThat(result(name).first()).isEmpty();
        transaction.executeWithoutResult(status -> {
            sql.sql("set local session_replication_role = replica").update();
            statements.forEach(statement -> sql.sql(statement).update());
            var found = result(name);
            assertThat(found.holds()).isFalse();
            assertThat(found.first()).isNotEmpty().doesNotContain("?");
            status.setRollbackOnly();
        });
    }

    @Test
    void aMissingAndAStrangeFileAreReported() throws IOException {
        String hash = picture();
        Path content = folder.resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
        assertThat(result("file-contents-are-there").holds()).isTrue();
        byte[] kept = Files.readAllBytes(content);
        Files.write(content, new byte[1]);
        assertThat(result("file-contents-are-there").first()).containsExactly(hash);
        Files.write(content, kept);

        assertThat(result("file-folder-holds-nothing-else").first()).isEmpty();
        Path stranger = folder.resolve("ab").resolve("cd").resolve("abcd" + "0".repeat(60));
        Files.createDirectories(stranger.getParent());
        Files.write(stranger, new byte[1]);
        Files.setLastModifiedTime(stranger, FileTime.fromMillis(0));
        assertThat(result("file-folder-holds-nothing-else").first())
                .containsExactly(stranger.getFileName().toString());
        Files.delete(stranger);
    }

    @Test
    void everyInvariantOfTheseRoomsIsBrokenOnce() {
        var names = checks.all().stream()
                .map(Invariant::name)
                .filter(name -> ROOMS.contains(name.substring(0, name.indexOf('-'))))
                .collect(Collectors.toCollection(HashSet::new));
        names.removeAll(ELSEWHERE);
        assertThat(breaks().map(arguments -> (String) arguments.get()[0])).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void everyInvariantThatARoomDeclaresIsCheckedAndNamedOnce() {
        var all = checks.all().stream().map(Invariant::name).toList();
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(60);
        assertThat(all)
                .containsAll(application.getBeansOfType(Invariant.class).values().stream()
                        .map(Invariant::name)
                        .toList());
    }

    private String picture() throws IOException {
        var stored = files.storePicture(new ByteArrayInputStream(Samples.png(10, 10)), "a.png", null);
        return ((Storing.Stored) stored).hash().value();
    }

    private static Arguments broken(String name, String... statements) {
        return Arguments.of(name, List.of(statements));
    }

    private Checks.Result result(String name) {
        return checks.check(checks.all().stream()
                .filter(invariant -> invariant.name().equals(name))
                .findFirst()
                .orElseThrow());
    }
}
