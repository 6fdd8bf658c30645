package vn.moixa.recognition.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.moixa.registry.ProducerType;
import vn.moixa.shared.VietnameseText;

/** The owner that a line of a list names. The name of a private person is not carried over (R118): such a household stays unnamed. */
sealed interface ListedOwner {

    /** The list does not say. */
    record Unknown() implements ListedOwner {}

    /** A household known only by where it is. */
    record Unnamed(ProducerType type) implements ListedOwner {}

    /** {@code key} is equal for the ways in which lists abbreviate one name, with every diacritic; never shown, never stored. */
    record Named(String name, @Nullable ProducerType type, String key) implements ListedOwner {

        Named(String name, @Nullable ProducerType type) {
            this(name, type, keyOf(name));
        }

        /** The folded forms under which the register may hold the name. */
        Set<String> foldedForms() {
            var folded = VietnameseText.folded(name);
            return Stream.of(folded, abbreviated(folded), spelledOut(folded)).collect(Collectors.toSet());
        }
    }

    Map<String, String> ABBREVIATIONS = Map.of(
            "hop tac xa", "htx",
            "to hop tac", "tht",
            "mot thanh vien", "mtv",
            "trach nhiem huu han", "tnhh",
            "co phan", "cp",
            "ho kinh doanh", "hkd",
            "doanh nghiep tu nhan", "dntn");

    Map<String, String> ABBREVIATIONS_WITH_DIACRITICS = Map.of(
            "tổ hợp tác", "tht",
            "hợp tác xã", "htx",
            "một thành viên", "mtv",
            "trách nhiệm hữu hạn", "tnhh",
            "cổ phần", "cp",
            "hộ kinh doanh", "hkd",
            "doanh nghiệp tư nhân", "dntn");

    Set<String> FAMILY_NAMES = Set.of(
            "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý lưu vi la hà giàng sùng vàng thào lù cư má tẩn chảo phàn triệu bàn lò đinh đào trịnh mai tô cao hầu ma mã nông lộc tráng ly lầu thền lục chu tạ quách kiều thái tống đoàn lương trương lâm hứa vương cháng seo sần pờ cồ lồ vùi hoa đồng khổng nùng hảng thẩm hạng lường cầm quàng sa đèo hờ mùa cứ"
                    .split(" "));

    Pattern HOUSEHOLD_WORDS = Pattern.compile(
            "^(hộ kinh doanh|hkd|hộ sản xuất|hộ gia đình|hộ|cá nhân|ông|bà|anh|chị|chủ hộ|cơ sở)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static String keyOf(String name) {
        var text = VietnameseText.toneNormalised(name);
        for (var entry : ABBREVIATIONS_WITH_DIACRITICS.entrySet()) {
            text = text.replace(VietnameseText.toneNormalised(entry.getKey()), entry.getValue());
        }
        return text;
    }

    static ListedOwner of(Optional<String> name, @Nullable ProducerType stated) {
        if (name.isEmpty()) {
            return stated == ProducerType.HOUSEHOLD || stated == ProducerType.HOUSEHOLD_BUSINESS
                    ? new Unnamed(stated)
                    : new Unknown();
        }
        var type = stated == null ? typeInName(name.get()) : stated;
        if (type == ProducerType.HOUSEHOLD
                || ((type == ProducerType.HOUSEHOLD_BUSINESS || type == null) && isPerson(name.get()))) {
            return new Unnamed(type == null ? ProducerType.HOUSEHOLD : type);
        }
        return new Named(name.get(), type);
    }

    /** A family name and one to four more words, each with a capital: a person, whatever stands before. */
    static boolean isPerson(String name) {
        var bare = name.strip();
        for (var matcher = HOUSEHOLD_WORDS.matcher(bare); matcher.find(); matcher = HOUSEHOLD_WORDS.matcher(bare)) {
            bare = bare.substring(matcher.end());
        }
        var words = bare.split(" ");
        if (words.length < 2 || words.length > 5 || !FAMILY_NAMES.contains(words[0].toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (String word : words) {
            if (!Character.isUpperCase(word.codePointAt(0)) || !word.chars().allMatch(Character::isLetter)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable ProducerType typeInName(String name) {
        var folded = abbreviated(VietnameseText.folded(name));
        if (folded.startsWith("htx") || folded.startsWith("lien hiep htx")) {
            return ProducerType.COOPERATIVE;
        }
        if (folded.startsWith("tht")) {
            return ProducerType.COOPERATIVE_GROUP;
        }
        if (folded.startsWith("cong ty") || folded.startsWith("doanh nghiep") || folded.startsWith("dntn")) {
            return ProducerType.ENTERPRISE;
        }
        if (folded.startsWith("hkd")) {
            return ProducerType.HOUSEHOLD_BUSINESS;
        }
        if (folded.startsWith("ho san xuat") || folded.startsWith("ho gia dinh")) {
            return ProducerType.HOUSEHOLD;
        }
        return folded.startsWith("trang trai") ? ProducerType.FARM : null;
    }

    private static String abbreviated(String folded) {
        var text = folded;
        for (var entry : ABBREVIATIONS.entrySet()) {
            text = text.replace(entry.getKey(), entry.getValue());
        }
        return text;
    }

    private static String spelledOut(String folded) {
        var text = " " + folded + " ";
        for (var entry : ABBREVIATIONS.entrySet()) {
            text = text.replace(" " + entry.getValue() + " ", " " + entry.getKey() + " ");
        }
        return text.strip();
    }
}
