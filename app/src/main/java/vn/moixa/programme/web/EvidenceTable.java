package vn.moixa.programme.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.programme.domain.EvidenceRow;
import vn.moixa.programme.domain.EvidenceRow.Reason;
import vn.moixa.programme.domain.Sentence;
import vn.moixa.programme.domain.Side;
import vn.moixa.programme.usecase.PlanAreas;
import vn.moixa.web.Frame;
import vn.moixa.web.Tone;

/** A page of records behind a figure. */
public record EvidenceTable(
        Side side, List<Row> rows, @Nullable String next) {

    /**
     * One record.
     *
     * @param icon with {@code tone}, how the reason is drawn; empty where the record counts
     */
    public record Row(
            String label,
            boolean sample,
            @Nullable String href,
            String owner,
            String commune,
            @Nullable String proof,
            String reason,
            String action,
            Tone tone,
            String icon) {}

    static EvidenceTable of(
            Frame frame, PlanAreas areas, Sentence sentence, Side side, List<EvidenceRow> rows, @Nullable String next) {
        return new EvidenceTable(
                side, rows.stream().map(row -> row(frame, areas, sentence, row)).toList(), next);
    }

    private static Row row(Frame frame, PlanAreas areas, Sentence sentence, EvidenceRow row) {
        var reason = row.reason();
        String code = reason == null ? "" : reason.code();
        boolean broken = code.equals("DEAD_LINK") || code.startsWith("STAR_");
        return new Row(
                row.label(),
                row.sample(),
                row.record(),
                row.owner() == null ? "" : row.owner(),
                areas.communeName(row.communeCode()),
                row.proof(),
                reason == null ? "" : reason(new PlanSpeech(frame, areas), sentence, reason),
                reason == null ? "" : frame.text("programme.gap." + code + ".action"),
                broken ? Tone.BAD : code.equals("REPORTED_ONLY") ? Tone.SOON : Tone.OFF,
                code.equals("DEAD_LINK")
                        ? "link-45deg"
                        : broken ? "x-octagon" : code.equals("REPORTED_ONLY") ? "hourglass-split" : "dash-circle");
    }

    /** "Loại hình khác: hộ gia đình", "Giấy chứng nhận hết hạn (05/08/2024)". */
    static String reason(Sentence.Speech speech, Sentence sentence, Reason reason) {
        var text = new StringBuilder(speech.say("programme.gap." + reason.code()));
        String detail = reason.detail();
        if (detail != null) {
            text.append(": ")
                    .append(
                            switch (reason.code()) {
                                case "OTHER_TYPE", "OTHER_KIND", "OTHER_EVENT" -> sentence.word(detail);
                                case "OTHER_CHANNEL" -> detail.matches("[A-Z_]+") ? sentence.word(detail) : detail;
                                case "OTHER_STARS",
                                        "REPORTED_ONLY",
                                        "STAR_EXPIRY",
                                        "STAR_WITHDRAWN",
                                        "STAR_ANNULLED",
                                        "STAR_SUPERSEDED" -> speech.say("programme.page.stars", detail);
                                case "OTHER" -> speech.say("programme.field." + detail);
                                default -> detail;
                            });
        }
        if (reason.day() != null) {
            text.append(" (").append(speech.date(reason.day())).append(')');
        }
        return text.toString();
    }
}
