package vn.moixa.promotion.web;

import java.util.List;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.web.Frame;

/**
 * The kinds of facts and how many of each the viewer reaches.
 *
 * @param mayPropose there is a list of what producers entered themselves
 * @param waiting how much of it waits for an officer
 */
public record HomePage(Frame frame, List<Count> counts, boolean mayPropose, int waiting) {

    /** How many records of a kind there are. */
    public record Count(Kind kind, long records) {}
}
