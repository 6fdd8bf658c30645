package vn.moixa.appraisal.criteria.web;

import java.util.stream.Collectors;
import vn.moixa.appraisal.criteria.domain.MarkFault;
import vn.moixa.web.Frame;

/** Says what is wrong with a mark and what may be chosen instead. */
public final class MarkFaultWords {

    private MarkFaultWords() {}

    public static String of(Frame frame, MarkFault fault) {
        return switch (fault) {
            case MarkFault.Unknown(var number) -> frame.text("criteria.mark.unknown", number);
            case MarkFault.HasSubCriteria(var number, var instead) ->
                frame.text("criteria.mark.sub-criteria", number, String.join(", ", instead));
            case MarkFault.NotOffered(var number, int points, var offered) ->
                frame.text(
                        "criteria.mark.not-offered",
                        number,
                        points,
                        offered.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            case MarkFault.CaseNotChosen(var number, int cases) ->
                frame.text("criteria.mark.case-not-chosen", number, cases);
            case MarkFault.NoSuchCase(var number, int chosen, int cases) ->
                cases == 0
                        ? frame.text("criteria.mark.no-cases", number)
                        : frame.text("criteria.mark.no-such-case", number, chosen, cases);
        };
    }
}
