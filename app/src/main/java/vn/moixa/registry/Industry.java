package vn.moixa.registry;

/** The six industries, the same under the instruments of 2023 and 2026 (R15, R18). */
public enum Industry {
    FOOD,
    DRINK,
    MEDICINAL,
    CRAFT,
    ORNAMENTAL,
    TOURISM
}
