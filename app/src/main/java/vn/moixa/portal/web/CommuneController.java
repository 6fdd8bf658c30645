package vn.moixa.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.area.Areas;
import vn.moixa.area.Unit;
import vn.moixa.area.UnitList;
import vn.moixa.portal.store.PublicProducers;
import vn.moixa.portal.store.PublicProducts;
import vn.moixa.portal.store.StarCounts;
import vn.moixa.web.Frame;
import vn.moixa.web.Link;
import vn.moixa.web.NotFound;
import vn.moixa.web.PageCache;

/** The communes of today: one of them, and all of them on the map. */
@Controller
class CommuneController {

    private final PublicProducts products;
    private final PublicProducers producers;
    private final StarCounts stars;
    private final Areas areas;
    private final Maps maps;
    private final Sight sight;

    CommuneController(
            PublicProducts products, PublicProducers producers, StarCounts stars, Areas areas, Maps maps, Sight sight) {
        this.products = products;
        this.producers = producers;
        this.stars = stars;
        this.areas = areas;
        this.maps = maps;
        this.sight = sight;
    }

    @GetMapping("/xa/{code}")
    ModelAndView commune(@PathVariable String code, Frame frame, HttpServletResponse response) {
        Unit commune = areas.find(UnitList.FROM_2025, code)
                .filter(unit ->
                        Areas.LAO_CAI.equals(unit.provinceCode()) && unit.code().length() == 5)
                .orElseThrow(NotFound::new);
        PageCache.allow(response);
        var asOf = sight.of(frame);
        var page = new CommunePage(
                frame,
                commune,
                areas.predecessors(code).stream().map(this::formerName).toList(),
                maps.at(code, frame.text("portal.product.where", commune.fullName())),
                Shelf.of(frame, areas, products.ofCommune(code, asOf)),
                producers.ofCommune(code, asOf),
                List.of(new Link(frame.link("/ban-do"), frame.text("look.menu.ban-do"))));
        return new ModelAndView("portal/commune", "page", page);
    }

    @GetMapping("/ban-do")
    ModelAndView map(Frame frame, HttpServletResponse response) {
        PageCache.allow(response);
        var counts = stars.on(sight.of(frame));
        return new ModelAndView(
                "portal/map", "page", new MapPage(frame, maps.cartogram(frame, counts), counts.communes()));
    }

    private String formerName(Unit old) {
        return areas.name(UnitList.PRE_2025, old.districtCode())
                .map(district -> old.fullName() + " (" + Words.inSentence(district) + ")")
                .orElse(old.fullName());
    }
}
