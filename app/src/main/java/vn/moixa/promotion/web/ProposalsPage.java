package vn.moixa.promotion.web;

import java.util.List;
import vn.moixa.promotion.store.Proposals.Proposal;
import vn.moixa.web.Frame;

/** What producers entered themselves. */
public record ProposalsPage(Frame frame, List<Proposal> proposals) {}
