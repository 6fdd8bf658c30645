package vn.moixa.registry;

/** Legal types that may own OCOP products (R10, R11). */
public enum ProducerType {
    COOPERATIVE,
    COOPERATIVE_GROUP,
    ENTERPRISE,
    FARM,
    HOUSEHOLD,
    HOUSEHOLD_BUSINESS,
    ASSOCIATION,
    OPERATING_CENTRE;

    /** Associations and operating centres may own tourism products only (R11). */
    public boolean isForTourismOnly() {
        return this == ASSOCIATION || this == OPERATING_CENTRE;
    }
}
