package vn.moixa.programme.domain;

/** What is counted. A subject without published facts can be asked for, and answers that it cannot be measured yet. */
public enum Subject {
    PRODUCT(Facts.STOCK),
    PRODUCER(Facts.STOCK),
    RECOGNITION(Facts.FLOW),
    DOSSIER(Facts.NONE),
    SALES_POINT(Facts.STOCK),
    CRAFT_VILLAGE(Facts.STOCK),
    VALUE_CHAIN(Facts.STOCK),
    SOURCING_AREA(Facts.STOCK),
    SALES_CHANNEL(Facts.STOCK),
    LISTING(Facts.STOCK),
    PROMOTION_EVENT(Facts.FLOW),
    SUPPORT_APPLICATION(Facts.FLOW),
    ADMIN_UNIT(Facts.UNITS),
    ORDER(Facts.NONE),
    TRAINING(Facts.FLOW);

    /** Facts with a validity are a stock, facts with a day are a flow; units are counted through what each of them has. */
    public enum Facts {
        STOCK,
        FLOW,
        UNITS,
        NONE
    }

    private final Facts facts;

    Subject(Facts facts) {
        this.facts = facts;
    }

    public Facts facts() {
        return facts;
    }
}
