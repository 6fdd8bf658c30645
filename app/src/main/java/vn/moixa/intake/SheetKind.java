package vn.moixa.intake;

/** Names one kind of workbook in addresses and commands, such as {@code ocop-products}. */
public record SheetKind(String value) implements Comparable<SheetKind> {

    public SheetKind {
        if (!value.matches("[a-z][a-z0-9-]{2,40}")) {
            throw new IllegalArgumentException("not a kind of sheet: " + value);
        }
    }

    @Override
    public int compareTo(SheetKind other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
