package vn.moixa.programme;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Properties;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.moixa.postgres.EmbeddedPostgres;
import vn.moixa.test.TestDatabase;

/** Writes the records that fact views are made of, straight into a database of its own. */
public final class Registrar implements AutoCloseable {

    private final @Nullable Connection connection;
    private final DSLContext database;
    private long sequence;

    public Registrar() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", EmbeddedPostgres.USER);
        properties.setProperty("password", TestDatabase.password());
        properties.setProperty("currentSchema", "public,extensions");
        properties.setProperty("reWriteBatchedInserts", "true");
        connection = DriverManager.getConnection(TestDatabase.freshUrl(), properties);
        database = DSL.using(connection, SQLDialect.POSTGRES);
    }

    /** Into the database of a test of the whole application. */
    public Registrar(DSLContext database) {
        connection = null;
        this.database = database;
    }

    public DSLContext database() {
        return database;
    }

    /** Where something is: today's commune, former district, former province. */
    public record At(
            @Nullable String commune,
            @Nullable String district,
            @Nullable String province) {
        public static final At SA_PA = new At("03006", "088", "10");
        public static final At YEN_BAI = new At("04252", "132", "15");
        public static final At NOWHERE = new At(null, null, null);
    }

    public UUID id() {
        sequence++;
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | sequence);
    }

    public UUID producer(String name, At at, boolean sample, @Nullable LocalDate founded) {
        var id = id();
        database.execute(
                "insert into registry.producer (id, name, folded, slug, commune_code, former_district_code, former_province_code, sample,"
                        + " founded_on, created_at, updated_at) values (?, ?, lower(?), lower(?), ?, ?, ?, ?, ?::date, now(), now())",
                id,
                name,
                name,
                name,
                at.commune(),
                at.district(),
                at.province(),
                sample,
                founded);
        return id;
    }

    public void type(UUID producer, String type, @Nullable LocalDate from, @Nullable LocalDate to) {
        database.execute(
                "insert into registry.producer_type (producer_id, type, valid) values (?, ?, daterange(?::date, ?::date))",
                producer,
                type,
                from,
                to);
    }

    public UUID product(String name, UUID producer, At at, boolean sample, String... flags) {
        var id = id();
        database.execute(
                "insert into registry.product (id, producer_id, name, folded, slug, industry, flags, commune_code, former_district_code,"
                        + " former_province_code, sample, created_at, updated_at)"
                        + " values (?, ?, ?, lower(?), lower(?), 'FOOD', coalesce(string_to_array(?, ','), '{}'), ?, ?, ?, ?, now(), now())",
                id,
                producer,
                name,
                name,
                name,
                String.join(",", flags).isEmpty() ? null : String.join(",", flags),
                at.commune(),
                at.district(),
                at.province(),
                sample);
        return id;
    }

    /** A recognition with its star period; {@code to} is the first day it no longer holds. */
    public UUID star(
            UUID product,
            UUID producer,
            At at,
            int stars,
            String kind,
            String grade,
            LocalDate from,
            LocalDate to,
            String endedBy,
            boolean sample) {
        var recognition = recognition(product, stars, kind, grade, from, null, sample);
        database.execute(
                "insert into recognition.star_period (recognition_id, product_id, producer_id, stars, kind, grade, valid, ended_by, commune_code,"
                        + " former_district_code, former_province_code, sample)"
                        + " values (?, ?, ?, ?, ?, ?, daterange(?::date, ?::date), ?, ?, ?, ?, ?)",
                recognition,
                product,
                producer,
                stars,
                kind,
                grade,
                from,
                to,
                endedBy,
                at.commune(),
                at.district(),
                at.province(),
                sample);
        return recognition;
    }

    public UUID recognition(
            UUID product,
            @Nullable Integer stars,
            String kind,
            String grade,
            @Nullable LocalDate on,
            @Nullable Integer year,
            boolean sample) {
        UUID decision = null;
        if (grade.equals("CONFIRMED")) {
            decision = id();
            database.execute(
                    "insert into recognition.decision (id, number, issuer, issuer_level, signed_on, created_at, updated_at)"
                            + " values (?, ?, 'UBND', 'PROVINCE', ?::date, now(), now())",
                    decision,
                    "QĐ " + decision,
                    on);
        }
        var id = id();
        database.execute(
                "insert into recognition.recognition (id, product_id, decision_id, kind, stars, recognised_on, reported_year, grade, sample,"
                        + " created_at, updated_at) values (?, ?, ?::uuid, ?, ?::smallint, ?::date, ?::smallint, ?, ?, now(), now())",
                id,
                product,
                decision,
                kind,
                stars,
                on,
                year,
                grade,
                sample);
        return id;
    }

    public UUID channel(String kind) {
        var id = id();
        database.execute(
                "insert into promotion.sales_channel (id, kind, name, created_at, updated_at) values (?, ?, ?, now(), now())",
                id,
                kind,
                "Kênh ví dụ " + sequence);
        return id;
    }

    /** A link with the days it answered. */
    public UUID link(@Nullable LocalDate aliveFrom, @Nullable LocalDate aliveTo, boolean everAlive) {
        var id = id();
        database.execute(
                "insert into promotion.link (id, url, host, next_check_at) values (?, ?, 'vi-du.vn', now())",
                id,
                "https://vi-du.vn/" + id);
        if (everAlive) {
            database.execute(
                    "insert into promotion.link_state values (?, true, daterange(?::date, ?::date))",
                    id,
                    aliveFrom,
                    aliveTo);
            if (aliveTo != null) {
                database.execute(
                        "insert into promotion.link_state values (?, false, daterange(?::date, null))", id, aliveTo);
            }
        }
        return id;
    }

    public void listing(
            UUID product, UUID channel, UUID link, @Nullable LocalDate from, @Nullable LocalDate to, boolean sample) {
        database.execute(
                "insert into promotion.listing (id, channel_id, product_id, link_id, valid, sample, created_at, updated_at)"
                        + " values (?, ?, ?, ?, daterange(?::date, ?::date), ?, now(), now())",
                id(),
                channel,
                product,
                link,
                from,
                to,
                sample);
    }

    public void presence(
            UUID producer,
            UUID channel,
            @Nullable String contract,
            @Nullable UUID link,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        database.execute(
                "insert into promotion.channel_presence (id, channel_id, producer_id, contract_number, link_id, valid, created_at, updated_at)"
                        + " values (?, ?, ?, ?, ?::uuid, daterange(?::date, ?::date), now(), now())",
                id(),
                channel,
                producer,
                contract,
                link,
                from,
                to);
    }

    public void website(UUID producer, UUID link, boolean ownDomain, @Nullable LocalDate from, @Nullable LocalDate to) {
        database.execute(
                "insert into promotion.website (id, producer_id, link_id, own_domain, valid, created_at, updated_at)"
                        + " values (?, ?, ?, ?, daterange(?::date, ?::date), now(), now())",
                id(),
                producer,
                link,
                ownDomain,
                from,
                to);
    }

    public void storefront(
            UUID producer, UUID link, @Nullable UUID onlyProduct, @Nullable LocalDate from, @Nullable LocalDate to) {
        var id = id();
        database.execute(
                "insert into promotion.storefront (id, producer_id, link_id, shows_all_products, valid, created_at, updated_at)"
                        + " values (?, ?, ?, ?, daterange(?::date, ?::date), now(), now())",
                id,
                producer,
                link,
                onlyProduct == null,
                from,
                to);
        if (onlyProduct != null) {
            database.execute("insert into promotion.storefront_product values (?, ?)", id, onlyProduct);
        }
    }

    public void account(UUID producer, @Nullable LocalDate verified, @Nullable LocalDate from, @Nullable LocalDate to) {
        database.execute(
                "insert into promotion.payment_account (id, producer_id, bank_key, account_number, holder, verified_on, valid, created_at,"
                        + " updated_at) values (?, ?, 'AGRIBANK', '0000000000', 'Ví dụ', ?::date, daterange(?::date, ?::date), now(), now())",
                id(),
                producer,
                verified,
                from,
                to);
    }

    public UUID salesPoint(
            String name, At at, @Nullable LocalDate opened, @Nullable LocalDate closed, String grade, boolean sample) {
        var id = id();
        database.execute(
                "insert into promotion.sales_point (id, name, folded, commune_code, former_district_code, former_province_code, opened_on,"
                        + " closed_on, grade, sample, created_at, updated_at)"
                        + " values (?, ?, lower(?), ?, ?, ?, ?::date, ?::date, ?, ?, now(), now())",
                id,
                name,
                name,
                at.commune(),
                at.district(),
                at.province(),
                opened,
                closed,
                grade,
                sample);
        return id;
    }

    public UUID event(
            String kind,
            At at,
            @Nullable LocalDate held,
            boolean outside,
            String topic,
            @Nullable Long sales,
            String grade) {
        var id = id();
        database.execute(
                "insert into promotion.event (id, kind, name, commune_code, former_district_code, former_province_code, outside_province, held,"
                        + " topic, sales_vnd, grade, created_at, updated_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, case when ?::date is null then null else daterange(?::date, ?::date, '[]') end, ?, ?, ?,"
                        + " now(), now())",
                id,
                kind,
                kind + " " + id,
                at.commune(),
                at.district(),
                at.province(),
                outside,
                held,
                held,
                held,
                topic,
                sales,
                grade);
        return id;
    }

    public void participant(UUID event, UUID producer) {
        database.execute(
                "insert into promotion.event_participant values (?, ?) on conflict do nothing", event, producer);
    }

    public void logo(UUID product, String state, LocalDate on) {
        database.execute(
                "insert into promotion.logo_support (id, product_id, state, decided_on, amount_vnd, created_at, updated_at)"
                        + " values (?, ?, ?, ?::date, 1000000, now(), now())",
                id(),
                product,
                state,
                on);
    }

    public UUID village(
            String name,
            At at,
            String kind,
            LocalDate recognised,
            @Nullable LocalDate ended,
            String grade,
            boolean sample) {
        var id = id();
        database.execute(
                "insert into registry.craft_village (id, name, folded, kind, commune_code, former_district_code, former_province_code,"
                        + " recognised_on, ended_on, grade, sample, created_at, updated_at)"
                        + " values (?, ?, lower(?), ?, ?, ?, ?, ?::date, ?::date, ?, ?, now(), now())",
                id,
                name,
                name,
                kind,
                at.commune(),
                at.district(),
                at.province(),
                recognised,
                ended,
                grade,
                sample);
        return id;
    }

    public void villageProduct(UUID village, UUID product, @Nullable LocalDate from, @Nullable LocalDate to) {
        database.execute(
                "insert into registry.product_craft_village values (?, ?, daterange(?::date, ?::date)) on conflict do nothing",
                product,
                village,
                from,
                to);
    }

    public void chain(
            UUID producer,
            boolean green,
            boolean stable,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate contractFrom,
            @Nullable LocalDate contractTo) {
        var area = id();
        database.execute(
                "insert into registry.sourcing_area (id, name, folded, crop, stable, area_hectares, created_at, updated_at)"
                        + " values (?, ?, 'vung', 'chè', ?, 10, now(), now())",
                area,
                "Vùng " + area,
                stable);
        database.execute(
                "insert into registry.value_chain (id, producer_id, sourcing_area_id, name, green, green_reasons, active, created_at, updated_at)"
                        + " values (?, ?, ?, ?, ?, case when ? then array['hữu cơ'] else '{}'::text[] end, daterange(?::date, ?::date), now(), now())",
                id(),
                producer,
                area,
                "Chuỗi " + area,
                green,
                green,
                from,
                to);
        if (contractFrom != null) {
            database.execute(
                    "insert into registry.supply_contract (id, producer_id, sourcing_area_id, counterparty, valid, created_at, updated_at)"
                            + " values (?, ?, ?, 'Ví dụ', daterange(?::date, ?::date), now(), now())",
                    id(),
                    producer,
                    area,
                    contractFrom,
                    contractTo);
        }
    }

    public void representative(UUID producer, @Nullable Boolean woman, @Nullable Boolean minority) {
        database.execute(
                "insert into registry.representative (producer_id, woman, ethnic_minority) values (?, ?::boolean, ?::boolean)",
                producer,
                woman,
                minority);
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }
}
