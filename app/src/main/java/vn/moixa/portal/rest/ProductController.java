package vn.moixa.portal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.moixa.area.Areas;
import vn.moixa.portal.domain.AsOf;
import vn.moixa.portal.domain.CatalogueQuery;
import vn.moixa.portal.search.ProductSearch;
import vn.moixa.portal.store.ProductDetailsStore;
import vn.moixa.portal.store.PublicProducts;
import vn.moixa.portal.web.SiteAddress;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Frame;
import vn.moixa.web.PageCache;
import vn.moixa.web.Problem;

/** The public catalogue for other programs. */
@RestController("productApi")
@Tag(name = "products", description = "The public catalogue")
class ProductController {

    private static final int PAGE_SIZE = 50;

    private final ProductSearch search;
    private final PublicProducts products;
    private final ProductDetailsStore details;
    private final Areas areas;
    private final SiteAddress site;
    private final InstantSource time;

    ProductController(
            ProductSearch search,
            PublicProducts products,
            ProductDetailsStore details,
            Areas areas,
            SiteAddress site,
            InstantSource time) {
        this.search = search;
        this.products = products;
        this.details = details;
        this.areas = areas;
        this.site = site;
        this.time = time;
    }

    record ProductList(
            @Schema(description = "Products of this page, best first")
            List<ProductItem> items,

            @Schema(description = "How many products fit") long total,

            @Schema(description = "False when there are more than total")
            boolean totalIsExact,

            @Schema(description = "Cursor of the next page, if there is one") @Nullable
            String next) {}

    @GetMapping("/api/v1/products")
    @Operation(summary = "Lists public products, best match first")
    ProductList list(
            Frame frame,
            @ParameterObject ProductsAsked asked,
            @Parameter(description = "The day to answer for; today when absent")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate asOf,
            HttpServletResponse response) {
        var parameters = asked.byName();
        for (String name : CatalogueQuery.unknown(parameters)) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "bad-parameter",
                    name,
                    "portal.error.values",
                    name,
                    CatalogueQuery.accepted(name));
        }
        PageCache.allow(response);
        var on = day(asOf, frame);
        var query = CatalogueQuery.of(parameters).toSearch(on, PAGE_SIZE);
        if (!query.canContinue()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "bad-parameter", "cursor", "portal.error.cursor");
        }
        var result = search.find(query);
        var items = products.byIds(result.products(), on).stream()
                .map(product -> ProductItem.of(product, areas, site))
                .toList();
        return new ProductList(items, result.total(), result.totalIsExact(), result.next());
    }

    @GetMapping("/api/v1/products/{id}")
    @Operation(summary = "One product with all that is public of it")
    ProductAnswer show(
            @Parameter(description = "Identifier of the product") @PathVariable UUID id,
            Frame frame,
            @Parameter(description = "The day to answer for; today when absent")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate asOf,
            HttpServletResponse response) {
        var on = day(asOf, frame);
        var product = products.byId(id, on)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found", null, "portal.error.product"));
        PageCache.allow(response);
        return ProductAnswer.of(product, details.of(id, on), areas, site);
    }

    private AsOf day(@Nullable LocalDate asked, Frame frame) {
        return new AsOf(asked == null ? LocalTime.today(time) : asked, frame.publishedOnly());
    }
}
