package vn.moixa.programme.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.moixa.programme.domain.ReportedFigure.Parts;
import vn.moixa.programme.domain.ReportedFigure.Precision;

/** A plan as it is written in a file: what its instrument says, in our words, with the questions that answer it. */
public record PlanFile(Plan plan, List<Target> targets, List<Task> tasks) {

    public static PlanFile read(JsonNode node, Supplier<UUID> ids) {
        var plan = new Plan(
                ids.get(),
                text(node, "code"),
                wording(node, "title"),
                text(node, "issuer"),
                text(node, "number"),
                node.has("signedOn") ? day(node, "signedOn") : null,
                day(node, "from"),
                day(node, "to"),
                area(node),
                text(node, "source"),
                wording(node, "note"));
        var targets = new ArrayList<Target>();
        for (JsonNode target : node.get("targets")) {
            targets.add(target(target, targets.size() + 1, ids));
        }
        var tasks = new ArrayList<Task>();
        for (JsonNode task : node.get("tasks")) {
            tasks.add(task(task, tasks.size() + 1, ids));
        }
        return new PlanFile(plan, targets, tasks);
    }

    public static List<ReportedFigure> reported(JsonNode node) {
        var figures = new ArrayList<ReportedFigure>();
        for (JsonNode figure : node.get("figures")) {
            figures.add(new ReportedFigure(
                    text(figure, "key") + "-" + text(figure, "metric"),
                    figure.has("target") ? text(figure, "target") : null,
                    area(figure),
                    text(figure, "metric"),
                    wording(figure, "label"),
                    decimal(figure, "value"),
                    Unit.valueOf(text(figure, "unit")),
                    day(figure, "asOf"),
                    Precision.valueOf(text(figure, "precision")),
                    parts(figure),
                    text(figure, "sourceName"),
                    text(figure, "sourceUrl"),
                    text(node, "enteredBy"),
                    figure.has("note") ? text(figure, "note") : ""));
        }
        return figures;
    }

    private static Target target(JsonNode node, int position, Supplier<UUID> ids) {
        var indicator = IndicatorJson.parse(node.get("indicator"));
        return new Target(
                ids.get(),
                text(node, "code"),
                position,
                wording(node, "words"),
                wording(node, "short"),
                indicator,
                goal(node),
                indicator.period().end(),
                node.has("baseline") ? decimal(node, "baseline") : null,
                node.has("baselineNote") ? text(node, "baselineNote") : "",
                wording(node, "note"),
                0);
    }

    private static Goal goal(JsonNode node) {
        var value = node.get("value");
        return new Goal(
                Operator.valueOf(text(node, "operator")),
                value.isArray() ? value.get(0).decimalValue() : value.decimalValue(),
                value.isArray() ? value.get(1).decimalValue() : null,
                Unit.valueOf(text(node, "unit")));
    }

    private static Task task(JsonNode node, int position, Supplier<UUID> ids) {
        var serves = new ArrayList<String>();
        node.get("serves").forEach(code -> serves.add(code.asString()));
        return new Task(
                ids.get(),
                text(node, "code"),
                position,
                wording(node, "words"),
                wording(node, "beneficiary"),
                "",
                serves,
                IndicatorJson.parse(node.get("indicator")));
    }

    private static Parts parts(JsonNode node) {
        if (node.has("sum")) {
            Map<String, BigDecimal> parts = new LinkedHashMap<>();
            node.get("sum")
                    .properties()
                    .forEach(part -> parts.put(part.getKey(), part.getValue().decimalValue()));
            return new Parts.Sum(parts);
        }
        if (node.has("ratio")) {
            return new Parts.Ratio(
                    node.get("ratio").get(0).decimalValue(),
                    node.get("ratio").get(1).decimalValue());
        }
        return new Parts.None();
    }

    private static Wording wording(JsonNode node, String key) {
        return node.has(key + "Vi") ? new Wording(text(node, key + "Vi"), text(node, key + "En")) : new Wording("", "");
    }

    private static @Nullable AreaRef area(JsonNode node) {
        return node.has("area") ? AreaRef.parse(text(node, "area")).orElseThrow() : null;
    }

    private static LocalDate day(JsonNode node, String key) {
        return LocalDate.parse(text(node, key));
    }

    private static BigDecimal decimal(JsonNode node, String key) {
        return node.get(key).decimalValue();
    }

    private static String text(JsonNode node, String key) {
        return node.get(key).asString();
    }
}
