package vn.moixa.portal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.moixa.area.Areas;
import vn.moixa.portal.domain.AsOf;
import vn.moixa.portal.domain.CatalogueQuery;
import vn.moixa.portal.domain.ProducerFilter;
import vn.moixa.portal.store.PublicProducers;
import vn.moixa.portal.store.PublicProducts;
import vn.moixa.portal.web.SiteAddress;
import vn.moixa.registry.ProducerType;
import vn.moixa.shared.Cursor;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Frame;
import vn.moixa.web.PageCache;
import vn.moixa.web.Problem;

/** The public producers for other programs. */
@RestController("producerApi")
@Tag(name = "producers", description = "Who makes the products")
class ProducerController {

    private static final int PAGE_SIZE = 50;
    private static final int LONGEST_TEXT = 200;

    private final PublicProducers producers;
    private final PublicProducts products;
    private final Areas areas;
    private final SiteAddress site;
    private final InstantSource time;

    ProducerController(
            PublicProducers producers, PublicProducts products, Areas areas, SiteAddress site, InstantSource time) {
        this.producers = producers;
        this.products = products;
        this.areas = areas;
        this.site = site;
        this.time = time;
    }

    record ProducerList(
            @Schema(description = "Producers of this page") List<ProducerItem> items,
            @Schema(description = "How many producers fit") long total,

            @Schema(description = "Cursor of the next page, if there is one") @Nullable
            String next) {}

    @GetMapping("/api/v1/producers")
    @Operation(summary = "Lists public producers in the order of their numbers")
    ProducerList list(
            Frame frame,
            @Parameter(description = "Words of the name, with or without accents")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "Code of a commune of today") @RequestParam(required = false) @Nullable
                    String area,
            @Parameter(description = "Legal type, for example COOPERATIVE") @RequestParam(required = false) @Nullable
                    String type,
            @Parameter(description = "Where the page before ended, as given in next")
                    @RequestParam(required = false)
                    @Nullable
                    String cursor,
            HttpServletResponse response) {
        var filter = new ProducerFilter(text(q), area(area), type(type));
        var asOf = asOf(frame);
        var page = producers.list(filter, after(cursor), PAGE_SIZE, asOf);
        PageCache.allow(response);
        return new ProducerList(
                page.items().stream()
                        .map(producer -> ProducerItem.of(producer, areas, site, null))
                        .toList(),
                producers.count(filter, asOf),
                page.next());
    }

    @GetMapping("/api/v1/producers/{id}")
    @Operation(summary = "One producer with its products")
    ProducerItem show(
            @Parameter(description = "Identifier of the producer") @PathVariable UUID id,
            Frame frame,
            HttpServletResponse response) {
        var asOf = asOf(frame);
        var producer = producers
                .byId(id, asOf)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found", null, "portal.error.producer"));
        PageCache.allow(response);
        var items = products.ofProducer(id, asOf).stream()
                .map(product -> ProductItem.of(product, areas, site))
                .toList();
        return ProducerItem.of(producer, areas, site, items);
    }

    private AsOf asOf(Frame frame) {
        return new AsOf(LocalTime.today(time), frame.publishedOnly());
    }

    private static @Nullable String text(@Nullable String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw refused("q");
        }
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable String area(@Nullable String area) {
        if (area != null && !area.matches("\\d{5}|")) {
            throw refused("area");
        }
        return area == null || area.isEmpty() ? null : area;
    }

    private static @Nullable ProducerType type(@Nullable String type) {
        if (type == null || type.isEmpty()) {
            return null;
        }
        return Stream.of(ProducerType.values())
                .filter(known -> known.name().equals(type))
                .findFirst()
                .orElseThrow(() -> refused("type"));
    }

    private static long after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        return Cursor.decode(cursor, 1)
                .map(decoded -> decoded.values().getFirst())
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(() -> refused("cursor"));
    }

    private static Problem refused(String field) {
        return switch (field) {
            case "type" ->
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "bad-parameter",
                        field,
                        "portal.error.values",
                        field,
                        CatalogueQuery.accepted(CatalogueQuery.TYPE));
            case "cursor" -> Problem.of(HttpStatus.BAD_REQUEST, "bad-parameter", field, "portal.error.cursor");
            case "q" -> Problem.of(HttpStatus.BAD_REQUEST, "bad-parameter", field, "portal.error.long", LONGEST_TEXT);
            default ->
                Problem.of(HttpStatus.BAD_REQUEST, "bad-parameter", field, "portal.error.values", field, "02839");
        };
    }
}
