package vn.moixa.registry.web;

import java.util.List;
import vn.moixa.registry.store.EntriesOnBehalf;
import vn.moixa.web.Frame;

/** Entries of officers that wait for the producer's word. */
public record ConfirmationsPage(Frame frame, List<Waiting> waiting) {

    public record Waiting(EntriesOnBehalf.Line line, String title, List<RevisionsPage.Row> changes) {}
}
