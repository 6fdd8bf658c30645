package vn.moixa.demo.world;

/** The six industries of the programme (R15). */
public enum Industry {
    FOOD,
    DRINK,
    MEDICINAL,
    CRAFT,
    TOURISM,
    ORNAMENTAL
}
