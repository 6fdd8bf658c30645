package vn.moixa.registry.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.moixa.registry.ProducerType;
import vn.moixa.registry.domain.Field;
import vn.moixa.registry.domain.Gap;
import vn.moixa.registry.domain.Kind;
import vn.moixa.registry.domain.Merge;
import vn.moixa.registry.domain.Revision;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.domain.Values;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Role;

/** Builds the pages of forms, merges and histories. */
@Component
class Forms {

    private final ValueTexts texts;

    Forms(ValueTexts texts) {
        this.texts = texts;
    }

    /** What was typed beside the fields of the record. */
    record Beside(String type, String typeSince) {
        static final Beside NOTHING = new Beside("", "");
    }

    EntryFormPage form(
            Frame frame,
            Subject subject,
            @Nullable UUID id,
            int version,
            Values values,
            FormErrors errors,
            Beside beside) {
        var fields = subject.fields().stream()
                .map(field -> field(frame, field, values.get(field.key()), errors))
                .toList();
        String name = values.orEmpty(subject == Subject.SUPPLY_CONTRACT ? "counterparty" : "name");
        String title = id == null
                ? frame.text("registry.new." + subject.name())
                : frame.text("registry.edit", name.isEmpty() ? frame.text("registry.kind." + subject.name()) : name);
        boolean officer = frame.viewer().has(Role.COMMUNE_OFFICER, Role.PROVINCIAL_OFFICER);
        return new EntryFormPage(
                frame,
                subject,
                id,
                version,
                fields,
                errors,
                types(frame),
                beside.type(),
                beside.typeSince(),
                officer && (subject == Subject.PRODUCER || subject.isOfProducer()),
                title);
    }

    MergePage merge(Frame frame, Subject subject, UUID id, Merge merge, String savedBy) {
        var rows = merge.rows().stream()
                .map(row -> new MergePage.Row(
                        row.field().key(),
                        label(frame, row.field().key()),
                        texts.text(frame, row.field(), row.base()),
                        texts.text(frame, row.field(), row.saved()),
                        texts.text(frame, row.field(), row.typed()),
                        row.advice()))
                .toList();
        return new MergePage(
                frame, subject, id, merge.savedVersion(), rows, merge.typed().byField(), savedBy);
    }

    List<RevisionsPage.Version> versions(Frame frame, Subject subject, List<Revision> revisions) {
        return revisions.stream()
                .map(revision -> new RevisionsPage.Version(
                        revision.version(),
                        revision.at(),
                        revision.actorName(),
                        revision.onBehalfOf() == null
                                ? ""
                                : texts.text(
                                        frame,
                                        Subject.PRODUCT.field("producer_id").orElseThrow(),
                                        revision.onBehalfOf().toString()),
                        revision.source(),
                        revision.changes().stream()
                                .map(change -> new RevisionsPage.Row(
                                        label(frame, change.field()),
                                        texts.text(frame, subject, change.field(), change.before()),
                                        texts.text(frame, subject, change.field(), change.after())))
                                .toList()))
                .toList();
    }

    Map<String, String> facts(Frame frame, Subject subject, Values values) {
        var facts = new LinkedHashMap<String, String>();
        for (Field field : subject.fields()) {
            boolean shown = values.has(field.key())
                    && field.kind() != Kind.PRODUCER
                    && !field.key().equals("name")
                    && !field.key().equals("story");
            if (shown) {
                facts.put(label(frame, field.key()), texts.text(frame, field, values.get(field.key())));
            }
        }
        return facts;
    }

    static FormErrors errors(Frame frame, List<Gap> gaps) {
        var errors = FormErrors.NONE;
        for (Gap gap : gaps) {
            errors = errors.and(
                    gap.field(), frame.text(gap.messageKey(), gap.arguments().toArray()));
        }
        return errors;
    }

    static List<Choice> types(Frame frame) {
        return Arrays.stream(ProducerType.values())
                .map(type -> new Choice(type.name(), frame.text("registry.type." + type.name())))
                .toList();
    }

    static String label(Frame frame, String key) {
        return frame.text("registry.field." + key);
    }

    private FormField field(Frame frame, Field field, @Nullable String value, FormErrors errors) {
        return new FormField(
                field,
                label(frame, field.key()),
                hint(frame, field),
                value == null ? "" : value,
                field.kind() == Kind.PRODUCER ? texts.text(frame, field, value) : "",
                texts.choices(frame, field, frame.viewer(), value),
                errors.of(field.key()));
    }

    private static @Nullable String hint(Frame frame, Field field) {
        return switch (field.key()) {
            case "name", "address_as_printed", "tax_code", "set_number", "flag_reason", "green_reasons", "summary" ->
                frame.text("registry.hint." + field.key());
            default -> null;
        };
    }
}
