package vn.moixa.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.area.Areas;
import vn.moixa.portal.domain.Deadline;
import vn.moixa.portal.store.NewsStore;
import vn.moixa.portal.store.PublicProducts;
import vn.moixa.portal.store.StarCounts;
import vn.moixa.web.Frame;
import vn.moixa.web.PageCache;

@Controller
class HomeController {

    private final PublicProducts products;
    private final StarCounts stars;
    private final NewsStore news;
    private final Areas areas;
    private final Figures figures;
    private final Sight sight;

    HomeController(
            PublicProducts products, StarCounts stars, NewsStore news, Areas areas, Figures figures, Sight sight) {
        this.products = products;
        this.stars = stars;
        this.news = news;
        this.areas = areas;
        this.figures = figures;
        this.sight = sight;
    }

    @GetMapping("/")
    ModelAndView show(Frame frame, HttpServletResponse response) {
        PageCache.allow(response);
        var asOf = sight.of(frame);
        var counts = stars.on(asOf);
        var page = new HomePage(
                frame,
                asOf.day(),
                counts,
                Shelf.of(frame, areas, products.newest(8, asOf)),
                figures.map(frame, counts),
                figures.history(frame, asOf),
                figures.byIndustry(frame, counts),
                news.published(asOf, 0, 3),
                Deadline.next(asOf.day(), 4),
                areas.communesOfLaoCai().size(),
                figures.siteData(frame));
        return new ModelAndView("portal/home", "page", page);
    }
}
