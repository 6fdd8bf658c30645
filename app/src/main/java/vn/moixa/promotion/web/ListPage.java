package vn.moixa.promotion.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.store.Records;
import vn.moixa.promotion.store.Records.Filter.State;
import vn.moixa.web.Choice;
import vn.moixa.web.Frame;
import vn.moixa.web.Tone;

/** The records of one kind that the viewer reaches. */
public record ListPage(
        Frame frame,
        Kind kind,
        String words,
        State state,
        List<Records.Line> lines,
        LocalDate today,
        boolean first,
        boolean more,
        boolean mayEnter,
        boolean mayPropose) {

    public String title() {
        return frame.text("promotion.kind." + kind.slug());
    }

    public List<Choice> states() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(State.ALL.name(), frame.text("promotion.state.ALL")));
        if (kind.closingField().isPresent()) {
            choices.add(new Choice(State.RUNNING.name(), frame.text("promotion.state.RUNNING")));
            choices.add(new Choice(State.ENDED.name(), frame.text("promotion.state.ENDED")));
        }
        if (kind.isLinked()) {
            choices.add(new Choice(State.LINK_DEAD.name(), frame.text("promotion.state.LINK_DEAD")));
        }
        return choices;
    }

    public String detail(Records.Line line) {
        return line.detail().isEmpty() ? "" : Words.detail(frame, kind, line.detail());
    }

    public String days(Records.Line line) {
        return day(line.firstDay()) + (line.lastDay() == null ? "" : " – " + day(line.lastDay()));
    }

    public Tone tone(Records.Line line) {
        if (!line.running()) {
            return isToCome(line) ? Tone.SOON : Tone.OFF;
        }
        if (line.linked() && line.alive() == null) {
            return Tone.INFO;
        }
        return line.linked() && Boolean.FALSE.equals(line.alive()) ? Tone.BAD : Tone.OK;
    }

    public String stateText(Records.Line line) {
        return frame.text(
                switch (tone(line)) {
                    case OFF -> "promotion.state.ENDED";
                    case INFO -> "promotion.link.unchecked";
                    case BAD -> "promotion.link.dead";
                    case OK, SOON ->
                        kind.closingField().isPresent() ? "promotion.state.RUNNING" : "promotion.state.RECORDED";
                });
    }

    private boolean isToCome(Records.Line line) {
        return line.firstDay() != null && line.firstDay().isAfter(today);
    }

    public @Nullable String firstHref() {
        return first ? null : query("");
    }

    public @Nullable String nextHref() {
        return more ? query("&before=" + lines.getLast().id()) : null;
    }

    private String query(String rest) {
        return kind.path() + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&state=" + state + rest;
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "…" : frame.date(day);
    }
}
