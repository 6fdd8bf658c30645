package vn.moixa.programme.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.paper.Cell;
import vn.moixa.paper.Column;
import vn.moixa.paper.Workbook;
import vn.moixa.programme.domain.After;
import vn.moixa.programme.domain.Plan;
import vn.moixa.programme.domain.Sentence;
import vn.moixa.programme.domain.Side;
import vn.moixa.programme.domain.Target;
import vn.moixa.programme.usecase.AnswerPlan;
import vn.moixa.programme.usecase.AnswerPlan.Asked;
import vn.moixa.programme.usecase.FindPlan;
import vn.moixa.programme.usecase.OpenEvidence;
import vn.moixa.programme.usecase.PlanAreas;
import vn.moixa.web.Frame;
import vn.moixa.web.NotFound;

/** The whole list behind a figure, on pages and as a workbook. */
@Controller
class EvidenceController {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int PAGE = 50;
    private static final int BLOCK = 1_000;

    private final FindPlan plans;
    private final AnswerPlan answerPlan;
    private final OpenEvidence openEvidence;
    private final PlanRequest request;
    private final PlanAreas areas;

    EvidenceController(
            FindPlan plans, AnswerPlan answerPlan, OpenEvidence openEvidence, PlanRequest request, PlanAreas areas) {
        this.plans = plans;
        this.answerPlan = answerPlan;
        this.openEvidence = openEvidence;
        this.request = request;
        this.areas = areas;
    }

    @GetMapping("/programme/plans/{code}/targets/{target}/evidence")
    ModelAndView evidence(
            Frame frame,
            @PathVariable String code,
            @PathVariable String target,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String area,
            @RequestParam @Nullable String rule,
            @RequestParam @Nullable String side,
            @RequestParam @Nullable String cursor) {
        var plan = request.plan(code);
        var asked = request.asked(plan, frame, asOf, area, rule);
        var shown = request.side(side, Side.NUMERATOR);
        var found = target(plan, target);
        var sentence = new Sentence(new PlanSpeech(frame, areas));
        var page = openEvidence.page(found.question(), asked, shown, request.after(cursor), PAGE);
        var links = new PlanLinks(plan, asked);
        var answered = answerPlan.answer(plan, asked).target(found.code()).orElseThrow(NotFound::new);
        return new ModelAndView(
                "programme/evidence",
                "page",
                new EvidencePage(
                        frame,
                        plan.number(),
                        links.plan(),
                        found.code(),
                        found.name().in(frame.locale()),
                        sentence.question(found.indicator()),
                        CountingWords.of(frame, asked.rule(), found),
                        frame.date(asked.asOf()),
                        frame.text("programme.evidence.heading." + shown),
                        ShowPlan.tabs(frame, answered, links, shown, true),
                        EvidenceTable.of(frame, areas, sentence, shown, page.items(), page.next()),
                        cursor == null ? null : links.evidence(found.code(), shown),
                        page.next() == null ? null : links.evidence(found.code(), shown, page.next()),
                        links.workbook(found.code(), shown)));
    }

    @GetMapping("/programme/plans/{code}/targets/{target}/evidence.xlsx")
    void workbook(
            Frame frame,
            @PathVariable String code,
            @PathVariable String target,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String area,
            @RequestParam @Nullable String rule,
            @RequestParam @Nullable String side,
            HttpServletResponse response)
            throws IOException {
        var plan = request.plan(code);
        var asked = request.asked(plan, frame, asOf, area, rule);
        var shown = request.side(side, Side.NUMERATOR);
        var found = target(plan, target);
        attachment(response, plan.code() + "-" + found.code() + "-" + asked.asOf() + ".xlsx");
        try (var workbook = Workbook.to(response.getOutputStream());
                var sheet = workbook.sheet(
                        found.code() + " " + frame.text("programme.side." + shown),
                        found.name().in(frame.locale()) + ", " + frame.date(asked.asOf()),
                        columns(frame))) {
            write(frame, found, asked, shown, sheet);
        }
    }

    private void write(Frame frame, Target target, Asked asked, Side side, Workbook.Sheet sheet) {
        var sentence = new Sentence(new PlanSpeech(frame, areas));
        @Nullable After after = null;
        do {
            var page = openEvidence.page(target.question(), asked, side, after, BLOCK);
            for (var row : EvidenceTable.of(frame, areas, sentence, side, page.items(), page.next())
                    .rows()) {
                sheet.row(List.of(
                        Cell.of(row.sample() ? row.label() + " (" + frame.text("look.sample") + ")" : row.label()),
                        Cell.of(row.owner()),
                        Cell.of(row.commune()),
                        Cell.of(row.reason()),
                        Cell.of(row.action()),
                        Cell.of(row.proof())));
            }
            after = page.next() == null ? null : OpenEvidence.after(page.next()).orElse(null);
        } while (after != null);
    }

    private static List<Column> columns(Frame frame) {
        return List.of(
                Column.text(frame.text("programme.evidence.record"), 40),
                Column.text(frame.text("programme.evidence.owner"), 40),
                Column.text(frame.text("programme.evidence.commune"), 24),
                Column.text(frame.text("programme.evidence.reason"), 40),
                Column.text(frame.text("programme.evidence.action"), 50),
                Column.text(frame.text("programme.evidence.proof"), 50));
    }

    static void attachment(HttpServletResponse response, String name) {
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
    }

    private Target target(Plan plan, String code) {
        return plans.target(plan, code).orElseThrow(NotFound::new);
    }
}
