package vn.moixa.registry;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The official code of a product: province – commune – running number of the commune – year (R85). Until 2025 it also named the district
 * (R86), and its unit codes belong to the older list, where the same code may be another place (R87).
 *
 * @param districtCode only in the form used until 2025
 */
public record ProductCode(
        String provinceCode, @Nullable String districtCode, String communeCode, int runningNumber, int year) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{2})\\s*-\\s*(?:(\\d{3})\\s*-\\s*)?(\\d{5})\\s*-\\s*(\\d{1,6})\\s*-\\s*(20\\d{2})");

    private static final int FIRST_YEAR = 2018;

    public ProductCode {
        if (runningNumber <= 0 || year < FIRST_YEAR || year > 2100) {
            throw new IllegalArgumentException("Not a running number of a year: " + runningNumber + "-" + year);
        }
    }

    /** Reads both forms; nothing when the text is neither. */
    public static Optional<ProductCode> parse(String text) {
        var matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(4));
        int year = Integer.parseInt(matcher.group(5));
        if (number == 0 || year < FIRST_YEAR || year > 2100) {
            return Optional.empty();
        }
        return Optional.of(new ProductCode(matcher.group(1), matcher.group(2), matcher.group(3), number, year));
    }

    /** The list whose unit codes the code uses. */
    public String unitList() {
        return districtCode == null ? "2025" : "pre2025";
    }

    @Override
    public String toString() {
        String district = districtCode == null ? "" : districtCode + "-";
        return provinceCode + "-" + district + communeCode + "-" + runningNumber + "-" + year;
    }
}
