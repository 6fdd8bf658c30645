package vn.moixa.recognition.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.paper.CsvTable;
import vn.moixa.recognition.store.EndedCertificates.Line;
import vn.moixa.recognition.usecase.ListWithdrawn;
import vn.moixa.web.Frame;

/** The list of withdrawn certificates as page, table file and feed (R104). */
@Controller
class WithdrawnController {

    private static final int PAGE = 50;
    private static final int FEED = 100;

    private final ListWithdrawn withdrawn;
    private final String address;

    WithdrawnController(ListWithdrawn withdrawn, @Value("${moixa.public-address}") String address) {
        this.withdrawn = withdrawn;
        this.address = address;
    }

    @GetMapping("/thu-hoi")
    ModelAndView page(Frame frame, @RequestParam(required = false) @Nullable String cursor) {
        var lines = withdrawn.page(frame.publishedOnly(), cursor, PAGE);
        return new ModelAndView("recognition/withdrawn", "page", new WithdrawnPage(frame, lines, cursor == null));
    }

    @GetMapping(value = "/thu-hoi.csv", produces = "text/csv")
    ResponseEntity<byte[]> csv(Frame frame) {
        var table = new CsvTable(frame.text("recognition.withdrawn.csv").split(";"));
        for (Line line : withdrawn.all(frame.publishedOnly())) {
            table.row(
                    line.code(),
                    line.product(),
                    line.producer(),
                    line.communeCode(),
                    line.stars(),
                    frame.text("recognition.status." + line.kind().name()),
                    frame.date(line.endedOn()),
                    frame.text("recognition.ground." + line.ground().name()),
                    line.decisionNumber(),
                    line.decisionIssuer(),
                    line.sample() ? frame.text("look.sample") : "");
        }
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=thu-hoi.csv")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(table.bytes());
    }

    @GetMapping(value = "/thu-hoi.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    ResponseEntity<byte[]> atom(Frame frame) {
        List<Line> lines = withdrawn.page(frame.publishedOnly(), null, FEED).items();
        Instant updated =
                lines.stream().map(Line::recordedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
        var feed = new AtomFeed(frame.text("recognition.withdrawn.title"), address + "/thu-hoi", updated);
        for (Line line : lines) {
            feed.entry(
                    "urn:uuid:" + line.certificate(),
                    frame.text("recognition.withdrawn.entry", line.product(), frame.date(line.endedOn())),
                    address + "/kiem-tra/" + line.code(),
                    line.recordedAt(),
                    frame.text("recognition.ground." + line.ground().name()) + ". " + line.decisionNumber() + ", "
                            + line.decisionIssuer() + ".");
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
                .body(feed.bytes());
    }
}
