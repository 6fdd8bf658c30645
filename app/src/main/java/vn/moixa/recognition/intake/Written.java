package vn.moixa.recognition.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The kinds of records a list writes, as their changes are named, and what is noted of each. */
final class Written {

    static final String PRODUCER = "producer";
    static final String PRODUCT = "product";
    static final String FACTS = "product-facts";
    static final String CODE = "product-code";
    static final String DECISION = "decision";
    static final String REPLACED = "recognition-replaced";
    static final String KIND = "recognition-kind";
    static final String RECOGNITION = "recognition";

    /** The version written, and what a person would call the record. */
    record After(int version, String label, @Nullable UUID product) {}

    private Written() {}
}
