package vn.moixa.appraisal.criteria.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.moixa.appraisal.criteria.domain.Band;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.ReadingNote;
import vn.moixa.appraisal.criteria.domain.SetCode;
import vn.moixa.appraisal.criteria.domain.Text;

/** Reads a set of the schema {@code ocop-criteria/1} from YAML or from the tree of another form, and says everything that is wrong with it. */
public final class CriteriaReader {

    public static final String SCHEMA = "ocop-criteria/1";
    private static final SetCode UNKNOWN = new SetCode("X/0");

    private CriteriaReader() {}

    public static Reading yaml(String file, String text) {
        var faults = new Faults(file);
        var tree = YamlText.read(text, faults);
        if (tree.isEmpty()) {
            if (faults.none()) {
                faults.add("", Fault.Rule.NOT_A_SET);
            }
            return new Reading.Refused(faults.all());
        }
        return tree(tree.get(), faults);
    }

    /** Of a tree of mappings, lists, texts and whole numbers: what is stored, or what a workbook was turned into. */
    public static Reading tree(String file, Object tree) {
        return tree(tree, new Faults(file));
    }

    /** A stored tree as the text of a file that can be read again. */
    public static String asYaml(Object tree) {
        return YamlText.write(tree);
    }

    private static Reading tree(Object tree, Faults faults) {
        var top = Node.of(tree, "", faults);
        if (!faults.none()) {
            return new Reading.Refused(faults.all());
        }
        top.allow(
                "schema",
                "id",
                "source",
                "effective_from",
                "effective_to",
                "replaces",
                "status",
                "successor",
                "group",
                "name",
                "name_en",
                "heading_in_appendix",
                "samples_required",
                "max_total",
                "checks",
                "disqualify_dossier_if",
                "disqualify_dossier_if_en",
                "disqualify_note",
                "disqualify_note_en",
                "star_mark_rule",
                "star_gates",
                "parts",
                "reading_notes",
                "instrument",
                "star_bands");
        if (top.has("source")) {
            top.child("source")
                    .allow(
                            "instrument",
                            "instrument_en",
                            "place",
                            "place_en",
                            "official_page",
                            "certainty",
                            "certainty_note",
                            "certainty_note_en");
        }
        if (!SCHEMA.equals(top.raw("schema"))) {
            faults.add("schema", Fault.Rule.SCHEMA, SCHEMA, String.valueOf(top.raw("schema")));
        }
        var head = head(top);
        var parts = new TreeReader(faults).parts(top);
        var set = new CriteriaSet(head, parts, knockOuts(top));
        Lint.check(set, top);
        if (!faults.none()) {
            return new Reading.Refused(faults.all());
        }
        String canonical = Canonical.json(tree);
        return new Reading.Read(set, canonical, Canonical.hash(canonical));
    }

    private static CriteriaSet.Head head(Node top) {
        var faults = top.faults();
        String id = top.text("id");
        var code = SetCode.isWellFormed(id) ? new SetCode(id) : UNKNOWN;
        if (code == UNKNOWN) {
            faults.add("id", Fault.Rule.CODE, id);
        }
        var from = top.day("effective_from");
        if (from.isEmpty()) {
            faults.add("", Fault.Rule.MISSING, "effective_from", "");
        }
        var to = top.day("effective_to");
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            faults.add("effective_to", Fault.Rule.TERM, from.get(), to.get());
        }
        int samples = top.has("samples_required") ? top.whole("samples_required") : 0;
        if (samples < 0) {
            faults.add("samples_required", Fault.Rule.SAMPLES, samples);
        }
        return new CriteriaSet.Head(
                code,
                1,
                top.textOr("instrument", Instruments.of(code)),
                top.twin("name"),
                industry(top),
                from.orElse(LocalDate.EPOCH),
                to.orElse(null),
                samples,
                bands(top),
                notes(top));
    }

    private static List<ReadingNote> notes(Node top) {
        var notes = new ArrayList<ReadingNote>();
        for (Node note : top.nodes("reading_notes")) {
            note.allow("place", "place_en", "text", "text_en");
            notes.add(new ReadingNote(
                    new Text(note.textOr("place", ""), note.textOr("place_en", note.textOr("place", ""))),
                    note.twin("text")));
        }
        return notes;
    }

    private static Text industry(Node top) {
        if (!top.has("group")) {
            return new Text("", "");
        }
        var group = top.child("group");
        group.allow(
                "industry",
                "industry_en",
                "product_group",
                "product_group_en",
                "product_subgroup",
                "product_subgroup_en",
                "lead_agencies",
                "lead_agencies_en");
        return group.twin("industry");
    }

    private static List<Band> bands(Node top) {
        if (!top.has("star_bands")) {
            return Band.OF_LAW;
        }
        var bands = new ArrayList<Band>();
        for (Node band : top.nodes("star_bands")) {
            band.allow("star", "from");
            bands.add(new Band(band.whole("star"), band.whole("from")));
        }
        boolean whole = bands.size() == 5 && bands.getFirst().from() == 0;
        for (int i = 0; i < bands.size(); i++) {
            whole &= bands.get(i).star() == i + 1
                    && (i == 0 || bands.get(i).from() > bands.get(i - 1).from());
        }
        if (!whole) {
            top.faults().add("star_bands", Fault.Rule.BANDS);
            return Band.OF_LAW;
        }
        return bands;
    }

    private static List<Text> knockOuts(Node top) {
        var vietnamese = top.texts("disqualify_dossier_if");
        var english = top.texts("disqualify_dossier_if_en");
        if (vietnamese.size() != english.size()) {
            top.faults().add("disqualify_dossier_if_en", Fault.Rule.KNOCK_OUT_TWINS, vietnamese.size(), english.size());
        }
        var texts = new ArrayList<Text>();
        for (int i = 0; i < vietnamese.size(); i++) {
            texts.add(new Text(vietnamese.get(i), i < english.size() ? english.get(i) : ""));
        }
        return texts;
    }

    /** Sets of an instrument that the law knows by its short name. */
    private static final class Instruments {
        static String of(SetCode code) {
            return Optional.of(code.prefix())
                    .map(prefix -> switch (prefix) {
                        case "QD26-2026" -> "26-2026-QD-TTg";
                        case "QD148-2023" -> "148-QD-TTg-2023";
                        case "QD1048-781" -> "1048-QD-TTg-2019";
                        default -> "";
                    })
                    .orElseThrow();
        }
    }
}
