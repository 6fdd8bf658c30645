package vn.moixa.appraisal.criteria.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.moixa.appraisal.criteria.domain.Condition;
import vn.moixa.appraisal.criteria.domain.Criterion;
import vn.moixa.appraisal.criteria.domain.Group;
import vn.moixa.appraisal.criteria.domain.Option;
import vn.moixa.appraisal.criteria.domain.Part;

/** Reads parts, groups, criteria and options; whether they add up is asked afterwards. */
final class TreeReader {

    /** Kinds of evidence of Mẫu 02, with those that software needs apart (R107, R108). */
    static final Set<String> EVIDENCE = Set.of(
            "BUSINESS_REGISTRATION",
            "PRODUCTION_CERTIFICATE",
            "FOOD_SAFETY_CERTIFICATE",
            "ORIGIN_AND_SUPPLY_CONTRACTS",
            "GROWING_AREA_CERTIFICATE",
            "ENVIRONMENT",
            "INSURED_WORKERS",
            "COOPERATIVE_RATING_OR_ACCOUNTS",
            "TRADEMARK",
            "MARKET_AND_DISTRIBUTION",
            "PROMOTION",
            "STORY",
            "QUALITY_DECLARATION",
            "LABEL",
            "TEST_REPORT",
            "TRACEABILITY",
            "QUALITY_SYSTEM",
            "AWARD",
            "PHOTO",
            "OTHER");

    private final Faults faults;
    /** The first leaf of the group being read: what an applicability depends on where the file names nothing. */
    private String firstLeaf = "";

    TreeReader(Faults faults) {
        this.faults = faults;
    }

    List<Part> parts(Node top) {
        var parts = new ArrayList<Part>();
        for (Node node : top.nodes("parts")) {
            String letter = node.text("part");
            var part = node.at(letter);
            part.allow("part", "title", "title_en", "max", "groups");
            var groups = part.nodes("groups").stream().map(this::group).toList();
            parts.add(new Part(letter, part.twin("title"), part.whole("max"), groups));
        }
        return parts;
    }

    private Group group(Node node) {
        String number = node.text("number");
        var group = node.at(number);
        group.allow("number", "group", "group_en", "max", "conditions", "criteria");
        firstLeaf = "";
        var criteria = group.nodes("criteria").stream().map(this::criterion).toList();
        return new Group(number, group.twin("group"), group.whole("max"), conditions(group), criteria);
    }

    private Criterion criterion(Node node) {
        String number = node.text("criterion");
        var criterion = node.at(number);
        criterion.allow(
                "criterion",
                "title",
                "title_en",
                "max",
                "conditions",
                "options",
                "options_note",
                "scoring",
                "sub_criteria",
                "stable_key",
                "evidence",
                "judged_on");
        var conditions = conditions(criterion);
        var subs = criterion.nodes("sub_criteria").stream().map(this::criterion).toList();
        var options = options(criterion);
        if (!subs.isEmpty() && !options.isEmpty()) {
            faults.add(number, Fault.Rule.OPTIONS_AND_SUB_CRITERIA);
        }
        if (subs.isEmpty()) {
            firstLeaf = firstLeaf.isEmpty() ? number : firstLeaf;
            if (options.isEmpty() && !criterion.has("scoring")) {
                faults.add(number, Fault.Rule.NO_OPTIONS);
            }
        }
        var evidence = criterion.texts("evidence");
        evidence.stream()
                .filter(kind -> !EVIDENCE.contains(kind))
                .forEach(kind -> faults.add(number, Fault.Rule.EVIDENCE, kind, String.join(", ", sorted(EVIDENCE))));
        return new Criterion(
                number,
                criterion.twin("title"),
                criterion.whole("max"),
                criterion.textOr("stable_key", number),
                conditions,
                options,
                evidence,
                judgedOn(criterion),
                subs);
    }

    private Criterion.JudgedOn judgedOn(Node criterion) {
        String text = criterion.textOr("judged_on", "papers");
        return switch (text) {
            case "papers" -> Criterion.JudgedOn.PAPERS;
            case "place" -> Criterion.JudgedOn.PLACE;
            case "sample" -> Criterion.JudgedOn.SAMPLE;
            default -> {
                faults.add(criterion.place(), Fault.Rule.CONDITION_KEY, "judged_on", text, "papers, place, sample");
                yield Criterion.JudgedOn.PAPERS;
            }
        };
    }

    private List<Option> options(Node criterion) {
        var cases = new ArrayList<String>();
        var options = new ArrayList<Option>();
        for (Node option : criterion.nodes("options")) {
            option.allow(
                    "text", "text_en", "points", "points_note", "points_note_en", "min_for_star", "case", "case_en");
            int caseNumber = 0;
            if (option.has("case")) {
                String name = option.text("case");
                if (!cases.contains(name)) {
                    cases.add(name);
                }
                caseNumber = cases.indexOf(name) + 1;
            }
            int star = option.has("min_for_star") ? option.whole("min_for_star") : 0;
            options.add(new Option(
                    option.whole("points"),
                    option.twin("text"),
                    star,
                    caseNumber,
                    caseNumber == 0 ? Option.NO_CASE : option.twin("case")));
        }
        return options;
    }

    private List<Condition> conditions(Node node) {
        var conditions = new ArrayList<Condition>();
        for (Node condition : node.nodes("conditions")) {
            condition.allow("kind", "text", "text_en", "effect", "trigger", "depends_on");
            var kind = kind(condition);
            conditions.add(new Condition(
                    kind,
                    condition.twin("text"),
                    effect(condition, kind),
                    trigger(condition, kind),
                    kind == Condition.Kind.APPLICABILITY ? condition.textOr("depends_on", firstLeaf) : ""));
        }
        return conditions;
    }

    private Condition.Kind kind(Node condition) {
        String text = condition.text("kind");
        for (Condition.Kind kind : Condition.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(text)) {
                return kind;
            }
        }
        faults.add(condition.place(), Fault.Rule.CONDITION_KIND, text);
        return Condition.Kind.NOTE;
    }

    private Condition.Effect effect(Node condition, Condition.Kind kind) {
        if (kind != Condition.Kind.KNOCKOUT) {
            refuse(condition, "effect");
            return Condition.Effect.NONE;
        }
        String text = condition.textOr("effect", "rejects");
        return switch (text) {
            case "rejects" -> Condition.Effect.REJECTS;
            case "stops" -> Condition.Effect.STOPS;
            default -> {
                faults.add(condition.place(), Fault.Rule.CONDITION_KEY, "effect", text, "rejects, stops");
                yield Condition.Effect.REJECTS;
            }
        };
    }

    private Condition.Trigger trigger(Node condition, Condition.Kind kind) {
        if (kind != Condition.Kind.KNOCKOUT) {
            refuse(condition, "trigger");
            return Condition.Trigger.FINDING;
        }
        String text = condition.textOr("trigger", "finding");
        return switch (text) {
            case "finding" -> Condition.Trigger.FINDING;
            case "zero_in_group" -> Condition.Trigger.ZERO_IN_GROUP;
            default -> {
                faults.add(condition.place(), Fault.Rule.CONDITION_KEY, "trigger", text, "finding, zero_in_group");
                yield Condition.Trigger.FINDING;
            }
        };
    }

    private void refuse(Node condition, String key) {
        if (condition.has(key)) {
            faults.add(condition.place(), Fault.Rule.CONDITION_KEY, key, String.valueOf(condition.raw(key)), "–");
        }
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
