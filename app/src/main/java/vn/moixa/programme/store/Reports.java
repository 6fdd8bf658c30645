package vn.moixa.programme.store;

import static moixa.database.programme.Tables.PLAN;
import static moixa.database.programme.Tables.REPORT;
import static moixa.database.programme.Tables.REPORT_EVIDENCE;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.moixa.programme.domain.FrozenReport;
import vn.moixa.programme.domain.FrozenReport.Content;
import vn.moixa.programme.domain.FrozenReport.EvidenceLine;
import vn.moixa.shared.Sha256;

/** Frozen reports; the database refuses to change or delete one. */
@Repository
public class Reports {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final DSLContext database;

    Reports(DSLContext database) {
        this.database = database;
    }

    /** Gives the hash under which the report is kept. */
    public String add(UUID plan, FrozenReport report, List<EvidenceLine> evidence, String rule, @Nullable UUID author) {
        var content = MAPPER.writeValueAsString(report.content());
        var lines = evidence.stream().map(MAPPER::writeValueAsString).toList();
        var hash = hash(content, lines);
        database.insertInto(REPORT)
                .set(REPORT.ID, report.id())
                .set(REPORT.PLAN_ID, plan)
                .set(REPORT.AS_OF, report.content().asOf())
                .set(REPORT.AREA, report.content().area())
                .set(REPORT.COUNTING_RULE, rule)
                .set(REPORT.CONTENT, content)
                .set(REPORT.SHA256, hash)
                .set(REPORT.CREATED_AT, report.createdAt().atOffset(ZoneOffset.UTC))
                .set(REPORT.CREATED_BY, author)
                .set(REPORT.CREATED_BY_NAME, report.createdBy())
                .execute();
        for (int i = 0; i < lines.size(); i++) {
            database.insertInto(REPORT_EVIDENCE)
                    .values(
                            report.id(),
                            i,
                            evidence.get(i).target(),
                            evidence.get(i).side().name(),
                            lines.get(i))
                    .execute();
        }
        return hash;
    }

    /** Of a plan, the newest first. */
    public List<FrozenReport> of(UUID plan) {
        return database.select(REPORT.asterisk(), PLAN.CODE)
                .from(REPORT)
                .join(PLAN)
                .on(PLAN.ID.eq(REPORT.PLAN_ID))
                .where(REPORT.PLAN_ID.eq(plan))
                .orderBy(REPORT.CREATED_AT.desc(), REPORT.ID)
                .fetch(Reports::report);
    }

    public Optional<FrozenReport> find(UUID id) {
        return database.select(REPORT.asterisk(), PLAN.CODE)
                .from(REPORT)
                .join(PLAN)
                .on(PLAN.ID.eq(REPORT.PLAN_ID))
                .where(REPORT.ID.eq(id))
                .fetchOptional(Reports::report);
    }

    public List<EvidenceLine> evidence(UUID id) {
        return lines(id).stream()
                .map(line -> MAPPER.readValue(line, EvidenceLine.class))
                .toList();
    }

    /** The very bytes the hash is of. */
    public byte[] bytes(UUID id) {
        return text(content(id), lines(id)).getBytes(StandardCharsets.UTF_8);
    }

    /** The hash of what is stored now; another than the stored one means that somebody changed the report. */
    public String hashNow(UUID id) {
        return hash(content(id), lines(id));
    }

    private String content(UUID id) {
        return database.fetchSingle(REPORT, REPORT.ID.eq(id)).getContent();
    }

    private List<String> lines(UUID id) {
        return database.select(REPORT_EVIDENCE.LINE)
                .from(REPORT_EVIDENCE)
                .where(REPORT_EVIDENCE.REPORT_ID.eq(id))
                .orderBy(REPORT_EVIDENCE.NUMBER)
                .fetch(REPORT_EVIDENCE.LINE);
    }

    private static FrozenReport report(Record row) {
        return new FrozenReport(
                row.get(REPORT.ID),
                row.get(PLAN.CODE),
                MAPPER.readValue(row.get(REPORT.CONTENT), Content.class),
                row.get(REPORT.SHA256),
                row.get(REPORT.CREATED_AT).toInstant(),
                row.get(REPORT.CREATED_BY_NAME));
    }

    private static String text(String content, List<String> lines) {
        var text = new StringBuilder(content).append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static String hash(String content, List<String> lines) {
        return Sha256.hex(text(content, lines));
    }
}
