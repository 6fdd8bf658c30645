package vn.moixa.appraisal.council.web;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.appraisal.council.usecase.KeepRules;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Role;

/** The rules of procedure with all their versions. */
@Controller
class RulesController {

    private final KeepRules rules;

    RulesController(KeepRules rules) {
        this.rules = rules;
    }

    @GetMapping("/appraisal/councils/rules")
    ModelAndView show(Frame frame) {
        return page(frame, Map.of(), FormErrors.NONE);
    }

    @PostMapping("/appraisal/councils/rules")
    ModelAndView add(Frame frame, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        var draft = new KeepRules.Draft(
                Answered.date(typed, "from"),
                percent(typed.get("quorumPercent")),
                typed.containsKey("quorumNeedsChair"),
                Answered.number(typed, "spreadLimit"),
                Answered.number(typed, "remarkFromDifference"),
                typed.containsKey("waitingStopsClock"),
                typed.containsKey("cutOffDayBelongsToRound"),
                Answered.number(typed, "workingDaysBeforeMeeting"),
                typed.get("reason"),
                typed.get("source"));
        return Answered.by(
                rules.add(draft, frame.viewer()),
                frame,
                redirect,
                id -> "/appraisal/councils/rules",
                errors -> page(frame, typed, errors));
    }

    private ModelAndView page(Frame frame, Map<String, String> typed, FormErrors errors) {
        return new ModelAndView(
                "appraisal/council/rules",
                "page",
                new CouncilPages.RulesPage(
                        frame, rules.all(), frame.viewer().has(Role.PROVINCIAL_OFFICER), typed, errors));
    }

    /** Both ways of writing a half per cent are understood. */
    private static @Nullable BigDecimal percent(@Nullable String text) {
        String number = text == null ? "" : text.strip().replace(',', '.');
        return number.matches("\\d{1,3}(\\.\\d{1,2})?") ? new BigDecimal(number) : null;
    }
}
