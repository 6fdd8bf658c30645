package vn.moixa.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.area.Unit;
import vn.moixa.registry.Industry;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.ProducerType;
import vn.moixa.registry.ProductState;
import vn.moixa.registry.Reach;
import vn.moixa.registry.domain.Entry;
import vn.moixa.registry.domain.Field;
import vn.moixa.registry.domain.Kind;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.store.ProducerRows;
import vn.moixa.registry.store.ProductRows;
import vn.moixa.registry.usecase.NameThings;
import vn.moixa.registry.usecase.ReadRegister;
import vn.moixa.registry.web.ListPages.Asked;
import vn.moixa.registry.web.ListPages.Choices;
import vn.moixa.web.Choice;
import vn.moixa.web.Frame;

/** Lists of the register, to read and to take along as a file. */
@Controller
class ListController {

    private static final int PAGE = 50;
    private static final int EXPORT_PAGE = 1_000;

    private final ReadRegister read;
    private final NameThings names;
    private final ValueTexts texts;

    ListController(ReadRegister read, NameThings names, ValueTexts texts) {
        this.texts = texts;
        this.read = read;
        this.names = names;
    }

    /** The query of a list, bound from its form. */
    record Query(
            @Nullable String q,
            @Nullable String industry,
            @Nullable String state,
            @Nullable String type,
            @Nullable String commune,
            @Nullable String district,
            @Nullable String cursor) {

        Asked asked() {
            return new Asked(or(q), or(industry), or(state), or(type), or(commune), or(district));
        }

        private static String or(@Nullable String text) {
            return text == null
                    ? ""
                    : text.strip().substring(0, Math.min(200, text.strip().length()));
        }
    }

    @GetMapping("/registry/producers")
    ModelAndView producers(Frame frame, Query query) {
        var asked = query.asked();
        var listing = read.producers(producerFilter(frame, asked), frame.viewer(), query.cursor(), PAGE);
        var reach = Reach.writing(frame.viewer());
        boolean mayAdd = reach.everything() || !reach.communes().isEmpty();
        var choices = new Choices(Forms.types(frame), List.of(), communes(), districts());
        return new ModelAndView(
                "registry/producers",
                "page",
                new ListPages.ProducersPage(frame, listing, asked, choices, query.cursor() == null, mayAdd, names));
    }

    @GetMapping("/registry/products")
    ModelAndView products(Frame frame, Query query) {
        var asked = query.asked();
        var listing = read.products(productFilter(frame, asked), frame.viewer(), query.cursor(), PAGE);
        var choices = new Choices(
                named(frame, "registry.choice.industry.", Industry.values()),
                named(frame, "registry.choice.state.", ProductState.values()),
                communes(),
                districts());
        return new ModelAndView(
                "registry/products",
                "page",
                new ListPages.ProductsPage(frame, listing, asked, choices, query.cursor() == null, names));
    }

    @GetMapping("/registry/{kind}")
    ModelAndView entries(
            Frame frame,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor) {
        Subject subject = EntryController.subject(kind);
        var reach = Reach.writing(frame.viewer());
        boolean mayAdd = !subject.isOfProducer()
                && (reach.everything() || !reach.communes().isEmpty());
        String text = Query.or(q);
        var listing = read.entries(subject, text, frame.viewer(), cursor, PAGE);
        return new ModelAndView(
                "registry/entries",
                "page",
                new ListPages.EntriesPage(frame, subject, listing, text, cursor == null, mayAdd, names));
    }

    @GetMapping("/registry/producers.{format:xlsx|csv}")
    void exportProducers(Frame frame, Query query, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        try (var table = Export.begin(frame, format, "producers", response)) {
            String cursor = null;
            do {
                var page = read.producers(producerFilter(frame, query.asked()), frame.viewer(), cursor, EXPORT_PAGE)
                        .page();
                for (ProducerCard card : page.items()) {
                    table.row(
                            card.name(),
                            card.type() == null
                                    ? ""
                                    : frame.text("registry.type." + card.type().name()),
                            names.commune(card.place().communeCode()),
                            names.formerDistrict(card.place().formerDistrictCode()),
                            card.place().addressAsPrinted(),
                            card.sample() ? frame.text("look.sample") : "");
                }
                cursor = page.next();
            } while (cursor != null);
        }
    }

    @GetMapping("/registry/products.{format:xlsx|csv}")
    void exportProducts(Frame frame, Query query, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        try (var table = Export.begin(frame, format, "products", response)) {
            String cursor = null;
            do {
                var page = read.products(productFilter(frame, query.asked()), frame.viewer(), cursor, EXPORT_PAGE)
                        .page();
                for (ProductRows.Line line : page.items()) {
                    var card = line.card();
                    table.row(
                            card.code(),
                            card.name(),
                            line.producerName(),
                            names.commune(card.place().communeCode()),
                            names.formerDistrict(card.place().formerDistrictCode()),
                            card.industry() == null
                                    ? ""
                                    : frame.text("registry.choice.industry."
                                            + card.industry().name()),
                            card.setNumber(),
                            frame.text("registry.choice.state." + line.state()),
                            card.sample() ? frame.text("look.sample") : "");
                }
                cursor = page.next();
            } while (cursor != null);
        }
    }

    /** Every field of the kind, as its page shows them. */
    @GetMapping({
        "/registry/craft-villages.{format:xlsx|csv}",
        "/registry/sourcing-areas.{format:xlsx|csv}",
        "/registry/supply-contracts.{format:xlsx|csv}",
        "/registry/value-chains.{format:xlsx|csv}"
    })
    void exportEntries(
            Frame frame,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String q,
            HttpServletResponse response)
            throws IOException {
        String path = frame.path();
        Subject subject = EntryController.subject(path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.')));
        String text = Query.or(q);
        var titles = new ArrayList<String>();
        subject.fields().forEach(field -> titles.add(frame.text("registry.field." + field.key())));
        titles.add(frame.text("registry.former-district"));
        titles.add(frame.text("look.sample"));
        // Many contracts name the same producer: its name is looked up once.
        var known = new HashMap<String, String>();
        try (var table = Export.begin(frame, format, subject.path(), titles, response)) {
            String cursor = null;
            do {
                var page = read.entries(subject, text, frame.viewer(), cursor, EXPORT_PAGE)
                        .page();
                page.items().forEach(entry -> table.row(cells(frame, entry, known)));
                cursor = page.next();
            } while (cursor != null);
        }
    }

    private @Nullable Object[] cells(Frame frame, Entry entry, Map<String, String> known) {
        var cells = new ArrayList<@Nullable Object>();
        for (Field field : entry.subject().fields()) {
            String value = entry.values().get(field.key());
            if (value == null) {
                cells.add("");
            } else if (field.kind() == Kind.NUMBER) {
                cells.add(new BigDecimal(value));
            } else {
                cells.add(known.computeIfAbsent(field.key() + value, _ -> texts.text(frame, field, value)));
            }
        }
        cells.add(names.formerDistrict(entry.place().formerDistrictCode()));
        cells.add(entry.sample() ? frame.text("look.sample") : "");
        return cells.toArray();
    }

    private static ProducerRows.Filter producerFilter(Frame frame, Asked asked) {
        return new ProducerRows.Filter(
                asked.q(),
                one(ProducerType.values(), asked.type()),
                blank(asked.commune()),
                blank(asked.district()),
                frame.publishedOnly());
    }

    private static ProductRows.Filter productFilter(Frame frame, Asked asked) {
        var state = one(ProductState.values(), asked.state());
        return new ProductRows.Filter(
                asked.q(),
                one(Industry.values(), asked.industry()),
                state == null ? null : state.name(),
                blank(asked.commune()),
                blank(asked.district()),
                null,
                frame.publishedOnly());
    }

    private List<Choice> communes() {
        return names.communes().stream()
                .map(unit -> new Choice(unit.code(), unit.fullName()))
                .toList();
    }

    private List<Choice> districts() {
        return names.formerDistricts().stream()
                .map((Unit unit) -> new Choice(unit.code(), unit.fullName()))
                .toList();
    }

    private static List<Choice> named(Frame frame, String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), frame.text(prefix + value.name())))
                .toList();
    }

    private static <T extends Enum<T>> @Nullable T one(T[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }
}
