package vn.moixa.promotion.domain;

import static vn.moixa.promotion.domain.Field.address;
import static vn.moixa.promotion.domain.Field.choice;
import static vn.moixa.promotion.domain.Field.firstDay;
import static vn.moixa.promotion.domain.Field.lastDay;
import static vn.moixa.promotion.domain.Field.line;
import static vn.moixa.promotion.domain.Field.of;
import static vn.moixa.promotion.domain.Field.reference;
import static vn.moixa.promotion.domain.Field.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of facts of promotion, each with its fields in the order of the form. */
public enum Kind {
    SALES_CHANNEL(
            "sales_channel",
            Owner.NOBODY,
            List.of(
                    choice("kind", Field.CHANNEL_KINDS),
                    line("name", 200).needed(),
                    line("operator", 200),
                    address("url", FieldType.ADDRESS, "url"))),
    CHANNEL_PRESENCE(
            "channel_presence",
            Owner.PRODUCER,
            List.of(
                    reference("producer", FieldType.PRODUCER, "producer_id").needed(),
                    reference("channel", FieldType.CHANNEL, "channel_id").needed(),
                    line("contract_number", 100).orUnknown(),
                    address("link", FieldType.LINK, "link_id"),
                    firstDay("valid").needed(),
                    lastDay("valid"))),
    LISTING(
            "listing",
            Owner.PRODUCT,
            List.of(
                    reference("product", FieldType.PRODUCT, "product_id").needed(),
                    reference("channel", FieldType.CHANNEL, "channel_id").needed(),
                    address("link", FieldType.LINK, "link_id").needed(),
                    firstDay("valid").needed(),
                    lastDay("valid"))),
    STOREFRONT(
            "storefront",
            Owner.PRODUCER,
            List.of(
                    reference("producer", FieldType.PRODUCER, "producer_id").needed(),
                    reference("channel", FieldType.CHANNEL, "channel_id"),
                    address("link", FieldType.LINK, "link_id").needed(),
                    of("shows_all_products", FieldType.YES_NO),
                    new Field("products", FieldType.PRODUCTS, "", false, 20_000, List.of(), true),
                    firstDay("valid").needed(),
                    lastDay("valid"))),
    WEBSITE(
            "website",
            Owner.PRODUCER,
            List.of(
                    reference("producer", FieldType.PRODUCER, "producer_id").needed(),
                    address("link", FieldType.LINK, "link_id").needed(),
                    of("own_domain", FieldType.YES_NO),
                    firstDay("valid").needed(),
                    lastDay("valid"))),
    PAYMENT_ACCOUNT(
            "payment_account",
            Owner.PRODUCER,
            List.of(
                    reference("producer", FieldType.PRODUCER, "producer_id").needed(),
                    reference("bank_key", FieldType.BANK, "bank_key").needed(),
                    of("account_number", FieldType.ACCOUNT_NUMBER).needed(),
                    line("holder", 200).needed(),
                    of("verified_on", FieldType.DATE),
                    firstDay("valid").needed(),
                    lastDay("valid"))),
    SALES_POINT(
            "sales_point",
            Owner.PLACE,
            List.of(
                    line("name", 255).needed(),
                    line("operator", 200),
                    reference("unit", FieldType.PLACE, "unit_code"),
                    line("address_as_printed", 400),
                    of("opened_on", FieldType.DATE),
                    of("closed_on", FieldType.DATE),
                    line("decision_number", 100).orUnknown(),
                    choice("grade", Field.GRADES))),
    EVENT(
            "event",
            Owner.PLACE,
            List.of(
                    choice("kind", Field.EVENT_KINDS),
                    line("name", 255).needed(),
                    line("place", 400),
                    reference("unit", FieldType.PLACE, "unit_code"),
                    of("outside_province", FieldType.YES_NO),
                    firstDay("held"),
                    lastDay("held"),
                    line("topic", 255),
                    text("result", 4000),
                    of("sales_vnd", FieldType.MONEY),
                    of("contracts", FieldType.WHOLE),
                    of("memoranda", FieldType.WHOLE),
                    choice("grade", Field.GRADES))),
    LOGO_SUPPORT(
            "logo_support",
            Owner.PRODUCT,
            List.of(
                    reference("product", FieldType.PRODUCT, "product_id").needed(),
                    choice("state", Field.LOGO_STATES),
                    of("decided_on", FieldType.DATE).needed(),
                    of("amount_vnd", FieldType.MONEY),
                    new Field("photo", FieldType.PHOTO, "photo_hash", false, 64, List.of(), true),
                    text("note", 2000)));

    /** Through what a record belongs to a commune. */
    public enum Owner {
        NOBODY,
        PRODUCER,
        PRODUCT,
        PLACE
    }

    private final String table;
    private final Owner owner;
    private final List<Field> fields;

    Kind(String table, Owner owner, List<Field> fields) {
        this.table = table;
        this.owner = owner;
        this.fields = fields;
    }

    /** The word in addresses: {@code channel-presences}. */
    public String slug() {
        return table.replace('_', '-') + "s";
    }

    public String table() {
        return table;
    }

    public Owner owner() {
        return owner;
    }

    public List<Field> fields() {
        return fields;
    }

    public String path() {
        return "/promotion/" + slug();
    }

    public static Optional<Kind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    public Optional<Field> field(FieldType type) {
        return fields.stream().filter(field -> field.type() == type).findFirst();
    }

    /** The field that ends a record, for kinds that end. */
    public Optional<String> closingField() {
        return switch (this) {
            case SALES_CHANNEL, EVENT, LOGO_SUPPORT -> Optional.empty();
            case SALES_POINT -> Optional.of("closed_on");
            case CHANNEL_PRESENCE, LISTING, STOREFRONT, WEBSITE, PAYMENT_ACCOUNT -> Optional.of("valid_to");
        };
    }

    /** What makes two records of a list the same one. */
    public List<String> identity() {
        return switch (this) {
            case SALES_CHANNEL -> List.of("kind", "name");
            case CHANNEL_PRESENCE -> List.of("producer", "channel");
            case LISTING -> List.of("product", "channel", "link");
            case STOREFRONT, WEBSITE -> List.of("producer", "link");
            case PAYMENT_ACCOUNT -> List.of("producer", "bank_key", "account_number");
            case SALES_POINT -> List.of("name", "opened_on");
            case EVENT -> List.of("kind", "name", "held_from");
            case LOGO_SUPPORT -> List.of("product", "decided_on");
        };
    }

    /** What is so unless somebody says otherwise. */
    public Values initial() {
        return switch (this) {
            case STOREFRONT -> Values.NONE.with("shows_all_products", "true");
            case WEBSITE -> Values.NONE.with("own_domain", "true");
            case SALES_POINT, EVENT -> Values.NONE.with("grade", "CONFIRMED");
            case SALES_CHANNEL, CHANNEL_PRESENCE, LISTING, PAYMENT_ACCOUNT, LOGO_SUPPORT -> Values.NONE;
        };
    }

    public boolean isLinked() {
        return field(FieldType.LINK).isPresent();
    }
}
