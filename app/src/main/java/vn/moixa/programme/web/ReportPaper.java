package vn.moixa.programme.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.moixa.paper.Block;
import vn.moixa.paper.Cell;
import vn.moixa.paper.Column;
import vn.moixa.paper.OfficialDocument;
import vn.moixa.paper.OfficialDocument.Annex;
import vn.moixa.paper.OfficialDocument.Issuer;
import vn.moixa.paper.OfficialDocument.Signature;
import vn.moixa.paper.Workbook;
import vn.moixa.programme.domain.FrozenReport;
import vn.moixa.programme.domain.FrozenReport.EvidenceLine;
import vn.moixa.programme.domain.FrozenReport.Line;
import vn.moixa.programme.domain.Side;
import vn.moixa.programme.domain.Status;
import vn.moixa.shared.LocalTime;
import vn.moixa.shared.VietnameseNumber;

/** A frozen report as official paper (R153–R157) and as a workbook. */
@Component
class ReportPaper {

    private static final int ROWS_IN_ANNEX = 50;

    private final OfficialWords words;

    ReportPaper(OfficialWords words) {
        this.words = words;
    }

    OfficialDocument document(FrozenReport report, List<EvidenceLine> evidence) {
        var content = report.content();
        return OfficialDocument.of(
                        new Issuer(say("issuer.superior"), say("issuer.name")),
                        say("kind"),
                        words.say("programme.paper.subject", content.number(), words.date(content.asOf())))
                .dated(say("place"), LocalTime.dateOf(report.createdAt()))
                .saying(body(report))
                .signedBy(new Signature(List.of(), say("signature"), ""))
                .sentTo(List.of(say("recipient.1"), say("recipient.2")))
                .with(annexes(content.figures(), evidence));
    }

    private List<Block> body(FrozenReport report) {
        var content = report.content();
        var body = new ArrayList<Block>();
        body.add(Block.ground(words.say("programme.paper.ground", content.number(), content.title())));
        body.add(Block.paragraph(words.say(
                "programme.paper.opening", words.date(content.asOf()), content.areaName(), counts(content.figures()))));
        body.add(new Block.Section(1, say("results")));
        body.add(new Block.Grid(
                say("table"),
                columns(),
                content.figures().stream().map(ReportPaper::row).toList(),
                content.rule()));
        body.add(new Block.Section(1, say("questions")));
        body.add(new Block.Items(content.figures().stream()
                .map(line -> line.target() + ". " + line.sentence() + "."
                        + (line.rule().isEmpty() ? "" : " " + line.rule()))
                .toList()));
        body.add(new Block.Section(1, say("proof")));
        body.add(Block.paragraph(words.say("programme.paper.hash", report.sha256())));
        return body;
    }

    private String counts(List<Line> lines) {
        Map<Status, Long> counts = lines.stream().collect(Collectors.groupingBy(Line::status, Collectors.counting()));
        return words.say(
                "programme.paper.counts",
                Integer.toString(lines.size()),
                Long.toString(counts.getOrDefault(Status.MET, 0L)),
                Long.toString(counts.getOrDefault(Status.NOT_MEASURABLE, 0L)));
    }

    private List<Block.Column> columns() {
        return List.of(
                new Block.Column(say("code"), Block.Align.CENTRE, 7),
                new Block.Column(say("target"), Block.Align.START, 32),
                new Block.Column(say("goal"), Block.Align.END, 11),
                new Block.Column(say("actual"), Block.Align.END, 14),
                new Block.Column(say("parts"), Block.Align.END, 14),
                new Block.Column(say("status"), Block.Align.START, 17));
    }

    private static List<String> row(Line line) {
        return List.of(line.target(), line.name(), line.goal(), line.value(), parts(line), line.statusText());
    }

    private static String parts(Line line) {
        return line.denominator() == null || line.numerator() == null
                ? "–"
                : VietnameseNumber.print(line.numerator(), 0) + "/" + VietnameseNumber.print(line.denominator(), 0);
    }

    private List<Annex> annexes(List<Line> lines, List<EvidenceLine> evidence) {
        var annexes = new ArrayList<Annex>();
        for (Line line : lines) {
            var gap = evidence.stream()
                    .filter(one -> one.target().equals(line.target()) && one.side() == Side.GAP)
                    .findFirst();
            gap.ifPresent(list -> annexes.add(annex(annexes.size() + 1, line, list)));
        }
        return annexes;
    }

    private Annex annex(int number, Line line, EvidenceLine gap) {
        var rows = gap.rows().stream()
                .limit(ROWS_IN_ANNEX)
                .map(row -> List.of(row.label(), orDash(row.owner()), orDash(row.commune()), orDash(row.reason())))
                .toList();
        String note = gap.rows().size() > ROWS_IN_ANNEX
                ? words.say(
                        "programme.paper.cut",
                        Integer.toString(ROWS_IN_ANNEX),
                        Integer.toString(gap.rows().size()))
                : "";
        return new Annex(
                words.say("programme.paper.annex", Integer.toString(number)),
                words.say("programme.paper.annexTitle", line.target(), line.name()),
                true,
                List.of(new Block.Grid(
                        "",
                        List.of(
                                new Block.Column(words.say("programme.evidence.record"), Block.Align.START, 30),
                                new Block.Column(words.say("programme.evidence.owner"), Block.Align.START, 28),
                                new Block.Column(words.say("programme.evidence.commune"), Block.Align.START, 17),
                                new Block.Column(words.say("programme.evidence.reason"), Block.Align.START, 30)),
                        rows,
                        note)));
    }

    void workbook(FrozenReport report, List<EvidenceLine> evidence, OutputStream out) throws IOException {
        var content = report.content();
        try (var workbook = Workbook.to(out)) {
            try (var sheet = workbook.sheet(
                    say("target"),
                    words.say("programme.paper.subject", content.number(), words.date(content.asOf())),
                    List.of(
                            Column.text(say("code"), 8),
                            Column.text(say("target"), 50),
                            Column.text(say("goal"), 12),
                            Column.text(say("actual"), 16),
                            Column.whole(words.say("programme.why.numerator")),
                            Column.whole(words.say("programme.why.denominator")),
                            Column.text(words.say("programme.page.forecast"), 14),
                            Column.text(say("status"), 24),
                            Column.text(words.say("programme.why.question"), 90)))) {
                for (Line line : content.figures()) {
                    sheet.row(List.of(
                            Cell.of(line.target()),
                            Cell.of(line.name()),
                            Cell.of(line.goal()),
                            Cell.of(line.value()),
                            number(line.numerator()),
                            number(line.denominator()),
                            Cell.of(line.forecast()),
                            Cell.of(line.statusText()),
                            Cell.of(line.sentence())));
                }
            }
            for (EvidenceLine list : evidence) {
                lists(workbook, list);
            }
        }
    }

    private void lists(Workbook workbook, EvidenceLine list) throws IOException {
        String side = words.say("programme.side." + list.side());
        try (var sheet = workbook.sheet(
                list.target() + " " + side,
                list.target() + ". " + side,
                List.of(
                        Column.text(words.say("programme.evidence.record"), 40),
                        Column.text(words.say("programme.evidence.owner"), 40),
                        Column.text(words.say("programme.evidence.commune"), 24),
                        Column.text(words.say("programme.evidence.reason"), 50),
                        Column.text(words.say("programme.evidence.proof"), 60)))) {
            list.rows()
                    .forEach(row -> sheet.row(List.of(
                            Cell.of(row.label()),
                            Cell.of(row.owner()),
                            Cell.of(row.commune()),
                            Cell.of(row.reason()),
                            Cell.of(row.proof()))));
        }
    }

    private static Cell number(@Nullable BigDecimal number) {
        return Cell.of(number);
    }

    private static String orDash(@Nullable String text) {
        return text == null || text.isEmpty() ? "–" : text;
    }

    private String say(String word) {
        return words.say("programme.paper." + word);
    }
}
