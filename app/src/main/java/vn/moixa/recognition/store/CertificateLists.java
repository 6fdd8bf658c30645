package vn.moixa.recognition.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.recognition.CertificateStatus;
import vn.moixa.recognition.domain.CalendarStep;
import vn.moixa.registry.Reach;
import vn.moixa.shared.VietnameseText;

/** Certificates in lists by their state on a day, and those that fall due. */
@Repository
public class CertificateLists {

    private static final String SELECT = """
            select c.subject_id, c.code, c.number, c.product_id, c.label, c.producer_id, o.label as producer,
                   coalesce(o.commune_code, c.commune_code) as commune, c.stars, c.issued_on, c.expires_on, s.state, c.sample,
                   array(select m.step from recognition.reminder m where m.certificate_id = c.subject_id) as reminded
            """;

    private static final String FROM = """
            from recognition.fact_certificate c
            left join registry.fact_producer o on o.subject_id = c.producer_id
            cross join lateral (select recognition.state_on({0}::date, c.issued_on, c.expires_on, c.extended_until, c.ended_on,
                c.ending_kind, c.superseded_on) as state) s
            where s.state is not null
            """;

    private final DSLContext sql;

    CertificateLists(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * What a list is narrowed to.
     *
     * @param carryingStar only certificates that carry their star on the day
     */
    public record Filter(
            String text,
            @Nullable CertificateStatus status,
            @Nullable Integer stars,
            @Nullable String commune,
            @Nullable String formerDistrict,
            @Nullable LocalDate expiresFrom,
            @Nullable LocalDate expiresTo,
            boolean carryingStar,
            boolean publishedOnly) {

        public static final Filter ALL = new Filter("", null, null, null, null, null, null, false, false);

        public Filter in(@Nullable CertificateStatus only) {
            return new Filter(
                    text, only, stars, commune, formerDistrict, expiresFrom, expiresTo, carryingStar, publishedOnly);
        }

        public Filter due(LocalDate from, LocalDate to) {
            return new Filter(text, status, stars, commune, formerDistrict, from, to, carryingStar, publishedOnly);
        }

        /** Only certificates that carry their star on the day. */
        public Filter carrying(boolean only) {
            return new Filter(
                    text, status, stars, commune, formerDistrict, expiresFrom, expiresTo, only, publishedOnly);
        }
    }

    /** A certificate in a list. */
    public record Line(
            UUID id,
            String code,
            @Nullable String number,
            UUID product,
            String productName,
            @Nullable UUID producer,
            @Nullable String producerName,
            @Nullable String communeCode,
            int stars,
            LocalDate issuedOn,
            LocalDate expiresOn,
            CertificateStatus status,
            Set<CalendarStep> reminded,
            boolean sample) {}

    /** The next to expire first. */
    public List<Line> page(Filter filter, Reach reach, LocalDate day, LocalDate afterExpiry, UUID afterId, int size) {
        var arguments = new ArrayList<QueryPart>();
        String where = where(filter, reach, day, arguments);
        String query = SELECT
                + FROM
                + where
                + " and (c.expires_on, c.subject_id) > ({%d}::date, {%d}) order by c.expires_on, c.subject_id limit {%d}"
                        .formatted(arguments.size(), arguments.size() + 1, arguments.size() + 2);
        arguments.add(DSL.val(afterExpiry));
        arguments.add(DSL.val(afterId));
        arguments.add(DSL.val(size + 1));
        return sql.resultQuery(query, arguments.toArray(QueryPart[]::new)).fetch(CertificateLists::line);
    }

    public Optional<Line> find(UUID id, Reach reach, LocalDate day) {
        var arguments = new ArrayList<QueryPart>();
        String where = where(Filter.ALL, reach, day, arguments);
        String only = " and c.subject_id = {%d}".formatted(arguments.size());
        arguments.add(DSL.val(id));
        return sql.resultQuery(SELECT + FROM + where + only, arguments.toArray(QueryPart[]::new))
                .fetchOptional(CertificateLists::line);
    }

    public Map<CertificateStatus, Integer> countByStatus(Filter filter, Reach reach, LocalDate day) {
        var arguments = new ArrayList<QueryPart>();
        String query =
                "select s.state, count(*) " + FROM + where(filter.in(null), reach, day, arguments) + " group by 1";
        var counts = new EnumMap<CertificateStatus, Integer>(CertificateStatus.class);
        sql.resultQuery(query, arguments.toArray(QueryPart[]::new))
                .fetch()
                .forEach(row ->
                        counts.put(CertificateStatus.valueOf(row.get(0, String.class)), row.get(1, Integer.class)));
        return counts;
    }

    /** How many certificates that carry their star on the day expire in each month. */
    public Map<LocalDate, Integer> dueByMonth(Filter filter, Reach reach, LocalDate day) {
        var arguments = new ArrayList<QueryPart>();
        String query = "select date_trunc('month', c.expires_on)::date, count(*) " + FROM
                + where(filter.carrying(true), reach, day, arguments)
                + " group by 1 order by 1";
        var months = new TreeMap<LocalDate, Integer>();
        sql.resultQuery(query, arguments.toArray(QueryPart[]::new))
                .fetch()
                .forEach(row -> months.put(row.get(0, LocalDate.class), row.get(1, Integer.class)));
        return months;
    }

    /** Appends the conditions; the first argument is the day of the states. */
    private static String where(Filter filter, Reach reach, LocalDate day, List<QueryPart> arguments) {
        arguments.add(DSL.val(day));
        var where = new StringBuilder();
        if (!reach.everything()) {
            and(
                    where,
                    arguments,
                    "(coalesce(o.commune_code, c.commune_code) = any({%d})",
                    reach.communes().toArray(String[]::new));
            arguments.add(DSL.val(reach.producers().toArray(UUID[]::new)));
            where.append(" or c.producer_id = any({%d}))".formatted(arguments.size() - 1));
        }
        String text = VietnameseText.folded(filter.text());
        if (!text.isEmpty()) {
            arguments.add(DSL.val("%" + text + "%"));
            int at = arguments.size() - 1;
            where.append(" and (c.folded like {%d} or o.folded like {%d} or c.code = upper({%d}))"
                    .formatted(at, at, at + 1));
            arguments.add(DSL.val(filter.text().replaceAll("[\\s-]", "")));
        }
        if (filter.status() != null) {
            and(where, arguments, "s.state = {%d}", filter.status().name());
        }
        if (filter.stars() != null) {
            and(where, arguments, "c.stars = {%d}", filter.stars());
        }
        if (filter.commune() != null) {
            and(where, arguments, "coalesce(o.commune_code, c.commune_code) = {%d}", filter.commune());
        }
        if (filter.formerDistrict() != null) {
            and(
                    where,
                    arguments,
                    "coalesce(o.former_district_code, c.former_district_code) = {%d}",
                    filter.formerDistrict());
        }
        if (filter.expiresFrom() != null) {
            and(where, arguments, "c.expires_on >= {%d}", filter.expiresFrom());
        }
        if (filter.expiresTo() != null) {
            and(where, arguments, "c.expires_on <= {%d}", filter.expiresTo());
        }
        if (filter.carryingStar()) {
            where.append(" and s.state in ('VALID', 'EXPIRING', 'EXTENDED')");
        }
        if (filter.publishedOnly()) {
            where.append(" and not c.sample");
        }
        return where.toString();
    }

    private static void and(StringBuilder where, List<QueryPart> arguments, String condition, Object value) {
        where.append(" and ").append(condition.formatted(arguments.size()));
        arguments.add(DSL.val(value));
    }

    private static Line line(Record row) {
        var reminded = new java.util.TreeSet<CalendarStep>();
        for (String step : row.get("reminded", String[].class)) {
            reminded.add(CalendarStep.valueOf(step));
        }
        return new Line(
                row.get("subject_id", UUID.class),
                row.get("code", String.class),
                row.get("number", String.class),
                row.get("product_id", UUID.class),
                row.get("label", String.class),
                row.get("producer_id", UUID.class),
                row.get("producer", String.class),
                row.get("commune", String.class),
                row.get("stars", Integer.class),
                row.get("issued_on", LocalDate.class),
                row.get("expires_on", LocalDate.class),
                CertificateStatus.valueOf(row.get("state", String.class)),
                reminded,
                row.get("sample", Boolean.class));
    }
}
