package vn.moixa.appraisal.paper.web;

import java.util.Arrays;
import java.util.List;
import vn.moixa.appraisal.paper.domain.SessionFacts;
import vn.moixa.appraisal.paper.domain.SessionPaper;
import vn.moixa.web.Frame;

/** Papers of one session. */
public record SessionPapersPage(Frame frame, SessionFacts session) {

    public List<SessionPaper> ready() {
        return Arrays.stream(SessionPaper.values())
                .filter(paper -> paper.isReady(session))
                .toList();
    }

    public String address(SessionPaper paper, String format) {
        return "/appraisal/sessions/" + session.id() + "/papers/" + paper.word() + "." + format;
    }
}
