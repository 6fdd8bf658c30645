package vn.moixa.registry.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.moixa.area.Unit;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.domain.Field;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.usecase.NameThings;
import vn.moixa.web.Choice;
import vn.moixa.web.Frame;
import vn.moixa.web.Language;
import vn.moixa.web.Viewer;

/** Values of fields as people read them, and the choices they may pick from. */
@Component
class ValueTexts {

    private final NameThings names;

    ValueTexts(NameThings names) {
        this.names = names;
    }

    String text(Frame frame, Field field, @Nullable String value) {
        if (value == null) {
            return frame.text("registry.none");
        }
        try {
            return readable(frame, field, value);
        } catch (DateTimeParseException | IllegalArgumentException typedWrong) {
            return value;
        }
    }

    private String readable(Frame frame, Field field, String value) {
        return switch (field.kind()) {
            case LINE, TEXT -> value;
            case LINES -> value.replace("\n", "; ");
            case DATE, FIRST_DAY, LAST_DAY -> frame.date(LocalDate.parse(value));
            case NUMBER -> frame.decimal(new BigDecimal(value), Math.max(0, new BigDecimal(value).scale()));
            case YES_NO -> frame.text("registry.yes");
            case CHOICE -> choice(frame, field, value);
            case CHOICES ->
                Arrays.stream(value.split("\n"))
                        .map(one -> choice(frame, field, one))
                        .collect(Collectors.joining("; "));
            case PLACE -> names.place(value);
            case PRODUCER -> names.producer(value).map(ProducerCard::name).orElse("");
            case SOURCING_AREA -> names.sourcingArea(value);
        };
    }

    /** The value of a field that may no longer be described, such as the legal type in a history. */
    String text(Frame frame, Subject subject, String key, @Nullable String value) {
        return subject.field(key)
                .map(field -> text(frame, field, value))
                .orElseGet(() ->
                        value == null ? frame.text("registry.none") : key.equals("type") ? type(frame, value) : value);
    }

    List<Choice> choices(Frame frame, Field field, Viewer viewer, @Nullable String current) {
        return switch (field.kind()) {
            case CHOICE, CHOICES ->
                field.choices().stream()
                        .map(value -> new Choice(value, choice(frame, field, value)))
                        .toList();
            case PLACE -> places(viewer, current);
            case SOURCING_AREA ->
                names.sourcingAreas().stream()
                        .map(area ->
                                new Choice(area.id().toString(), area.values().orEmpty("name")))
                        .toList();
            default -> List.of();
        };
    }

    private List<Choice> places(Viewer viewer, @Nullable String current) {
        var choices = new java.util.ArrayList<Choice>();
        for (Unit unit : names.communesToWrite(viewer)) {
            choices.add(new Choice("2025:" + unit.code(), unit.fullName()));
        }
        if (current != null
                && choices.stream().noneMatch(choice -> choice.value().equals(current))) {
            choices.addFirst(new Choice(current, names.place(current)));
        }
        return choices;
    }

    private String choice(Frame frame, Field field, String value) {
        if (field.key().equals("set_number")) {
            return names.sets().stream()
                    .filter(set -> Integer.toString(set.number()).equals(value))
                    .map(set ->
                            set.number() + ". " + (frame.language() == Language.VI ? set.vietnamese() : set.english()))
                    .findFirst()
                    .orElse(value);
        }
        // What stands beside a newer version is as somebody typed it, read by nobody yet.
        return field.choices().contains(value) ? frame.text("registry.choice." + field.key() + "." + value) : value;
    }

    private static String type(Frame frame, String described) {
        String[] parts = described.split(" ", 2);
        String name = frame.text("registry.type." + parts[0]);
        return parts.length == 1
                ? name
                : frame.text("registry.type.since", name, frame.date(LocalDate.parse(parts[1])));
    }
}
