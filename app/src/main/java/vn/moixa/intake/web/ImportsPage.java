package vn.moixa.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.intake.Sheet;
import vn.moixa.intake.domain.Import;
import vn.moixa.intake.domain.ImportState;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Tone;

/** The imports so far and the form for a new one. */
public record ImportsPage(
        Frame frame, List<Import> found, List<Sheet> sheets, int from, String kind, FormErrors errors) {

    static final int SIZE = 25;

    public List<Import> imports() {
        return found.subList(0, Math.min(SIZE, found.size()));
    }

    public List<Choice> kinds() {
        return sheets.stream()
                .map(sheet -> new Choice(sheet.kind().value(), frame.text(sheet.titleKey())))
                .toList();
    }

    public String kindTitle(Import shown) {
        return sheets.stream()
                .filter(sheet -> sheet.kind().equals(shown.kind()))
                .map(sheet -> frame.text(sheet.titleKey()))
                .findFirst()
                .orElse(shown.kind().value());
    }

    public @Nullable String next() {
        return found.size() > SIZE ? "/intake/imports?from=" + (from + SIZE) : null;
    }

    public @Nullable String first() {
        return from > 0 ? "/intake/imports" : null;
    }

    public String accepted() {
        return ".xlsx,.csv,text/csv," + ImportController.XLSX;
    }

    public static Tone tone(ImportState state) {
        return switch (state) {
            case DONE -> Tone.OK;
            case PREVIEWED -> Tone.SOON;
            case UPLOADED, READING, APPLYING, UNDOING -> Tone.INFO;
            case CANCELLED, UNDONE -> Tone.OFF;
            case FAILED -> Tone.BAD;
        };
    }
}
