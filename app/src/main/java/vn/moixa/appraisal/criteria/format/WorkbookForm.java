package vn.moixa.appraisal.criteria.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A set of criteria as lines of a workbook, for people who do not write YAML: one line per part, group, criterion, condition and option,
 * each saying what it is in its first cell. Reading makes the same tree as a YAML file, so the same questions are asked of it.
 */
public final class WorkbookForm {

    /** Titles of the columns: what the line is, its number, both wordings, points, star, both names of a case, and further facts. */
    public static final List<String> COLUMNS = List.of(
            "Loại dòng",
            "Số",
            "Nội dung",
            "Tiếng Anh",
            "Điểm",
            "Sao tối thiểu",
            "Trường hợp",
            "Trường hợp (tiếng Anh)",
            "Thông tin thêm");

    private static final String FACT = "THÔNG TIN";
    private static final String REJECTED = "LOẠI HỒ SƠ";
    private static final String NOTE = "GHI CHÚ ĐỌC";
    private static final String PART = "PHẦN";
    private static final String GROUP = "NHÓM";
    private static final String CRITERION = "TIÊU CHÍ";
    private static final String SUB = "TIÊU CHÍ CON";
    private static final String CONDITION = "ĐIỀU KIỆN";
    private static final String OPTION = "MỨC";

    /** Facts of the head that are texts or whole numbers; the source and group are kept with a point between. */
    private static final List<String> FACTS = List.of(
            "schema",
            "id",
            "name",
            "status",
            "effective_from",
            "effective_to",
            "replaces",
            "successor",
            "instrument",
            "samples_required",
            "max_total",
            "disqualify_note");

    private WorkbookForm() {}

    /** The lines of a tree, without the titles of the columns. */
    public static List<List<String>> lines(Map<?, ?> tree) {
        var lines = new ArrayList<List<String>>();
        for (String fact : FACTS) {
            addFact(lines, fact, tree.get(fact), tree.get(fact + "_en"));
        }
        for (String nested : List.of("source", "group", "checks")) {
            if (tree.get(nested) instanceof Map<?, ?> map) {
                map.forEach((key, value) -> {
                    if (!String.valueOf(key).endsWith("_en")) {
                        addFact(lines, nested + "." + key, value, map.get(key + "_en"));
                    }
                });
            }
        }
        var english = list(tree.get("disqualify_dossier_if_en"));
        int place = 0;
        for (Object ground : list(tree.get("disqualify_dossier_if"))) {
            lines.add(line(REJECTED, "", ground, place < english.size() ? english.get(place) : "", "", "", "", "", ""));
            place++;
        }
        for (Map<?, ?> note : maps(tree.get("reading_notes"))) {
            lines.add(line(
                    NOTE,
                    "",
                    note.get("text"),
                    note.get("text_en"),
                    "",
                    "",
                    note.get("place"),
                    note.get("place_en"),
                    ""));
        }
        for (Map<?, ?> part : maps(tree.get("parts"))) {
            lines.add(line(
                    PART, part.get("part"), part.get("title"), part.get("title_en"), part.get("max"), "", "", "", ""));
            for (Map<?, ?> group : maps(part.get("groups"))) {
                lines.add(line(
                        GROUP,
                        group.get("number"),
                        group.get("group"),
                        group.get("group_en"),
                        group.get("max"),
                        "",
                        "",
                        "",
                        ""));
                addConditions(lines, group);
                maps(group.get("criteria")).forEach(criterion -> addCriterion(lines, CRITERION, criterion));
            }
        }
        return lines;
    }

    /** The tree of lines as they stand in a workbook; what no line may be is noted. */
    static Map<String, Object> tree(List<List<String>> rows, Faults faults) {
        return new Reader(faults).read(rows);
    }

    /** The same tree with its keys in the order of the sheet: a database keeps them in an order of its own. */
    public static Map<String, Object> ordered(Map<?, ?> tree) {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS);
        rows.addAll(lines(tree));
        return tree(rows, new Faults(""));
    }

    /** Columns that hold sentences. */
    public static boolean isLong(String column) {
        return column.equals(COLUMNS.get(2)) || column.equals(COLUMNS.get(3));
    }

    public static Reading read(String file, List<List<String>> rows) {
        var faults = new Faults(file);
        var tree = tree(rows, faults);
        if (!faults.none()) {
            return new Reading.Refused(faults.all());
        }
        return CriteriaReader.tree(file, tree);
    }

    private static void addFact(
            List<List<String>> lines, String name, @Nullable Object value, @Nullable Object english) {
        if (value instanceof List<?> several) {
            lines.add(line(
                    FACT,
                    name,
                    String.join("; ", several.stream().map(String::valueOf).toList()),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "danh sách"));
        } else if (value != null) {
            lines.add(line(FACT, name, value, english, "", "", "", "", ""));
        }
    }

    private static void addCriterion(List<List<String>> lines, String kind, Map<?, ?> criterion) {
        lines.add(line(
                kind,
                criterion.get("criterion"),
                criterion.get("title"),
                criterion.get("title_en"),
                criterion.get("max"),
                "",
                "",
                "",
                facts(criterion, "stable_key", "evidence", "judged_on", "scoring")));
        addConditions(lines, criterion);
        for (Map<?, ?> option : maps(criterion.get("options"))) {
            lines.add(line(
                    OPTION,
                    "",
                    option.get("text"),
                    option.get("text_en"),
                    option.get("points"),
                    option.get("min_for_star"),
                    option.get("case"),
                    option.get("case_en"),
                    facts(option, "points_note", "points_note_en")));
        }
        maps(criterion.get("sub_criteria")).forEach(sub -> addCriterion(lines, SUB, sub));
    }

    private static void addConditions(List<List<String>> lines, Map<?, ?> owner) {
        for (Map<?, ?> condition : maps(owner.get("conditions"))) {
            lines.add(line(
                    CONDITION,
                    condition.get("kind"),
                    condition.get("text"),
                    condition.get("text_en"),
                    "",
                    "",
                    "",
                    "",
                    facts(condition, "effect", "trigger", "depends_on")));
        }
    }

    /** {@code key=value | key=value}; several values stand between commas. */
    private static String facts(Map<?, ?> owner, String... keys) {
        var facts = new ArrayList<String>();
        for (String key : keys) {
            Object value = owner.get(key);
            if (value instanceof List<?> several) {
                facts.add(key + "="
                        + String.join(
                                ", ", several.stream().map(String::valueOf).toList()));
            } else if (value != null) {
                facts.add(key + "=" + value);
            }
        }
        return String.join(" | ", facts);
    }

    private static List<String> line(@Nullable Object... cells) {
        var line = new ArrayList<String>();
        for (Object cell : cells) {
            line.add(cell == null ? "" : cell.toString());
        }
        return line;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static List<Map<?, ?>> maps(@Nullable Object value) {
        var maps = new ArrayList<Map<?, ?>>();
        for (Object item : list(value)) {
            if (item instanceof Map<?, ?> map) {
                maps.add(map);
            }
        }
        return maps;
    }

    /** Puts each line below the one it belongs to. */
    private static final class Reader {

        private final Faults faults;
        private final Map<String, Object> top = new LinkedHashMap<>();
        private final List<Object> rejected = new ArrayList<>();
        private final List<Object> rejectedEnglish = new ArrayList<>();
        private final List<Object> notes = new ArrayList<>();
        private final List<Object> parts = new ArrayList<>();
        private @Nullable Map<String, Object> part;
        private @Nullable Map<String, Object> group;
        private @Nullable Map<String, Object> criterion;
        private @Nullable Map<String, Object> owner;
        private final Map<String, List<Object>> gates = new TreeMap<>();

        Reader(Faults faults) {
            this.faults = faults;
            for (int star = 3; star <= 5; star++) {
                gates.put(star + "_star", new ArrayList<>());
            }
        }

        Map<String, Object> read(List<List<String>> rows) {
            boolean begun = false;
            int number = 0;
            for (List<String> row : rows) {
                number++;
                String kind = cell(row, 0).toUpperCase(Locale.ROOT);
                if (!begun) {
                    begun = kind.equals(COLUMNS.getFirst().toUpperCase(Locale.ROOT));
                } else if (!kind.isEmpty()) {
                    take(kind, row, number);
                }
            }
            if (!begun) {
                faults.add("", Fault.Rule.NOT_A_SET);
            }
            put(top, "disqualify_dossier_if", rejected);
            put(top, "disqualify_dossier_if_en", rejectedEnglish);
            if (!notes.isEmpty()) {
                top.put("reading_notes", notes);
            }
            top.put("parts", parts);
            if (gates.values().stream().anyMatch(list -> !list.isEmpty())) {
                top.put("star_gates", gates);
            }
            return top;
        }

        private void take(String kind, List<String> row, int number) {
            switch (kind) {
                case FACT -> fact(row);
                case REJECTED -> {
                    rejected.add(cell(row, 2));
                    rejectedEnglish.add(cell(row, 3));
                }
                case NOTE -> notes.add(texts(row, "text", "place"));
                case PART -> {
                    part = node(row, "part", "title");
                    part.put("groups", new ArrayList<>());
                    parts.add(part);
                    owner = null;
                }
                case GROUP -> {
                    group = node(row, "number", "group");
                    below(part, "groups", group, number);
                    owner = group;
                }
                case CRITERION -> {
                    criterion = node(row, "criterion", "title");
                    addFacts(criterion, cell(row, 8));
                    below(group, "criteria", criterion, number);
                    owner = criterion;
                }
                case SUB -> {
                    var sub = node(row, "criterion", "title");
                    addFacts(sub, cell(row, 8));
                    below(criterion, "sub_criteria", sub, number);
                    owner = sub;
                }
                case CONDITION -> {
                    var condition = texts(row, "text", "");
                    condition.put("kind", cell(row, 1));
                    addFacts(condition, cell(row, 8));
                    below(owner, "conditions", condition, number);
                }
                case OPTION -> option(row, number);
                default -> faults.add("dòng " + number, Fault.Rule.LINE_KIND, cell(row, 0));
            }
        }

        private void fact(List<String> row) {
            String name = cell(row, 1);
            Object value = cell(row, 8).isEmpty()
                    ? value(cell(row, 2))
                    : List.of(cell(row, 2).split("\\s*;\\s*"));
            int point = name.indexOf('.');
            Map<String, Object> where = top;
            if (point > 0) {
                @SuppressWarnings("unchecked")
                var nested = (Map<String, Object>)
                        top.computeIfAbsent(name.substring(0, point), _ -> new LinkedHashMap<String, Object>());
                where = nested;
                name = name.substring(point + 1);
            }
            where.put(name, value);
            if (!cell(row, 3).isEmpty()) {
                where.put(name + "_en", cell(row, 3));
            }
        }

        private void option(List<String> row, int number) {
            var option = texts(row, "text", "case");
            option.put("points", value(cell(row, 4)));
            addFacts(option, cell(row, 8));
            if (!cell(row, 5).isEmpty()) {
                option.put("min_for_star", value(cell(row, 5)));
                var list = gates.get(cell(row, 5) + "_star");
                if (list != null && owner != null) {
                    var gate = new LinkedHashMap<String, Object>();
                    gate.put("criterion", owner.get("criterion"));
                    gate.put("min_points", value(cell(row, 4)));
                    list.add(gate);
                }
            }
            below(owner, "options", option, number);
        }

        private void below(@Nullable Map<String, Object> above, String key, Map<String, Object> below, int number) {
            if (above == null) {
                faults.add("dòng " + number, Fault.Rule.LINE_PLACE);
                return;
            }
            @SuppressWarnings("unchecked")
            var list = (List<Object>) above.computeIfAbsent(key, _ -> new ArrayList<Object>());
            list.add(below);
        }

        private static Map<String, Object> node(List<String> row, String number, String title) {
            var node = new LinkedHashMap<String, Object>();
            node.put(number, cell(row, 1));
            node.put(title, cell(row, 2));
            node.put(title + "_en", cell(row, 3));
            node.put("max", value(cell(row, 4)));
            return node;
        }

        private static Map<String, Object> texts(List<String> row, String text, String extra) {
            var node = new LinkedHashMap<String, Object>();
            node.put(text, cell(row, 2));
            node.put(text + "_en", cell(row, 3));
            if (!extra.isEmpty() && !cell(row, 6).isEmpty()) {
                node.put(extra, cell(row, 6));
                if (!cell(row, 7).isEmpty()) {
                    node.put(extra + "_en", cell(row, 7));
                }
            }
            return node;
        }

        private static void addFacts(Map<String, Object> owner, String facts) {
            for (String fact : facts.split("\\s*\\|\\s*")) {
                int equals = fact.indexOf('=');
                if (equals > 0) {
                    String key = fact.substring(0, equals).strip();
                    String value = fact.substring(equals + 1).strip();
                    owner.put(key, key.equals("evidence") ? List.of(value.split("\\s*,\\s*")) : value);
                }
            }
        }

        private static void put(Map<String, Object> where, String key, List<Object> list) {
            if (!list.isEmpty()) {
                where.put(key, list);
            }
        }

        private static Object value(String text) {
            return text.matches("-?\\d{1,9}") ? Integer.valueOf(text) : text;
        }

        private static String cell(List<String> row, int column) {
            return column < row.size() ? row.get(column).strip() : "";
        }
    }
}
