package vn.moixa.programme.web;

import vn.moixa.programme.domain.CountingRule;
import vn.moixa.programme.domain.Target;
import vn.moixa.web.Frame;

/** The counting rule as it is printed beside a figure. */
public final class CountingWords {

    private CountingWords() {}

    public static String of(Frame frame, CountingRule rule) {
        return frame.text("programme.rule." + rule.grade()) + " "
                + frame.text(rule.samples() ? "programme.rule.samples" : "programme.rule.noSamples");
    }

    public static String of(Frame frame, CountingRule rule, Target target) {
        String note = target.countingNote().in(frame.locale());
        return note.isBlank() ? of(frame, rule) : note + " " + of(frame, rule);
    }
}
