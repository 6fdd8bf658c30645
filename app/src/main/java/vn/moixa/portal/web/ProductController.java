package vn.moixa.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;
import vn.moixa.paper.QrCode;
import vn.moixa.portal.domain.PublicProduct;
import vn.moixa.portal.domain.Slug;
import vn.moixa.portal.store.ProductDetailsStore;
import vn.moixa.portal.store.ProductSets;
import vn.moixa.portal.store.PublicProducts;
import vn.moixa.web.Frame;
import vn.moixa.web.Link;
import vn.moixa.web.NotFound;
import vn.moixa.web.PageCache;

@Controller
class ProductController {

    private final PublicProducts products;
    private final ProductDetailsStore details;
    private final Neighbours neighbours;
    private final ProductSets sets;
    private final Areas areas;
    private final Maps maps;
    private final StructuredData data;
    private final SiteAddress site;
    private final Sight sight;

    ProductController(
            PublicProducts products,
            ProductDetailsStore details,
            Neighbours neighbours,
            ProductSets sets,
            Areas areas,
            Maps maps,
            StructuredData data,
            SiteAddress site,
            Sight sight) {
        this.products = products;
        this.details = details;
        this.neighbours = neighbours;
        this.sets = sets;
        this.areas = areas;
        this.maps = maps;
        this.data = data;
        this.site = site;
        this.sight = sight;
    }

    @GetMapping("/san-pham/{name}")
    ModelAndView show(@PathVariable String name, Frame frame, HttpServletResponse response) {
        var asOf = sight.of(frame);
        PublicProduct product = find(name, frame);
        if (!product.path().endsWith("/" + name)) {
            return new ModelAndView("redirect:" + frame.link(product.path()));
        }
        PageCache.allow(response);
        var more = details.of(product.id(), asOf);
        var crumbs = crumbs(frame, product);
        String code = product.communeCode();
        var page = new ProductPage(
                frame,
                asOf.day(),
                product,
                more,
                sets.name(product.setNumber(), frame.language()),
                areas.name(UnitList.FROM_2025, code).orElse(""),
                code == null
                        ? null
                        : maps.at(
                                code,
                                frame.text(
                                        "portal.product.where",
                                        areas.name(UnitList.FROM_2025, code).orElse(""))),
                Shelf.of(frame, areas, neighbours.of(product, 4, asOf)),
                crumbs,
                data.product(product, more, crumbs));
        return new ModelAndView("portal/product", "page", page);
    }

    /** A sheet to print and put beside the goods; the code leads to the check, which says what holds on the day it is scanned. */
    @GetMapping("/san-pham/{name}/to-in")
    ModelAndView poster(@PathVariable String name, Frame frame, HttpServletResponse response) {
        PublicProduct product = find(name, frame);
        PageCache.allow(response);
        String address = site.of("/kiem-tra" + product.path());
        String commune = areas.name(UnitList.FROM_2025, product.communeCode()).orElse("");
        return new ModelAndView(
                "portal/poster",
                "page",
                new PosterPage(
                        frame, product, commune, address, QrCode.of(address).svg(frame.text("portal.poster.code"))));
    }

    private PublicProduct find(String name, Frame frame) {
        return products.byNumber(Slug.number(name).orElseThrow(NotFound::new), sight.of(frame))
                .orElseThrow(NotFound::new);
    }

    private static List<Link> crumbs(Frame frame, PublicProduct product) {
        var all = new Link(frame.link("/san-pham"), frame.text("look.menu.san-pham"));
        return product.industry() == null
                ? List.of(all)
                : List.of(
                        all,
                        new Link(
                                frame.link("/san-pham?industry=" + product.industry()),
                                frame.text("portal.industry." + product.industry())));
    }
}
