package vn.moixa.area;

/** The place of a commune in the map of equal tiles; columns and rows count from the north-west. */
public record Tile(String communeCode, int column, int row) {}
