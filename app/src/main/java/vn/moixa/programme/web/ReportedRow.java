package vn.moixa.programme.web;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.moixa.programme.domain.ReportedFigure;
import vn.moixa.programme.domain.ReportedFigure.Parts;
import vn.moixa.programme.domain.Sentence;
import vn.moixa.web.Frame;

/** A figure others published, as a line of a table. */
public record ReportedRow(
        String target,
        String label,
        String area,
        String value,
        String day,
        String parts,
        @Nullable String mismatch,
        String source,
        @Nullable String sourceUrl,
        String enteredBy,
        String note,
        @Nullable String edit) {

    /** With the address of the form that corrects it. */
    ReportedRow editedAt(@Nullable String address) {
        return new ReportedRow(
                target, label, area, value, day, parts, mismatch, source, sourceUrl, enteredBy, note, address);
    }

    static ReportedRow of(Frame frame, PlanSpeech speech, ReportedFigure figure) {
        var sentence = new Sentence(speech);
        return new ReportedRow(
                figure.target() == null ? "" : figure.target(),
                figure.label().in(frame.locale()),
                figure.area() == null ? speech.area(null) : speech.areaName(figure.area()),
                sentence.amount(figure.value(), figure.unit()),
                day(frame, figure),
                parts(frame, sentence, figure),
                figure.partsAgree() ? null : mismatch(frame, figure),
                figure.sourceName(),
                figure.sourceUrl().isBlank() ? null : figure.sourceUrl(),
                figure.enteredBy(),
                figure.note(),
                null);
    }

    /** As exactly as the source says it. */
    static String day(Frame frame, ReportedFigure figure) {
        var day = figure.asOf();
        return switch (figure.precision()) {
            case DAY -> frame.date(day);
            case MONTH -> "%02d/%d".formatted(day.getMonthValue(), day.getYear());
            case YEAR -> Integer.toString(day.getYear());
        };
    }

    private static String parts(Frame frame, Sentence sentence, ReportedFigure figure) {
        return switch (figure.parts()) {
            case Parts.None() -> "";
            case Parts.Ratio(var numerator, var denominator) ->
                frame.text("programme.page.parts", frame.decimal(numerator, 0), frame.decimal(denominator, 0));
            case Parts.Sum sum ->
                sum.parts().entrySet().stream()
                        .map(part -> part.getKey() + " " + sentence.amount(part.getValue(), figure.unit()))
                        .collect(Collectors.joining(", "));
        };
    }

    private static String mismatch(Frame frame, ReportedFigure figure) {
        return figure.parts() instanceof Parts.Sum sum
                ? frame.text(
                        "programme.reported.mismatch", frame.decimal(sum.total(), 0), frame.decimal(figure.value(), 0))
                : frame.text("programme.reported.mismatchRatio");
    }
}
