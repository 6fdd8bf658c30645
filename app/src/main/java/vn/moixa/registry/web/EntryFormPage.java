package vn.moixa.registry.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.registry.domain.Subject;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/**
 * The form of one record.
 *
 * @param id null for a new one
 * @param types legal types to choose from, for a new producer
 * @param mayEnterForProducer an officer who may enter on behalf of the producer
 */
public record EntryFormPage(
        Frame frame,
        Subject subject,
        @Nullable UUID id,
        int version,
        List<FormField> fields,
        FormErrors errors,
        List<Choice> types,
        String type,
        String typeSince,
        boolean mayEnterForProducer,
        String title) {

    public String action() {
        return "/registry/" + subject.path()
                + Optional.ofNullable(id).map(one -> "/" + one).orElse("");
    }

    public String back() {
        return action();
    }

    public boolean isNewProducer() {
        return id == null && subject == Subject.PRODUCER;
    }
}
