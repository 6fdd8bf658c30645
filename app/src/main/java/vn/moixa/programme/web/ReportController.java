package vn.moixa.programme.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.paper.Paper;
import vn.moixa.programme.domain.FrozenReport;
import vn.moixa.programme.usecase.FreezeReport;
import vn.moixa.programme.usecase.PlanAreas;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;

/** Reports of a date: frozen, checked, printed. */
@Controller
class ReportController {

    private final FreezeReport freezeReport;
    private final OfficialWords words;
    private final ReportPaper reportPaper;
    private final Paper paper;
    private final PlanRequest request;
    private final PlanAreas areas;

    ReportController(
            FreezeReport freezeReport,
            OfficialWords words,
            ReportPaper reportPaper,
            Paper paper,
            PlanRequest request,
            PlanAreas areas) {
        this.freezeReport = freezeReport;
        this.words = words;
        this.reportPaper = reportPaper;
        this.paper = paper;
        this.request = request;
        this.areas = areas;
    }

    @GetMapping("/programme/plans/{code}/reports")
    ModelAndView reports(
            Frame frame,
            @PathVariable String code,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String area,
            @RequestParam @Nullable String rule) {
        var plan = request.plan(code);
        var asked = request.asked(plan, frame, asOf, area, rule);
        var rows = freezeReport.of(plan).stream()
                .map(report -> new ReportsPage.Row(
                        "/programme/reports/" + report.id(),
                        frame.date(report.content().asOf()),
                        report.content().areaName(),
                        frame.dateTime(report.createdAt()),
                        report.createdBy(),
                        report.sha256().substring(0, 12)))
                .toList();
        return new ModelAndView(
                "programme/reports",
                "page",
                new ReportsPage(
                        frame,
                        plan.number(),
                        new PlanLinks(plan, asked).plan(),
                        "/programme/plans/" + plan.code() + "/reports",
                        AskForm.of(frame, areas, plan, asked, request, "/programme/plans/" + plan.code()),
                        frame.viewer().has(ProgrammeRoutes.WRITERS),
                        rows));
    }

    @PostMapping("/programme/plans/{code}/reports")
    ModelAndView freeze(
            Frame frame,
            @PathVariable String code,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String area,
            @RequestParam @Nullable String rule,
            RedirectAttributes redirect) {
        var plan = request.plan(code);
        var asked = request.asked(plan, frame, asOf, area, rule);
        var id = freezeReport.freeze(frame.viewer(), plan, asked, words);
        redirect.addFlashAttribute(Frames.FLASH, "programme.reports.frozen");
        var view = new ModelAndView("redirect:/programme/reports/" + id);
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }

    @GetMapping("/programme/reports/{id}")
    ModelAndView report(Frame frame, @PathVariable UUID id) {
        var report = find(id);
        return new ModelAndView(
                "programme/report",
                "page",
                new ReportPage(
                        frame,
                        report.content(),
                        "/programme/plans/" + report.planCode() + "/reports",
                        "/programme/reports/" + id + "/report.",
                        frame.date(report.content().asOf()),
                        frame.dateTime(report.createdAt()),
                        report.createdBy(),
                        report.sha256(),
                        freezeReport.isIntact(report)));
    }

    @GetMapping("/programme/reports/{id}/report.{format}")
    void file(@PathVariable UUID id, @PathVariable String format, HttpServletResponse response) throws IOException {
        var report = find(id);
        switch (format) {
            case "docx" ->
                write(
                        response,
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        report,
                        format,
                        paper.docx(reportPaper.document(report, freezeReport.evidence(report))));
            case "pdf" ->
                write(
                        response,
                        "application/pdf",
                        report,
                        format,
                        paper.pdf(reportPaper.document(report, freezeReport.evidence(report))));
            case "jsonl" ->
                write(response, "application/x-ndjson;charset=UTF-8", report, format, freezeReport.bytes(report));
            case "xlsx" -> {
                EvidenceController.attachment(response, name(report, format));
                reportPaper.workbook(report, freezeReport.evidence(report), response.getOutputStream());
            }
            default -> throw new NotFound();
        }
    }

    private static void write(
            HttpServletResponse response, String type, FrozenReport report, String format, byte[] bytes)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name(report, format) + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(bytes);
    }

    private static String name(FrozenReport report, String format) {
        return "bao-cao-" + report.planCode() + "-" + report.content().asOf() + "." + format;
    }

    private FrozenReport find(UUID id) {
        return freezeReport.find(id).orElseThrow(NotFound::new);
    }
}
