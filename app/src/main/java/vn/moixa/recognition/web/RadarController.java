package vn.moixa.recognition.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.area.Areas;
import vn.moixa.recognition.usecase.ReadRecognition;
import vn.moixa.recognition.usecase.RemindOwners;
import vn.moixa.recognition.web.RecognitionPages.Asked;
import vn.moixa.recognition.web.RecognitionPages.RadarPage;
import vn.moixa.web.Choice;
import vn.moixa.web.Frame;
import vn.moixa.web.Role;
import vn.moixa.web.chart.ColumnChart;

/** Who falls due in the next twelve months, who may file now, and letters to remind them (R105, R106). */
@Controller
class RadarController {

    private static final int PAGE = 50;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yy");

    private final ReadRecognition read;
    private final RemindOwners remind;
    private final Areas areas;

    RadarController(ReadRecognition read, RemindOwners remind, Areas areas) {
        this.read = read;
        this.remind = remind;
        this.areas = areas;
    }

    @GetMapping("/recognition/radar")
    ModelAndView radar(Frame frame, @RequestParam Map<String, String> query) {
        var asked = new Asked(query);
        LocalDate today = read.today();
        var filter = CertificateController.filter(frame, asked);
        var listing = read.certificates(
                filter.due(today, today.plusYears(1)).carrying(true), frame.viewer(), query.get("cursor"), PAGE);
        var communes = areas.communesOfLaoCai().stream()
                .map(unit -> new Choice(unit.code(), unit.fullName()))
                .toList();
        boolean mayWrite = frame.viewer().has(Role.PROVINCIAL_OFFICER, Role.COMMUNE_OFFICER);
        var page = new RadarPage(
                frame,
                listing,
                chart(frame, read.dueByMonth(filter, frame.viewer())),
                asked,
                communes,
                today,
                mayWrite,
                areas);
        return new ModelAndView("recognition/radar", "page", page);
    }

    @GetMapping("/recognition/radar/letters/{certificate}")
    ResponseEntity<byte[]> letter(Frame frame, @PathVariable UUID certificate) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=thu-nhac.pdf")
                .header("Cache-Control", "private, no-store")
                .body(remind.preview(certificate, frame.viewer()));
    }

    @PostMapping("/recognition/radar/letters")
    ResponseEntity<byte[]> letters(Frame frame, @RequestParam Map<String, String> query) {
        var filter = CertificateController.filter(frame, new Asked(query));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header("Content-Disposition", "attachment; filename=thu-nhac.zip")
                .header("Cache-Control", "private, no-store")
                .body(remind.letters(filter, frame.viewer()));
    }

    private ColumnChart chart(Frame frame, Map<LocalDate, Integer> due) {
        LocalDate first = read.today().withDayOfMonth(1);
        var columns = new ArrayList<ColumnChart.Column>();
        for (int month = 0; month < 12; month++) {
            LocalDate one = first.plusMonths(month);
            columns.add(
                    new ColumnChart.Column(MONTH.format(one), due.getOrDefault(one, 0), ColumnChart.Kind.COMPUTED, ""));
        }
        int total = due.values().stream().mapToInt(Integer::intValue).sum();
        return new ColumnChart(
                frame.text("recognition.radar.chart"),
                frame.text("recognition.radar.chart.note", frame.number(total)),
                frame.text("recognition.radar.chart.label", frame.number(total)),
                frame.text("recognition.radar.month"),
                frame.text("recognition.radar.certificates"),
                List.copyOf(columns),
                value -> frame.number((long) value));
    }
}
