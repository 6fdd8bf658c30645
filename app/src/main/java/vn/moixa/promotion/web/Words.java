package vn.moixa.promotion.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;
import vn.moixa.promotion.domain.Banks;
import vn.moixa.promotion.domain.Field;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.domain.Values;
import vn.moixa.promotion.store.Lookups;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.Producers;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.Products;
import vn.moixa.shared.VietnameseDate;
import vn.moixa.web.Choice;
import vn.moixa.web.Frame;

/** The values of records as people read and write them. */
@Component
class Words {

    private final Producers producers;
    private final Products products;
    private final Lookups lookups;
    private final Areas areas;

    Words(Producers producers, Products products, Lookups lookups, Areas areas) {
        this.producers = producers;
        this.products = products;
        this.lookups = lookups;
        this.areas = areas;
    }

    static String label(Frame frame, Field field) {
        return frame.text("promotion.field." + field.key());
    }

    static String choice(Frame frame, String value) {
        return frame.text("promotion.choice." + value);
    }

    /** What a list shows beside the title: a word for a code, a bank for its key, anything else as it is. */
    static String detail(Frame frame, Kind kind, String detail) {
        return switch (kind) {
            case SALES_CHANNEL, EVENT, LOGO_SUPPORT -> choice(frame, detail);
            case PAYMENT_ACCOUNT -> bank(detail);
            case CHANNEL_PRESENCE, LISTING, STOREFRONT, WEBSITE, SALES_POINT -> detail;
        };
    }

    /** For reading; what is absent is a dash. */
    String shown(Frame frame, Field field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "–";
        }
        return switch (field.type()) {
            case LINE, TEXT, ADDRESS, LINK, PHOTO -> value;
            case DATE, FIRST_DAY, LAST_DAY -> frame.date(LocalDate.parse(value));
            case WHOLE -> frame.number(Long.parseLong(value));
            case MONEY -> frame.money(Long.parseLong(value));
            case YES_NO -> frame.text("promotion.yes");
            case CHOICE -> choice(frame, value);
            case ACCOUNT_NUMBER -> value.startsWith("•") ? value : Values.mask(value);
            case BANK -> bank(value);
            case PRODUCER -> producer(frame, value);
            case PRODUCT -> product(frame, value);
            case PRODUCTS ->
                Arrays.stream(value.split("\n")).map(id -> product(frame, id)).collect(Collectors.joining("; "));
            case CHANNEL -> channel(frame, value);
            case PLACE -> place(value);
        };
    }

    /** For a form: text that is understood when it comes back. */
    String typed(Frame frame, Field field, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return switch (field.type()) {
            case PRODUCER -> isId(value) ? producer(frame, value) : value;
            case PRODUCT -> isId(value) ? product(frame, value) : value;
            case PRODUCTS ->
                Arrays.stream(value.split("\n"))
                        .map(line -> isId(line) ? product(frame, line) : line)
                        .collect(Collectors.joining("\n"));
            case MONEY -> value.matches("\\d{1,15}") ? frame.number(Long.parseLong(value)) : value;
            case PHOTO -> "";
            case DATE, FIRST_DAY, LAST_DAY ->
                VietnameseDate.parse(value).map(LocalDate::toString).orElse(value);
            case LINE, TEXT, WHOLE, YES_NO, CHOICE, ADDRESS, LINK, CHANNEL, BANK, ACCOUNT_NUMBER, PLACE -> value;
        };
    }

    List<Choice> choices(Frame frame, Field field, @Nullable String value) {
        return switch (field.type()) {
            case CHOICE ->
                field.choices().stream()
                        .map(each -> new Choice(each, choice(frame, each)))
                        .toList();
            case BANK ->
                Banks.all().stream()
                        .map(bank -> new Choice(bank.key(), bank.shortName() + " – " + bank.name()))
                        .toList();
            case CHANNEL ->
                lookups.channels().stream()
                        .map(each ->
                                new Choice(each.id().toString(), each.name() + " (" + choice(frame, each.kind()) + ")"))
                        .toList();
            case PLACE -> communes(value);
            case LINE,
                    TEXT,
                    DATE,
                    WHOLE,
                    MONEY,
                    YES_NO,
                    ADDRESS,
                    LINK,
                    PRODUCER,
                    PRODUCT,
                    PRODUCTS,
                    ACCOUNT_NUMBER,
                    PHOTO,
                    FIRST_DAY,
                    LAST_DAY -> List.of();
        };
    }

    /** The communes of today, and the unit of the older list a record was entered at. */
    private List<Choice> communes(@Nullable String value) {
        var choices = new ArrayList<Choice>();
        areas.communesOfLaoCai()
                .forEach(unit -> choices.add(new Choice(unit.list().code() + ":" + unit.code(), unit.fullName())));
        if (value != null && choices.stream().noneMatch(each -> each.value().equals(value))) {
            choices.addFirst(new Choice(value, place(value)));
        }
        return choices;
    }

    private String producer(Frame frame, String id) {
        return producers
                .find(new ProducerId(UUID.fromString(id)))
                .map(card -> card.name() + " " + frame.text("promotion.number", Long.toString(card.number())))
                .orElse("–");
    }

    private String product(Frame frame, String id) {
        return products.find(new ProductId(UUID.fromString(id)))
                .map(card -> card.name() + " " + frame.text("promotion.number", Long.toString(card.number())))
                .orElse("–");
    }

    private String channel(Frame frame, String id) {
        return lookups.channel(UUID.fromString(id))
                .map(each -> each.name() + " (" + choice(frame, each.kind()) + ")")
                .orElse("–");
    }

    private String place(String value) {
        int colon = value.indexOf(':');
        return Optional.of(value)
                .filter(_ -> colon > 0)
                .flatMap(text -> UnitList.of(text.substring(0, colon)))
                .flatMap(list -> areas.name(list, value.substring(colon + 1)))
                .orElse(value);
    }

    private static String bank(String key) {
        return Banks.find(key).map(each -> each.shortName()).orElse(key);
    }

    private static boolean isId(String value) {
        return value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
