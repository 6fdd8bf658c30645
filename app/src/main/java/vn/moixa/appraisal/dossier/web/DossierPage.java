package vn.moixa.appraisal.dossier.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.criteria.domain.Part;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.domain.FormField;
import vn.moixa.appraisal.dossier.usecase.ReadDossier.Whole;
import vn.moixa.appraisal.evidence.domain.Evidence;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.TimelineEntry;
import vn.moixa.web.Tone;

/** One dossier: what is to do, what happened, what it says. */
public record DossierPage(Frame frame, Whole whole, FormErrors errors, Map<String, String> typed) {

    public static DossierPage of(Frame frame, Whole whole) {
        return new DossierPage(frame, whole, FormErrors.NONE, Map.of());
    }

    /** One line of the task list. */
    public record Task(String href, String icon, String title, String text, Tone tone, String state) {}

    public DossierHead head() {
        return whole.head();
    }

    public String path() {
        return DossierWords.path(head());
    }

    public String title() {
        return whole.product().name();
    }

    public String kind() {
        return frame.text("appraisal.kind." + head().kind().name());
    }

    public String state() {
        return frame.text("appraisal.state." + head().state().name());
    }

    public Tone tone() {
        return DossierWords.tone(head().state());
    }

    public boolean isProducer() {
        return whole.capacity() == vn.moixa.appraisal.dossier.usecase.Capacity.PRODUCER;
    }

    public boolean mayTakeBack() {
        return isProducer() && head().state().mayBeTakenBack();
    }

    public List<Task> tasks() {
        var tasks = new ArrayList<Task>();
        for (FormField.Section section : FormField.Section.values()) {
            if (section.isPartOf(head().kind())) {
                tasks.add(ofForm(section));
            }
        }
        for (Part part : whole.criteria().set().parts()) {
            tasks.add(ofPart(part));
        }
        tasks.add(evidence());
        return tasks;
    }

    /** The estimate in words: points, and the star they would give with gates (R79). */
    public String estimate() {
        var rating = whole.completeness().rating();
        int stars = rating.result().stars();
        return stars == 0
                ? frame.text("dossier.estimate.none", rating.total())
                : frame.text("dossier.estimate", rating.total(), stars);
    }

    public List<String> gaps() {
        return whole.completeness().warnings().stream()
                .map(gap -> DossierWords.gap(frame, gap))
                .toList();
    }

    public List<String> missingFields() {
        return whole.completeness().missingFields().stream()
                .map(field -> frame.text("dossier.field." + field.key()))
                .toList();
    }

    public List<TimelineEntry> timeline() {
        return whole.events().stream()
                .map(event -> new TimelineEntry(
                        event.at().toString(),
                        frame.dateTime(event.at()),
                        frame.text("appraisal.state." + event.to().name()),
                        DossierWords.eventText(frame, event)))
                .toList();
    }

    public List<Leaf> leaves(Part part) {
        return whole.criteria().set().leaves().stream()
                .filter(leaf -> leaf.part().equals(part))
                .toList();
    }

    /** In the language of the page. */
    public String text(vn.moixa.appraisal.criteria.domain.Text text) {
        return text.in(frame.language());
    }

    public List<FormField> fields(FormField.Section section) {
        return FormField.of(section, head().kind());
    }

    public String value(FormField field) {
        String typedValue = typed.get(field.key());
        return typedValue == null ? whole.draft().value(field) : typedValue;
    }

    /** As a reader sees it: dates and money written out. */
    public String shown(FormField field) {
        String value = whole.draft().value(field);
        if (value.isEmpty()) {
            return "–";
        }
        return switch (field.kind()) {
            case DATE -> frame.date(java.time.LocalDate.parse(value));
            case MONEY -> frame.money(new BigDecimal(value).longValue());
            case YES_NO -> frame.text("dossier.yes");
            case LINE, TEXT, NUMBER, EMAIL, PHONE -> value;
        };
    }

    public boolean isChanged(FormField field) {
        var saved = whole.draft().fields().get(field.key());
        return saved != null && saved.changedSinceBasis();
    }

    public String answer(Leaf leaf) {
        return DossierWords.answer(frame, whole.draft().answer(leaf.number()), leaf);
    }

    public List<Evidence> papers(Leaf leaf) {
        return whole.papersOf(leaf.number());
    }

    public boolean isAtRisk(Evidence paper) {
        return !paper.countsOn(whole.today());
    }

    public String expiry(Evidence paper) {
        return DossierWords.expiry(frame, paper, whole.today());
    }

    public String hashStart(String hash) {
        return hash.substring(0, 16);
    }

    public @Nullable String error(String field) {
        return errors.of(field);
    }

    private Task ofForm(FormField.Section section) {
        var asked = fields(section);
        long filled = asked.stream()
                .filter(field -> !whole.draft().value(field).isEmpty())
                .count();
        long missing = asked.stream()
                .filter(FormField::required)
                .filter(field -> whole.draft().value(field).isEmpty())
                .count();
        return new Task(
                path() + "/forms/" + section.path(),
                "file-earmark-text",
                frame.text("dossier.section." + section.name()),
                frame.text("dossier.task.fields", filled, asked.size()),
                missing == 0 ? Tone.OK : Tone.SOON,
                missing == 0 ? frame.text("dossier.task.done") : frame.text("dossier.task.missing", missing));
    }

    private Task ofPart(Part part) {
        var leaves = leaves(part);
        long answered = leaves.stream()
                .filter(leaf -> whole.draft().answer(leaf.number()).isAnswered())
                .count();
        long open = leaves.size() - answered;
        return new Task(
                path() + "/criteria#phan-" + part.letter(),
                "list-check",
                frame.text("dossier.task.part", part.letter(), text(part.title())),
                frame.text("dossier.task.answered", answered, leaves.size()),
                open == 0 ? Tone.OK : Tone.SOON,
                open == 0 ? frame.text("dossier.task.done") : frame.text("dossier.task.open", open));
    }

    private Task evidence() {
        long papers = whole.papers().size();
        long bad = whole.papers().values().stream().filter(this::isAtRisk).count();
        return new Task(
                "/appraisal/evidence?producer=" + head().producer().value(),
                "paperclip",
                frame.text("dossier.task.evidence"),
                frame.text("dossier.task.papers", papers),
                bad == 0 ? Tone.INFO : Tone.BAD,
                bad == 0 ? frame.text("dossier.task.vault") : frame.text("dossier.task.invalid", bad));
    }

    public String waitingName() {
        return whole.waiting() == null
                ? ""
                : Objects.requireNonNull(whole.waiting()).askedByName();
    }
}
