package vn.moixa.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.portal.domain.Deadline;
import vn.moixa.portal.domain.Slug;
import vn.moixa.portal.store.NewsStore;
import vn.moixa.web.Frame;
import vn.moixa.web.Link;
import vn.moixa.web.NotFound;
import vn.moixa.web.PageCache;

/** News and dates for everybody. */
@Controller
class NewsController {

    private static final int PAGE_SIZE = 20;

    private final NewsStore news;
    private final Sight sight;

    NewsController(NewsStore news, Sight sight) {
        this.news = news;
        this.sight = sight;
    }

    @GetMapping("/tin-tuc")
    ModelAndView list(Frame frame, @RequestParam(defaultValue = "0") int from, HttpServletResponse response) {
        PageCache.allow(response);
        var asOf = sight.of(frame);
        int start = Math.clamp(from, 0, 10_000);
        var rows = news.published(asOf, start, PAGE_SIZE + 1);
        String next = rows.size() > PAGE_SIZE ? frame.link("/tin-tuc?from=" + (start + PAGE_SIZE)) : null;
        var page = new NewsListPage(frame, rows.stream().limit(PAGE_SIZE).toList(), Deadline.next(asOf.day(), 8), next);
        return new ModelAndView("portal/newsList", "page", page);
    }

    @GetMapping("/tin-tuc/{name}")
    ModelAndView show(@PathVariable String name, Frame frame, HttpServletResponse response) {
        var found = news.published(Slug.number(name).orElseThrow(NotFound::new), sight.of(frame))
                .orElseThrow(NotFound::new);
        PageCache.allow(response);
        var crumbs = List.of(new Link(frame.link("/tin-tuc"), frame.text("look.menu.tin-tuc")));
        return new ModelAndView("portal/news", "page", new NewsPage(frame, found, crumbs));
    }
}
