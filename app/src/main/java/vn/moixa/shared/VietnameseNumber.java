package vn.moixa.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as they are written in Việt Nam: points group thousands, a comma starts the decimals (C53). Reading is strict, because a
 * lenient reader turns "1,234.5" into 1,234 without a word.
 */
public final class VietnameseNumber {

    private static final Pattern NUMBER = Pattern.compile("([-−]?)(\\d{1,3}(?:\\.\\d{3})+|\\d{1,18})(?:,(\\d{1,12}))?");
    private static final Pattern AMOUNT =
            Pattern.compile("(\\S+?)\\s*(nghìn|ngàn|triệu|tr|tỷ|tỉ)?\\s*(?:đồng|đ|vnđ|vnd|₫)?");
    private static final Map<String, Integer> ZEROS =
            Map.of("nghìn", 3, "ngàn", 3, "triệu", 6, "tr", 6, "tỷ", 9, "tỉ", 9);
    private static final int LONGEST = 40;

    private VietnameseNumber() {}

    /** Nothing when the text is not exactly one number. */
    public static Optional<BigDecimal> parse(String text) {
        var matcher = NUMBER.matcher(text.strip());
        if (text.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        var decimals = matcher.group(3);
        var number = new BigDecimal(matcher.group(2).replace(".", "") + (decimals == null ? "" : "." + decimals));
        return Optional.of(matcher.group(1).isEmpty() ? number : number.negate());
    }

    /** A whole number; "12,0" is one, "12,5" is not. */
    public static Optional<Long> parseWhole(String text) {
        return parse(text).flatMap(VietnameseNumber::whole);
    }

    /** An amount of money with an optional spoken unit: "4,4 tỷ", "80.000 đồng", "15 tr" (C55). */
    public static Optional<Money> parseMoney(String text) {
        var matcher = AMOUNT.matcher(VietnameseText.nfc(text).toLowerCase(Locale.ROOT));
        if (text.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        var unit = matcher.group(2);
        var zeros = unit == null ? 0 : ZEROS.getOrDefault(unit, 0);
        return parse(matcher.group(1))
                .map(number -> number.movePointRight(zeros))
                .flatMap(VietnameseNumber::whole)
                .map(Money::new);
    }

    /** "43", "43,5" or either with a percent sign. */
    public static Optional<Percentage> parsePercentage(String text) {
        var stripped = text.strip();
        var bare = stripped.endsWith("%") ? stripped.substring(0, stripped.length() - 1) : stripped;
        return parse(bare)
                .filter(number -> number.stripTrailingZeros().scale() <= 2)
                .map(Percentage::of);
    }

    /** 1.234.567 */
    public static String print(long number) {
        return print(BigDecimal.valueOf(number), 0);
    }

    /** 1.234.567,5 with the given number of decimals, halves away from zero. */
    public static String print(BigDecimal number, int decimals) {
        var plain = number.setScale(decimals, RoundingMode.HALF_UP);
        var digits = plain.abs().toPlainString();
        var point = digits.indexOf('.');
        var whole = new StringBuilder(point < 0 ? digits : digits.substring(0, point));
        for (var i = whole.length() - 3; i > 0; i -= 3) {
            whole.insert(i, '.');
        }
        return (plain.signum() < 0 ? "-" : "") + whole + (point < 0 ? "" : "," + digits.substring(point + 1));
    }

    /** 80.000 ₫, kept on one line by a no-break space. */
    public static String print(Money money) {
        return print(money.dong()) + "\u00a0₫";
    }

    private static Optional<Long> whole(BigDecimal number) {
        try {
            return Optional.of(number.longValueExact());
        } catch (ArithmeticException notWholeOrTooLarge) {
            return Optional.empty();
        }
    }
}
