package vn.moixa.portal.web;

import java.util.List;
import vn.moixa.portal.domain.News;
import vn.moixa.web.Frame;
import vn.moixa.web.Language;
import vn.moixa.web.Link;

public record NewsPage(Frame frame, News news, List<Link> crumbs) {
    public boolean english() {
        return frame.language() == Language.EN;
    }
}
