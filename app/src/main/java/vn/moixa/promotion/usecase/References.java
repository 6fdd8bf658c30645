package vn.moixa.promotion.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.moixa.area.Areas;
import vn.moixa.area.Hints;
import vn.moixa.area.LookUp;
import vn.moixa.area.Unit;
import vn.moixa.area.UnitList;
import vn.moixa.promotion.domain.Bank;
import vn.moixa.promotion.domain.Banks;
import vn.moixa.promotion.domain.Field;
import vn.moixa.promotion.domain.Finding;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.domain.Reading;
import vn.moixa.promotion.domain.Values;
import vn.moixa.promotion.store.Lookups;
import vn.moixa.promotion.store.RecordWriter.Located;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.Producers;
import vn.moixa.registry.ProductCard;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.Products;
import vn.moixa.registry.Reach;
import vn.moixa.shared.VietnameseText;

/** Finds the producers, products, channels, banks and places that a person named. What cannot be told apart is asked back, never guessed. */
@Component
public class References {

    /** A name as forms show it ends with the number in the register: {@code HTX Mường Hoa (số 12)}. */
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\((?:số|no\\.) )?(\\d{1,12})\\)?");

    private static final int MOST_CANDIDATES = 5;

    private final Producers producers;
    private final Products products;
    private final Lookups lookups;
    private final Areas areas;

    References(Producers producers, Products products, Lookups lookups, Areas areas) {
        this.producers = producers;
        this.products = products;
        this.lookups = lookups;
        this.areas = areas;
    }

    /** A channel is named once per kind. */
    public List<Finding> nameTaken(Kind kind, Values values, @Nullable UUID self) {
        boolean taken = kind == Kind.SALES_CHANNEL
                && lookups.takesChannelName(values.orEmpty("kind"), values.orEmpty("name"), self);
        return taken ? List.of(Finding.of("name", "promotion.problem.channelTaken")) : List.of();
    }

    /** Puts ids in the place of names; records of other communes are as unknown as records that are not there. */
    public Reading resolve(Kind kind, Values typed, Reach reach) {
        var findings = new ArrayList<Finding>();
        Values values = typed;
        for (Field field : kind.fields()) {
            String text = typed.get(field.key());
            if (text != null) {
                values = values.with(field.key(), resolve(field, text, reach, findings));
            }
        }
        return new Reading(values, findings);
    }

    /** A storefront shows products of its own producer only. */
    public List<Finding> ownProducts(Values values) {
        List<ProductId> ids = values.several("products").stream()
                .map(id -> new ProductId(UUID.fromString(id)))
                .toList();
        String producer = values.get("producer");
        return products.find(ids).values().stream()
                .filter(card -> card.producer() == null
                        || !card.producer().value().toString().equals(producer))
                .map(card -> Finding.of("products", "promotion.problem.notOwn", card.name()))
                .toList();
    }

    public Located placeOf(Values values) {
        String unit = values.get("unit");
        if (unit == null) {
            return Located.NOWHERE;
        }
        var place = areas.place(
                UnitList.of(unit.substring(0, unit.indexOf(':'))).orElseThrow(), unit.substring(unit.indexOf(':') + 1));
        return new Located(place.communeCode(), place.formerDistrictCode(), place.formerProvinceCode());
    }

    private @Nullable String resolve(Field field, String text, Reach reach, List<Finding> findings) {
        return switch (field.type()) {
            case PRODUCER -> producer(field, text, reach, findings);
            case PRODUCT -> product(field, text, reach, findings);
            case PRODUCTS -> productLines(field, text, reach, findings);
            case CHANNEL -> channel(field, text, findings);
            case BANK -> {
                Optional<Bank> bank = Banks.find(text);
                if (bank.isEmpty()) {
                    findings.add(Finding.of(field.key(), "promotion.problem.bank", text));
                }
                yield bank.map(Bank::key).orElse(null);
            }
            case PLACE -> place(field, text, findings);
            case LINE,
                    TEXT,
                    DATE,
                    WHOLE,
                    MONEY,
                    YES_NO,
                    CHOICE,
                    ADDRESS,
                    LINK,
                    ACCOUNT_NUMBER,
                    PHOTO,
                    FIRST_DAY,
                    LAST_DAY -> text;
        };
    }

    private @Nullable String producer(Field field, String text, Reach reach, List<Finding> findings) {
        var number = NUMBER.matcher(text);
        List<ProducerCard> found = number.matches()
                ? producers.byNumber(Long.parseLong(number.group(1))).stream().toList()
                : nearest(producers.namedLike(text), text, ProducerCard::name);
        List<ProducerCard> mine = found.stream()
                .filter(card ->
                        reach.covers(card.place().communeCode(), card.id().value()))
                .toList();
        if (mine.size() == 1) {
            return mine.getFirst().id().value().toString();
        }
        findings.add(
                mine.isEmpty()
                        ? Finding.of(field.key(), "promotion.problem.noProducer", text)
                        : Finding.of(
                                field.key(),
                                "promotion.problem.manyProducers",
                                text,
                                names(mine, ProducerCard::name, ProducerCard::number)));
        return null;
    }

    private @Nullable String product(Field field, String text, Reach reach, List<Finding> findings) {
        List<ProductCard> mine = productsFor(text).stream()
                .filter(card -> reach.covers(
                        card.place().communeCode(),
                        card.producer() == null ? null : card.producer().value()))
                .toList();
        if (mine.size() == 1) {
            return mine.getFirst().id().value().toString();
        }
        findings.add(
                mine.isEmpty()
                        ? Finding.of(field.key(), "promotion.problem.noProduct", text)
                        : Finding.of(
                                field.key(),
                                "promotion.problem.manyProducts",
                                text,
                                names(mine, ProductCard::name, ProductCard::number)));
        return null;
    }

    private List<ProductCard> productsFor(String text) {
        var byCode = products.byCode(text);
        if (byCode.isPresent()) {
            return List.of(byCode.get());
        }
        var number = NUMBER.matcher(text);
        if (number.matches()) {
            return products.byNumber(Long.parseLong(number.group(1))).stream().toList();
        }
        List<ProductId> ids =
                lookups.productsNamedLike(text).stream().map(ProductId::new).toList();
        return nearest(List.copyOf(products.find(ids).values()), text, ProductCard::name);
    }

    private @Nullable String productLines(Field field, String text, Reach reach, List<Finding> findings) {
        var ids = new java.util.TreeSet<String>();
        for (String line : text.split("\n")) {
            String id = line.isBlank() ? null : product(field, line, reach, findings);
            if (id != null) {
                ids.add(id);
            }
        }
        return String.join("\n", ids);
    }

    private @Nullable String channel(Field field, String text, List<Finding> findings) {
        List<Lookups.Channel> all = lookups.channels();
        List<Lookups.Channel> found = all.stream()
                .filter(channel -> channel.id().toString().equals(text) || VietnameseText.same(channel.name(), text))
                .toList();
        if (found.isEmpty()) {
            String folded = VietnameseText.folded(text);
            found = all.stream()
                    .filter(channel -> VietnameseText.folded(channel.name()).equals(folded))
                    .toList();
        }
        if (found.size() != 1) {
            findings.add(Finding.of(
                    field.key(),
                    found.isEmpty() ? "promotion.problem.noChannel" : "promotion.problem.manyChannels",
                    text));
            return null;
        }
        return found.getFirst().id().toString();
    }

    private @Nullable String place(Field field, String text, List<Finding> findings) {
        int colon = text.indexOf(':');
        Optional<Unit> byCode = colon < 0
                ? Optional.empty()
                : UnitList.of(text.substring(0, colon)).flatMap(list -> areas.find(list, text.substring(colon + 1)));
        if (byCode.isPresent()) {
            return text;
        }
        return switch (areas.lookUp(text, Hints.NONE)) {
            case LookUp.Found(Unit unit, var _) -> unit.list().code() + ":" + unit.code();
            case LookUp.Ambiguous(List<Unit> candidates) -> {
                String names = String.join(
                        "; ",
                        candidates.stream()
                                .limit(MOST_CANDIDATES)
                                .map(Unit::fullName)
                                .toList());
                findings.add(Finding.of(field.key(), "promotion.problem.manyPlaces", text, names));
                yield null;
            }
            case LookUp.Unknown() -> {
                findings.add(Finding.of(field.key(), "promotion.problem.noPlace", text));
                yield null;
            }
        };
    }

    /** Those written exactly so, or all when none is. */
    private static <T> List<T> nearest(List<T> alike, String text, java.util.function.Function<T, String> name) {
        List<T> exact = alike.stream()
                .filter(each -> VietnameseText.same(name.apply(each), text))
                .toList();
        return exact.isEmpty() ? alike : exact;
    }

    private static <T> String names(
            List<T> cards, java.util.function.Function<T, String> name, java.util.function.Function<T, Long> number) {
        return String.join(
                "; ",
                cards.stream()
                        .limit(MOST_CANDIDATES)
                        .map(card -> name.apply(card) + " (số " + number.apply(card) + ")")
                        .toList());
    }
}
