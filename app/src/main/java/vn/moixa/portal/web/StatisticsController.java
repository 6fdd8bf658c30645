package vn.moixa.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.area.Areas;
import vn.moixa.portal.store.StarCounts;
import vn.moixa.web.Frame;
import vn.moixa.web.PageCache;

@Controller
class StatisticsController {

    private final StarCounts stars;
    private final Figures figures;
    private final Areas areas;
    private final Sight sight;

    StatisticsController(StarCounts stars, Figures figures, Areas areas, Sight sight) {
        this.stars = stars;
        this.figures = figures;
        this.areas = areas;
        this.sight = sight;
    }

    @GetMapping("/thong-ke")
    ModelAndView show(Frame frame, HttpServletResponse response) {
        PageCache.allow(response);
        var asOf = sight.of(frame);
        var counts = stars.on(asOf);
        var page = new StatisticsPage(
                frame,
                asOf.day(),
                counts,
                figures.communes().size(),
                figures.history(frame, asOf),
                figures.recognised(frame, asOf),
                figures.byIndustry(frame, counts),
                figures.producersByType(frame, counts),
                figures.byFormerDistrict(frame, counts),
                stars.reportedFigures(),
                areas);
        return new ModelAndView("portal/statistics", "page", page);
    }
}
