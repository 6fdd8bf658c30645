package vn.moixa.programme.store;

import static moixa.database.programme.Tables.PLAN;
import static moixa.database.programme.Tables.TARGET;
import static moixa.database.programme.Tables.TARGET_REVISION;
import static moixa.database.programme.Tables.TARGET_SHARE;
import static moixa.database.programme.Tables.TASK;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import moixa.database.programme.tables.records.PlanRecord;
import moixa.database.programme.tables.records.TargetRecord;
import moixa.database.programme.tables.records.TaskRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.programme.domain.AreaRef;
import vn.moixa.programme.domain.Goal;
import vn.moixa.programme.domain.IndicatorJson;
import vn.moixa.programme.domain.Operator;
import vn.moixa.programme.domain.Plan;
import vn.moixa.programme.domain.Revision;
import vn.moixa.programme.domain.Target;
import vn.moixa.programme.domain.Task;
import vn.moixa.programme.domain.Unit;
import vn.moixa.programme.domain.Wording;

/** Plans with their targets, tasks, shares of areas and the history of changes. */
@Repository
public class Plans {

    private static final Field<LocalDate> FIRST_DAY = DSL.field("lower({0})", LocalDate.class, PLAN.TERM);
    private static final Field<LocalDate> LAST_DAY = DSL.field("upper({0}) - 1", LocalDate.class, PLAN.TERM);

    private final DSLContext database;

    Plans(DSLContext database) {
        this.database = database;
    }

    public List<Plan> all() {
        return plans(DSL.trueCondition());
    }

    public Optional<Plan> find(String code) {
        return plans(PLAN.CODE.eq(code)).stream().findFirst();
    }

    private List<Plan> plans(Condition condition) {
        var first = FIRST_DAY.as("first_day");
        var last = LAST_DAY.as("last_day");
        return database.select(PLAN.asterisk(), first, last)
                .from(PLAN)
                .where(condition)
                .orderBy(LAST_DAY.desc(), PLAN.CODE)
                .fetch(row -> plan(row.into(PLAN), row.get(first), row.get(last)));
    }

    /** Targets in the order of the plan; a retired one keeps its history and is no longer counted. */
    public List<Target> targets(UUID plan) {
        return database.selectFrom(TARGET)
                .where(TARGET.PLAN_ID.eq(plan), TARGET.RETIRED_AT.isNull())
                .orderBy(TARGET.POSITION)
                .fetch(Plans::target);
    }

    public List<Task> tasks(UUID plan) {
        return database.selectFrom(TASK)
                .where(TASK.PLAN_ID.eq(plan))
                .orderBy(TASK.POSITION)
                .fetch(Plans::task);
    }

    /** Inserts the plan unless its code is known; gives the id under which it is kept. */
    public UUID keep(Plan plan, Instant now) {
        database.insertInto(PLAN)
                .set(PLAN.ID, plan.id())
                .set(PLAN.CODE, plan.code())
                .set(PLAN.TITLE_VI, plan.title().vietnamese())
                .set(PLAN.TITLE_EN, plan.title().english())
                .set(PLAN.ISSUER, plan.issuer())
                .set(PLAN.NUMBER, plan.number())
                .set(PLAN.SIGNED_ON, plan.signedOn())
                .set(Map.of(PLAN.TERM, DSL.field("daterange(?::date, ?::date, '[]')", plan.firstDay(), plan.lastDay())))
                .set(PLAN.AREA_LIST, plan.area() == null ? null : plan.area().list())
                .set(PLAN.AREA_CODE, plan.area() == null ? null : plan.area().code())
                .set(PLAN.SOURCE, plan.source())
                .set(PLAN.NOTE_VI, plan.note().vietnamese())
                .set(PLAN.NOTE_EN, plan.note().english())
                .set(PLAN.CREATED_AT, now.atOffset(ZoneOffset.UTC))
                .onConflict(PLAN.CODE)
                .doNothing()
                .execute();
        return database.fetchSingle(PLAN, PLAN.CODE.eq(plan.code())).getId();
    }

    /** False when the plan has a target of this code already. */
    public boolean add(UUID plan, Target target) {
        var row = database.newRecord(TARGET);
        fill(row, target);
        row.setId(target.id());
        row.setPlanId(plan);
        row.setCode(target.code());
        return database.insertInto(TARGET)
                        .set(row)
                        .onConflict(TARGET.PLAN_ID, TARGET.CODE)
                        .doNothing()
                        .execute()
                == 1;
    }

    public void add(UUID plan, Task task) {
        database.insertInto(TASK)
                .set(TASK.ID, task.id())
                .set(TASK.PLAN_ID, plan)
                .set(TASK.CODE, task.code())
                .set(TASK.POSITION, task.position())
                .set(TASK.WORDS_VI, task.words().vietnamese())
                .set(TASK.WORDS_EN, task.words().english())
                .set(TASK.BENEFICIARY_VI, task.beneficiary().vietnamese())
                .set(TASK.BENEFICIARY_EN, task.beneficiary().english())
                .set(TASK.RESPONSIBLE, task.responsible())
                .set(TASK.SERVES, task.serves().toArray(String[]::new))
                .set(TASK.INDICATOR, JSONB.valueOf(IndicatorJson.write(task.indicator())))
                .onConflict(TASK.PLAN_ID, TASK.CODE)
                .doNothing()
                .execute();
    }

    /** False when somebody else changed the target since this version was read. */
    public boolean change(Target target, int readVersion) {
        var row = database.newRecord(TARGET);
        fill(row, target);
        row.setVersion(readVersion + 1);
        return database.update(TARGET)
                        .set(row)
                        .where(TARGET.ID.eq(target.id()), TARGET.VERSION.eq(readVersion), TARGET.RETIRED_AT.isNull())
                        .execute()
                == 1;
    }

    public void remember(UUID target, Revision revision, @Nullable UUID actor) {
        database.insertInto(TARGET_REVISION)
                .set(TARGET_REVISION.TARGET_ID, target)
                .set(TARGET_REVISION.VERSION, revision.version())
                .set(TARGET_REVISION.AT, revision.at().atOffset(ZoneOffset.UTC))
                .set(TARGET_REVISION.ACTOR_ID, actor)
                .set(TARGET_REVISION.ACTOR_NAME, revision.actorName())
                .set(TARGET_REVISION.REASON, revision.reason())
                .set(TARGET_REVISION.BEFORE, revision.before() == null ? null : JSONB.valueOf(revision.before()))
                .set(TARGET_REVISION.AFTER, JSONB.valueOf(revision.after()))
                .execute();
    }

    public List<Revision> revisions(UUID target) {
        return database.selectFrom(TARGET_REVISION)
                .where(TARGET_REVISION.TARGET_ID.eq(target))
                .orderBy(TARGET_REVISION.VERSION.desc())
                .fetch(row -> new Revision(
                        row.getVersion(),
                        row.getAt().toInstant(),
                        row.getActorName(),
                        row.getReason(),
                        row.getBefore() == null ? null : row.getBefore().data(),
                        row.getAfter().data()));
    }

    public Map<AreaRef, BigDecimal> shares(UUID target) {
        Map<AreaRef, BigDecimal> shares = new TreeMap<>(Comparator.comparing(AreaRef::toString));
        database.selectFrom(TARGET_SHARE)
                .where(TARGET_SHARE.TARGET_ID.eq(target))
                .forEach(row -> shares.put(new AreaRef(row.getAreaList(), row.getAreaCode()), row.getValue()));
        return shares;
    }

    /** What each target gives to one area. */
    public Map<UUID, BigDecimal> sharesOf(AreaRef area) {
        return database.select(TARGET_SHARE.TARGET_ID, TARGET_SHARE.VALUE)
                .from(TARGET_SHARE)
                .where(TARGET_SHARE.AREA_LIST.eq(area.list()), TARGET_SHARE.AREA_CODE.eq(area.code()))
                .fetchMap(TARGET_SHARE.TARGET_ID, TARGET_SHARE.VALUE);
    }

    public void replaceShares(UUID target, Map<AreaRef, BigDecimal> shares) {
        // Two splits of one target at once follow each other; the later one stands.
        database.select(TARGET.ID)
                .from(TARGET)
                .where(TARGET.ID.eq(target))
                .forUpdate()
                .fetch();
        database.deleteFrom(TARGET_SHARE)
                .where(TARGET_SHARE.TARGET_ID.eq(target))
                .execute();
        shares.forEach((area, value) -> database.insertInto(TARGET_SHARE)
                .values(target, area.list(), area.code(), value)
                .execute());
    }

    private static void fill(TargetRecord row, Target target) {
        row.setPosition(target.position());
        row.setWordsVi(target.words().vietnamese());
        row.setWordsEn(target.words().english());
        row.setShortVi(target.name().vietnamese());
        row.setShortEn(target.name().english());
        row.setIndicator(JSONB.valueOf(IndicatorJson.write(target.indicator())));
        row.setOperator(target.goal().operator().name());
        row.setGoal(target.goal().value());
        row.setGoalUpper(target.goal().upper());
        row.setUnit(target.goal().unit().name());
        row.setDeadline(target.deadline());
        row.setBaseline(target.baseline());
        row.setBaselineNote(target.baselineNote());
        row.setCountingNoteVi(target.countingNote().vietnamese());
        row.setCountingNoteEn(target.countingNote().english());
    }

    private static Plan plan(PlanRecord row, LocalDate firstDay, LocalDate lastDay) {
        return new Plan(
                row.getId(),
                row.getCode(),
                new Wording(row.getTitleVi(), row.getTitleEn()),
                row.getIssuer(),
                row.getNumber(),
                row.getSignedOn(),
                firstDay,
                lastDay,
                row.getAreaCode() == null ? null : new AreaRef(row.getAreaList(), row.getAreaCode()),
                row.getSource(),
                new Wording(row.getNoteVi(), row.getNoteEn()));
    }

    private static Target target(TargetRecord row) {
        return new Target(
                row.getId(),
                row.getCode(),
                row.getPosition(),
                new Wording(row.getWordsVi(), row.getWordsEn()),
                new Wording(row.getShortVi(), row.getShortEn()),
                IndicatorJson.parse(row.getIndicator().data()),
                new Goal(
                        Operator.valueOf(row.getOperator()),
                        row.getGoal(),
                        row.getGoalUpper(),
                        Unit.valueOf(row.getUnit())),
                row.getDeadline(),
                row.getBaseline(),
                row.getBaselineNote(),
                new Wording(row.getCountingNoteVi(), row.getCountingNoteEn()),
                row.getVersion());
    }

    private static Task task(TaskRecord row) {
        return new Task(
                row.getId(),
                row.getCode(),
                row.getPosition(),
                new Wording(row.getWordsVi(), row.getWordsEn()),
                new Wording(row.getBeneficiaryVi(), row.getBeneficiaryEn()),
                row.getResponsible(),
                List.of(row.getServes()),
                IndicatorJson.parse(row.getIndicator().data()));
    }
}
