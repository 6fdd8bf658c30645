package vn.moixa.programme.store;

import static moixa.database.programme.Tables.PLAN;
import static moixa.database.programme.Tables.REPORT;
import static moixa.database.programme.Tables.TARGET;
import static moixa.database.programme.Tables.TASK;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import vn.moixa.audit.Invariant;
import vn.moixa.audit.Invariants;
import vn.moixa.programme.domain.IndicatorJson;

@Component
class ProgrammeInvariants implements Invariants {

    private final DSLContext database;
    private final Reports reports;

    ProgrammeInvariants(DSLContext database, Reports reports) {
        this.database = database;
        this.reports = reports;
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.check(
                        "programme-report-is-as-frozen",
                        "Báo cáo đã chốt vẫn khớp mã băm",
                        "A frozen report still has its hash",
                        this::changedReports),
                Invariant.check(
                        "programme-question-is-readable",
                        "Câu hỏi của mục tiêu và nhiệm vụ đọc lại được",
                        "The questions of targets and tasks can be read",
                        this::unreadableQuestions),
                Invariant.sql(
                        "programme-target-has-its-history",
                        "Mỗi lần sửa mục tiêu đều có trong lịch sử",
                        "Every version of a target is in its history",
                        """
                        select p.code || ' ' || t.code from programme.target t join programme.plan p on p.id = t.plan_id
                        where t.version + 1 <> (select count(*) from programme.target_revision r where r.target_id = t.id)"""),
                Invariant.sql(
                        "programme-history-ends-in-the-present",
                        "Trạng thái cuối trong lịch sử là mục tiêu hiện nay",
                        "The last state in the history is the target of today",
                        """
                        select p.code || ' ' || t.code from programme.target t join programme.plan p on p.id = t.plan_id
                        join programme.target_revision r on r.target_id = t.id and r.version = t.version
                        where (r.after ->> 'goal')::numeric <> t.goal or r.after -> 'indicator' <> t.indicator"""),
                Invariant.sql(
                        "programme-shares-add-up",
                        "Chỉ tiêu giao các xã cộng lại bằng chỉ tiêu chung",
                        "What communes are given adds up to the target",
                        """
                        select p.code || ' ' || t.code from programme.target t join programme.plan p on p.id = t.plan_id
                        join programme.target_share s on s.target_id = t.id
                        group by p.code, t.code, t.goal having sum(s.value) <> t.goal"""),
                Invariant.sql(
                        "programme-share-goal-is-a-fraction",
                        "Đích tính bằng phần trăm được lưu là phân số",
                        "A goal in percent is kept as a fraction",
                        """
                        select p.code || ' ' || t.code from programme.target t join programme.plan p on p.id = t.plan_id
                        where t.unit = 'PERCENT' and t.goal > 10"""),
                Invariant.sql(
                        "programme-reported-figure-has-source-and-author",
                        "Số do nơi khác công bố có nguồn và người nhập",
                        "A published figure has source and author",
                        """
                        select code from programme.reported_figure where btrim(source_name) = '' or btrim(entered_by_name) = ''"""),
                Invariant.sql(
                        "programme-reported-parts-are-checked",
                        "Cờ “các phần cộng khớp” đúng với các phần",
                        "The flag of agreeing parts is true to the parts",
                        """
                        select f.code from programme.reported_figure f
                        where f.parts -> 'sum' is not null and f.parts_agree <> (f.value =
                              (select sum((x ->> 'value')::numeric) from jsonb_array_elements(f.parts -> 'sum') x))"""),
                Invariant.sql(
                        "programme-task-serves-known-targets",
                        "Nhiệm vụ phục vụ mục tiêu có trong kế hoạch",
                        "A task serves targets of its plan",
                        """
                        select p.code || ' ' || k.code || ' ' || s.code from programme.task k join programme.plan p on p.id = k.plan_id
                        cross join unnest(k.serves) s(code)
                        where not exists (select from programme.target t where t.plan_id = k.plan_id and t.code = s.code)"""));
    }

    private List<String> changedReports() {
        return database.select(REPORT.ID, REPORT.SHA256).from(REPORT).fetch().stream()
                .filter(row -> !reports.hashNow(row.value1()).equals(row.value2()))
                .map(row -> row.value1().toString())
                .toList();
    }

    private List<String> unreadableQuestions() {
        var offenders = new ArrayList<String>();
        database.select(PLAN.CODE, TARGET.CODE, TARGET.INDICATOR)
                .from(TARGET)
                .join(PLAN)
                .on(PLAN.ID.eq(TARGET.PLAN_ID))
                .forEach(row -> {
                    if (!isReadable(row.value3().data())) {
                        offenders.add(row.value1() + " " + row.value2());
                    }
                });
        database.select(PLAN.CODE, TASK.CODE, TASK.INDICATOR)
                .from(TASK)
                .join(PLAN)
                .on(PLAN.ID.eq(TASK.PLAN_ID))
                .forEach(row -> {
                    if (!isReadable(row.value3().data())) {
                        offenders.add(row.value1() + " " + row.value2());
                    }
                });
        return offenders;
    }

    private static boolean isReadable(String indicator) {
        try {
            return IndicatorJson.parse(IndicatorJson.write(IndicatorJson.parse(indicator)))
                    .equals(IndicatorJson.parse(indicator));
        } catch (IllegalArgumentException | JacksonException unreadable) {
            return false;
        }
    }
}
