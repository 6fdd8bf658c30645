package vn.moixa.promotion.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.promotion.domain.Field;
import vn.moixa.promotion.domain.FieldType;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.domain.Merge;
import vn.moixa.promotion.domain.Values;
import vn.moixa.promotion.usecase.Rights;
import vn.moixa.registry.Reach;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/** Puts together what a form shows. */
@Component
class Forms {

    private static final Set<FieldType> WITH_HINT = Set.of(
            FieldType.PRODUCER,
            FieldType.PRODUCT,
            FieldType.PRODUCTS,
            FieldType.LINK,
            FieldType.LAST_DAY,
            FieldType.MONEY);

    private final Words words;

    Forms(Words words) {
        this.words = words;
    }

    ModelAndView page(
            Frame frame,
            Kind kind,
            @Nullable UUID id,
            int version,
            Values values,
            FormErrors errors,
            List<FormPage.Difference> differences) {
        List<FormPage.Input> inputs = kind.fields().stream()
                .map(field -> input(frame, field, values, id != null))
                .toList();
        return new ModelAndView(
                "promotion/form",
                "page",
                new FormPage(
                        frame,
                        kind,
                        id,
                        version,
                        inputs,
                        Rights.mayPropose(kind, Reach.writing(frame.viewer())),
                        errors,
                        differences));
    }

    List<FormPage.Difference> differences(Frame frame, Merge merge) {
        return merge.rows().stream()
                .map(row -> new FormPage.Difference(
                        Words.label(frame, row.field()),
                        words.shown(frame, row.field(), row.saved()),
                        words.shown(frame, row.field(), row.typed()),
                        row.both()))
                .toList();
    }

    private FormPage.Input input(Frame frame, Field field, Values values, boolean existing) {
        String value = values.get(field.key());
        boolean secret = field.type() == FieldType.ACCOUNT_NUMBER && existing;
        return new FormPage.Input(
                field,
                Words.label(frame, field),
                hint(frame, field, secret),
                words.typed(frame, field, value),
                words.choices(frame, field, value));
    }

    private static @Nullable String hint(Frame frame, Field field, boolean secret) {
        if (secret) {
            return frame.text("promotion.hint.kept");
        }
        return WITH_HINT.contains(field.type()) ? frame.text("promotion.hint." + field.type()) : null;
    }
}
