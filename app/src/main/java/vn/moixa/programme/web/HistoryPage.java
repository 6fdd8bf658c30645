package vn.moixa.programme.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.moixa.programme.domain.Goal;
import vn.moixa.programme.domain.IndicatorJson;
import vn.moixa.programme.domain.Operator;
import vn.moixa.programme.domain.Plan;
import vn.moixa.programme.domain.Revision;
import vn.moixa.programme.domain.Sentence;
import vn.moixa.programme.domain.Target;
import vn.moixa.programme.domain.Unit;
import vn.moixa.web.Frame;

/** Who changed a target, when, why, and what it said before and after. */
public record HistoryPage(Frame frame, String plan, String back, String code, String name, List<Entry> entries) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public record Entry(
            String at,
            String actor,
            String reason,
            @Nullable String before,
            String after) {}

    static HistoryPage of(Frame frame, Plan plan, Target target, List<Revision> revisions, Sentence sentence) {
        return new HistoryPage(
                frame,
                plan.number(),
                "/programme/plans/" + plan.code() + "?open=" + target.code(),
                target.code(),
                target.name().in(frame.locale()),
                revisions.stream()
                        .map(revision -> new Entry(
                                frame.dateTime(revision.at()),
                                revision.actorName(),
                                revision.reason(),
                                revision.before() == null ? null : said(sentence, revision.before()),
                                said(sentence, revision.after())))
                        .toList());
    }

    private static String said(Sentence sentence, String stored) {
        var node = MAPPER.readTree(stored);
        @Nullable
        BigDecimal upper = node.has("goalUpper") ? node.get("goalUpper").decimalValue() : null;
        var goal = new Goal(
                Operator.valueOf(node.get("operator").asString()),
                node.get("goal").decimalValue(),
                upper,
                Unit.valueOf(node.get("unit").asString()));
        return sentence.target(IndicatorJson.parse(node.get("indicator")), goal);
    }
}
