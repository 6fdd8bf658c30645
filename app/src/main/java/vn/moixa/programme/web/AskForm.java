package vn.moixa.programme.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.area.Unit;
import vn.moixa.programme.domain.AreaRef;
import vn.moixa.programme.domain.CountingRule.Grade;
import vn.moixa.programme.domain.Plan;
import vn.moixa.programme.usecase.AnswerPlan.Asked;
import vn.moixa.programme.usecase.PlanAreas;
import vn.moixa.web.Choice;
import vn.moixa.web.Frame;
import vn.moixa.web.Link;

/** The line on top of figures: which day, which area, which counting rule. */
public record AskForm(
        String asOf,
        String area,
        List<Choice> provinces,
        List<Choice> districts,
        List<Choice> communes,
        String rule,
        List<Choice> rules,
        List<Link> quickDays) {

    static AskForm of(Frame frame, PlanAreas areas, Plan plan, Asked asked, PlanRequest request, String base) {
        var speech = new PlanSpeech(frame, areas);
        var provinces = new ArrayList<Choice>();
        provinces.add(new Choice("", frame.text("programme.area.own", own(speech, plan.area()))));
        provinces.add(new Choice(PlanAreas.HOME.toString(), speech.areaName(PlanAreas.HOME)));
        areas.formerProvinces().forEach(unit -> provinces.add(choice(unit, speech)));
        var rules = new ArrayList<Choice>();
        for (Grade grade : Grade.values()) {
            rules.add(new Choice(grade.name(), frame.text("programme.rule.choice." + grade)));
        }
        return new AskForm(
                asked.asOf().toString(),
                asked.area() == null ? "" : asked.area().toString(),
                provinces,
                areas.formerDistricts().stream().map(unit -> plain(unit)).toList(),
                areas.communes().stream().map(unit -> plain(unit)).toList(),
                asked.rule().grade().name(),
                rules,
                quickDays(frame, plan, asked, request, base));
    }

    private static String own(PlanSpeech speech, @Nullable AreaRef area) {
        return area == null ? speech.area(null) : speech.areaName(area);
    }

    private static Choice choice(Unit unit, PlanSpeech speech) {
        var area = new AreaRef(unit.list().code(), unit.code());
        return new Choice(area.toString(), speech.areaName(area));
    }

    private static Choice plain(Unit unit) {
        return new Choice(new AreaRef(unit.list().code(), unit.code()).toString(), unit.fullName());
    }

    private static List<Link> quickDays(Frame frame, Plan plan, Asked asked, PlanRequest request, String base) {
        var links = new ArrayList<Link>();
        var middle = plan.lastDay().minusMonths(6);
        var endOfMiddle = middle.withDayOfMonth(middle.lengthOfMonth());
        for (var day : List.of(endOfMiddle, plan.lastDay())) {
            links.add(new Link(
                    new PlanLinks(base, new Asked(day, asked.area(), asked.rule())).plan(), frame.date(day)));
        }
        links.add(new Link(
                new PlanLinks(base, new Asked(request.today(), asked.area(), asked.rule())).plan(),
                frame.text("programme.page.today")));
        return links;
    }
}
