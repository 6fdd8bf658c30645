package vn.moixa.recognition;

/** The life of a certificate (R98). Every past day can be recomputed from the records. */
public enum CertificateStatus {
    VALID,
    /** Valid, within its last 180 days. */
    EXPIRING,
    /** Beyond its expiry, kept valid by an officer's dated decision (R96). */
    EXTENDED,
    EXPIRED,
    WITHDRAWN,
    /** A later recognition of the same product took its place. */
    SUPERSEDED,
    /** Undone by an outside order (R9). */
    ANNULLED;

    /** On such a day the product carries the star: badge, shop, feed, figure and support follow from this alone (R99). */
    public boolean carriesStar() {
        return switch (this) {
            case VALID, EXPIRING, EXTENDED -> true;
            case EXPIRED, WITHDRAWN, SUPERSEDED, ANNULLED -> false;
        };
    }
}
