package vn.moixa.promotion.web;

import java.util.List;
import vn.moixa.promotion.store.Proposals.Proposal;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/** One thing a producer entered, with what it would change. */
public record ProposalPage(
        Frame frame,
        Proposal proposal,
        List<Row> rows,
        boolean mayConfirm,
        boolean mayWithdraw,
        String answer,
        FormErrors errors) {

    /** One field: what is recorded now, and what the producer entered. */
    public record Row(String label, String before, String after, boolean differs) {}

    public String address() {
        return "/promotion/proposals/" + proposal.id();
    }
}
