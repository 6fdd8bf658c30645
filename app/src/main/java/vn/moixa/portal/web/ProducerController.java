package vn.moixa.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;
import vn.moixa.portal.domain.Slug;
import vn.moixa.portal.store.PublicProducers;
import vn.moixa.portal.store.PublicProducts;
import vn.moixa.web.Frame;
import vn.moixa.web.Link;
import vn.moixa.web.NotFound;
import vn.moixa.web.PageCache;

@Controller
class ProducerController {

    private final PublicProducers producers;
    private final PublicProducts products;
    private final Areas areas;
    private final Maps maps;
    private final StructuredData data;
    private final Sight sight;

    ProducerController(
            PublicProducers producers,
            PublicProducts products,
            Areas areas,
            Maps maps,
            StructuredData data,
            Sight sight) {
        this.producers = producers;
        this.products = products;
        this.areas = areas;
        this.maps = maps;
        this.data = data;
        this.sight = sight;
    }

    @GetMapping("/chu-the/{name}")
    ModelAndView show(@PathVariable String name, Frame frame, HttpServletResponse response) {
        var asOf = sight.of(frame);
        var producer = producers
                .byNumber(Slug.number(name).orElseThrow(NotFound::new), asOf)
                .orElseThrow(NotFound::new);
        if (!producer.path().endsWith("/" + name)) {
            return new ModelAndView("redirect:" + frame.link(producer.path()));
        }
        PageCache.allow(response);
        String code = producer.communeCode();
        String commune = areas.name(UnitList.FROM_2025, code).orElse("");
        List<Link> crumbs = code == null
                ? List.of(new Link(frame.link("/san-pham"), frame.text("look.menu.san-pham")))
                : List.of(
                        new Link(frame.link("/ban-do"), frame.text("look.menu.ban-do")),
                        new Link(frame.link("/xa/" + code), commune));
        var page = new ProducerPage(
                frame,
                producer,
                commune,
                code == null ? null : maps.at(code, frame.text("portal.product.where", commune)),
                Shelf.of(frame, areas, products.ofProducer(producer.id(), asOf)),
                crumbs,
                data.producer(producer, crumbs));
        return new ModelAndView("portal/producer", "page", page);
    }
}
