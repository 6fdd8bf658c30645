package vn.moixa.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.area.Areas;
import vn.moixa.portal.domain.CatalogueQuery;
import vn.moixa.portal.search.ProductSearch;
import vn.moixa.portal.store.PublicProducts;
import vn.moixa.web.Frame;
import vn.moixa.web.PageCache;

@Controller
class CatalogueController {

    private static final int PAGE_SIZE = 24;

    private final ProductSearch search;
    private final PublicProducts products;
    private final Areas areas;
    private final Sight sight;

    CatalogueController(ProductSearch search, PublicProducts products, Areas areas, Sight sight) {
        this.search = search;
        this.products = products;
        this.areas = areas;
        this.sight = sight;
    }

    @GetMapping("/san-pham")
    ModelAndView list(
            Frame frame, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) {
        PageCache.allow(response);
        var asOf = sight.of(frame);
        var query = CatalogueQuery.of(parameters);
        var result = search.find(query.toSearch(asOf, PAGE_SIZE));
        var shelf = Shelf.of(frame, areas, products.byIds(result.products(), asOf));
        return new ModelAndView("portal/catalogue", "page", new CataloguePage(frame, query, result, shelf, areas));
    }
}
