package vn.moixa.recognition;

/** Level of the body that signed. Districts exist in history only (R45, R91). */
public enum IssuerLevel {
    DISTRICT,
    PROVINCE,
    CENTRE;

    /** Only the centre gives five stars, the province three and four; districts once gave three (R20, R45, R91). */
    public boolean mayRecognise(int stars) {
        return switch (this) {
            case DISTRICT -> stars == 3;
            case PROVINCE -> stars == 3 || stars == 4;
            case CENTRE -> stars == 5;
        };
    }
}
