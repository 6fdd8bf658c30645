package vn.moixa.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.portal.domain.Deadline;
import vn.moixa.portal.domain.News;
import vn.moixa.web.Frame;
import vn.moixa.web.Language;

public record NewsListPage(
        Frame frame,
        List<News> news,
        List<Deadline> deadlines,
        @Nullable String next) {
    public boolean english() {
        return frame.language() == Language.EN;
    }
}
