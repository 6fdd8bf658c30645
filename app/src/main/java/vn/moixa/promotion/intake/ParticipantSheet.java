package vn.moixa.promotion.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.intake.Applied;
import vn.moixa.intake.Change;
import vn.moixa.intake.Column;
import vn.moixa.intake.Difference;
import vn.moixa.intake.ImportContext;
import vn.moixa.intake.Judgement;
import vn.moixa.intake.Message;
import vn.moixa.intake.Row;
import vn.moixa.intake.RowProblem;
import vn.moixa.intake.Sheet;
import vn.moixa.intake.SheetKind;
import vn.moixa.intake.UndoRefusal;
import vn.moixa.promotion.PromotionChanged;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.domain.Reading;
import vn.moixa.promotion.domain.Values;
import vn.moixa.promotion.store.Lookups;
import vn.moixa.promotion.store.Participants;
import vn.moixa.promotion.store.Participants.Participation;
import vn.moixa.promotion.usecase.References;
import vn.moixa.registry.Reach;

/** A workbook of producers that took part in events, with what they showed and sold. */
@Component
class ParticipantSheet implements Sheet {

    private static final Column EVENT =
            Column.text("event", "Sự kiện").needed().alsoCalled("Tên sự kiện", "Hội chợ", "Event");
    private static final Column HELD =
            Column.date("held_from", "Ngày bắt đầu").alsoCalled("Bắt đầu", "Ngày tổ chức", "First day");
    private static final Column PRODUCER = Column.text("producer", "Chủ thể")
            .needed()
            .alsoCalled("Tên chủ thể", "Đơn vị tham gia", "Producer")
            .atMost(400);
    private static final Column PRODUCTS =
            Column.number("products", "Số sản phẩm trưng bày").alsoCalled("Số sản phẩm", "Products shown");
    private static final Column SALES =
            Column.number("sales_vnd", "Doanh số").alsoCalled("Doanh thu", "Doanh số bán", "Sales");
    private static final BigDecimal MOST_SALES = BigDecimal.valueOf(1_000_000_000_000_000L);
    private static final BigDecimal MOST_PRODUCTS = BigDecimal.valueOf(100_000);

    private final Lookups lookups;
    private final Participants participants;
    private final References references;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;

    ParticipantSheet(
            Lookups lookups,
            Participants participants,
            References references,
            ApplicationEventPublisher events,
            ObjectMapper json) {
        this.lookups = lookups;
        this.participants = participants;
        this.references = references;
        this.events = events;
        this.json = json;
    }

    /** What a participation was, to take an import back. */
    record Version(
            UUID producer,
            @Nullable Integer products,
            @Nullable Long salesVnd) {}

    @Override
    public SheetKind kind() {
        return new SheetKind("promotion-event-participants");
    }

    @Override
    public String titleKey() {
        return "promotion.participants";
    }

    @Override
    public List<Column> columns() {
        return List.of(EVENT, HELD, PRODUCER, PRODUCTS, SALES);
    }

    /** Events are mostly the province's, and a list of participants crosses communes. */
    @Override
    public boolean isForCommunes() {
        return false;
    }

    @Override
    public Pass begin(ImportContext context) {
        return new ParticipantPass();
    }

    @Override
    public List<UndoRefusal> undo(ImportContext context, List<Change> changes) {
        var refusals = new ArrayList<UndoRefusal>();
        for (Change change : changes) {
            Version after = json.readValue(change.after(), Version.class);
            Participation written = participation(after);
            boolean untouched = participants
                    .find(change.subjectId(), after.producer())
                    .filter(written::equals)
                    .isPresent();
            if (!untouched) {
                refusals.add(new UndoRefusal(change, Message.of("promotion.undo.changed")));
            } else if (change.before() == null) {
                participants.remove(change.subjectId(), after.producer());
            } else {
                participants.put(change.subjectId(), participation(json.readValue(change.before(), Version.class)));
            }
        }
        events.publishEvent(new PromotionChanged());
        return refusals;
    }

    private static Participation participation(Version version) {
        return new Participation(version.producer(), version.products(), version.salesVnd());
    }

    /** Goes through the rows once; the same event and producer may stand in one row only. */
    private final class ParticipantPass implements Pass {

        private final Map<String, Reading> producers = new HashMap<>();
        private final Map<String, List<UUID>> found = new HashMap<>();
        private final Map<String, Integer> seen = new HashMap<>();

        private record Draft(
                Judgement judgement,
                @Nullable UUID event,
                @Nullable Participation before,
                @Nullable Participation after) {}

        @Override
        public List<Judgement> judge(List<Row> rows) {
            return rows.stream().map(row -> draft(row).judgement()).toList();
        }

        @Override
        public Applied apply(List<Row> rows) {
            var judgements = new ArrayList<Judgement>();
            var changes = new ArrayList<Change>();
            for (Row row : rows) {
                Draft draft = draft(row);
                judgements.add(draft.judgement());
                boolean writes =
                        draft.judgement() instanceof Judgement.New || draft.judgement() instanceof Judgement.Changed;
                if (writes && draft.event() != null && draft.after() != null) {
                    participants.put(draft.event(), draft.after());
                    changes.add(new Change(
                            Kind.EVENT.slug(),
                            draft.event(),
                            version(draft.before()),
                            json.writeValueAsString(versionOf(draft.after()))));
                }
            }
            if (!changes.isEmpty()) {
                events.publishEvent(new PromotionChanged());
            }
            return new Applied(judgements, changes);
        }

        private Draft draft(Row row) {
            var problems = new ArrayList<RowProblem>();
            UUID event = event(row, problems);
            UUID producer = producer(row, problems);
            Optional<BigDecimal> products = number(row, PRODUCTS, MOST_PRODUCTS, problems);
            Optional<BigDecimal> sales = number(row, SALES, MOST_SALES, problems);
            if (event == null || producer == null || !problems.isEmpty()) {
                return wrong(problems);
            }
            Integer earlier = seen.putIfAbsent(event + " " + producer, row.number());
            if (earlier != null) {
                problems.add(RowProblem.ofRow(Message.of("promotion.problem.twice", earlier)));
                return wrong(problems);
            }
            Participation before = participants.find(event, producer).orElse(null);
            var after = new Participation(
                    producer,
                    products.map(BigDecimal::intValueExact).orElse(before == null ? null : before.products()),
                    sales.map(BigDecimal::longValueExact).orElse(before == null ? null : before.salesVnd()));
            return new Draft(judgement(before, after), event, before, after);
        }

        private Draft wrong(List<RowProblem> problems) {
            return new Draft(new Judgement.Wrong(problems, List.of()), null, null, null);
        }

        private Judgement judgement(@Nullable Participation before, Participation after) {
            if (before == null) {
                return new Judgement.New(List.of());
            }
            var differences = new ArrayList<Difference>();
            difference(PRODUCTS, before.products(), after.products(), differences);
            difference(SALES, before.salesVnd(), after.salesVnd(), differences);
            return differences.isEmpty()
                    ? new Judgement.Unchanged(List.of())
                    : new Judgement.Changed(differences, List.of());
        }

        private @Nullable UUID event(Row row, List<RowProblem> problems) {
            String name = row.textOrEmpty(EVENT);
            var held = row.date(HELD).orElse(null);
            List<UUID> candidates = found.computeIfAbsent(name + " " + held, _ -> lookups.events(name, held));
            if (candidates.size() != 1) {
                String key = candidates.isEmpty() ? "promotion.problem.noEvent" : "promotion.problem.manyEvents";
                problems.add(RowProblem.in(candidates.isEmpty() ? EVENT : HELD, Message.of(key, name)));
                return null;
            }
            return candidates.getFirst();
        }

        private @Nullable UUID producer(Row row, List<RowProblem> problems) {
            Reading reading = producers.computeIfAbsent(
                    row.textOrEmpty(PRODUCER),
                    text -> references.resolve(
                            Kind.CHANNEL_PRESENCE, Values.NONE.with("producer", text), Reach.EVERYTHING));
            reading.findings()
                    .forEach(finding -> problems.add(RowProblem.in(
                            PRODUCER,
                            Message.of(finding.messageKey(), finding.arguments().toArray()))));
            String id = reading.values().get("producer");
            return id == null ? null : UUID.fromString(id);
        }

        private Optional<BigDecimal> number(Row row, Column column, BigDecimal most, List<RowProblem> problems) {
            Optional<BigDecimal> number = row.number(column).map(BigDecimal::stripTrailingZeros);
            if (number.filter(value -> value.signum() < 0 || value.scale() > 0 || value.compareTo(most) > 0)
                    .isPresent()) {
                problems.add(RowProblem.in(column, Message.of("promotion.problem.number")));
                return Optional.empty();
            }
            return number;
        }
    }

    private @Nullable String version(@Nullable Participation participation) {
        return participation == null ? null : json.writeValueAsString(versionOf(participation));
    }

    private static Version versionOf(Participation participation) {
        return new Version(participation.producer(), participation.products(), participation.salesVnd());
    }

    private static void difference(
            Column column, @Nullable Number before, @Nullable Number after, List<Difference> differences) {
        String was = before == null ? "" : before.toString();
        String now = after == null ? "" : after.toString();
        if (!was.equals(now)) {
            differences.add(new Difference(column.key(), was, now));
        }
    }
}
