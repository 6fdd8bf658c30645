package vn.moixa.registry;

/** Where a product stands in the register, whatever its star. */
public enum ProductState {
    POTENTIAL,
    REGISTERED,
    STOPPED
}
