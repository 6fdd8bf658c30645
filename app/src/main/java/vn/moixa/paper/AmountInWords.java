package vn.moixa.paper;

import java.util.ArrayList;
import java.util.List;

/** Whole amounts of đồng in Vietnamese words: {@code bốn tỷ bốn trăm triệu đồng}. */
public final class AmountInWords {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final long BILLION = 1_000_000_000L;

    private AmountInWords() {}

    public static String of(long vnd) {
        return number(vnd) + " đồng";
    }

    /** With a capital letter, as the line {@code Bằng chữ:} wants it. */
    public static String sentence(long vnd) {
        String words = of(vnd);
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    static String number(long value) {
        if (value == Long.MIN_VALUE) {
            throw new IllegalArgumentException("Beyond the amounts that words are made for");
        }
        if (value < 0) {
            return "âm " + number(-value);
        }
        if (value == 0) {
            return DIGITS[0];
        }
        var words = new ArrayList<String>();
        addNumber(words, value, false);
        return String.join(" ", words);
    }

    /** Billions repeat: above them comes the number of billions, itself written in full, then {@code tỷ}. */
    private static void addNumber(List<String> words, long value, boolean somethingBefore) {
        long billions = value / BILLION;
        boolean before = somethingBefore;
        if (billions > 0) {
            addNumber(words, billions, before);
            words.add("tỷ");
            before = true;
        }
        int rest = (int) (value % BILLION);
        before = addGroup(words, rest / 1_000_000, "triệu", before);
        before = addGroup(words, rest / 1_000 % 1_000, "nghìn", before);
        addGroup(words, rest % 1_000, "", before);
    }

    private static boolean addGroup(List<String> words, int group, String unit, boolean before) {
        if (group == 0) {
            return before;
        }
        addHundreds(words, group, before);
        if (!unit.isEmpty()) {
            words.add(unit);
        }
        return true;
    }

    private static void addHundreds(List<String> words, int group, boolean before) {
        int hundreds = group / 100;
        int tens = group / 10 % 10;
        int ones = group % 10;
        boolean spoken = before || hundreds > 0;
        if (spoken) {
            words.add(DIGITS[hundreds]);
            words.add("trăm");
        }
        if (tens == 0 && ones > 0 && spoken) {
            words.add("lẻ");
        } else if (tens == 1) {
            words.add("mười");
        } else if (tens > 1) {
            words.add(DIGITS[tens]);
            words.add("mươi");
        }
        if (ones > 0) {
            words.add(ones(tens, ones));
        }
    }

    /** After tens the digits change: mốt, tư, lăm. */
    private static String ones(int tens, int ones) {
        if (tens > 1 && ones == 1) {
            return "mốt";
        }
        if (tens > 1 && ones == 4) {
            return "tư";
        }
        return tens > 0 && ones == 5 ? "lăm" : DIGITS[ones];
    }
}
