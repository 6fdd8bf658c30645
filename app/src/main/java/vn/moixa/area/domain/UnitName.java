package vn.moixa.area.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.moixa.shared.VietnameseText;

/** A name as somebody wrote it, perhaps after the kind of the unit: "Xã Tả Van", "P. Sa Pa", "tx sa pa". */
record UnitName(String exact, Optional<String> kind) {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("xã", "Xã"),
            Map.entry("phường", "Phường"),
            Map.entry("thị trấn", "Thị trấn"),
            Map.entry("đặc khu", "Đặc khu"),
            Map.entry("huyện", "Huyện"),
            Map.entry("thị xã", "Thị xã"),
            Map.entry("quận", "Quận"),
            Map.entry("thành phố", "Thành phố"),
            Map.entry("tỉnh", "Tỉnh"),
            Map.entry("x", "Xã"),
            Map.entry("p", "Phường"),
            Map.entry("tt", "Thị trấn"),
            Map.entry("h", "Huyện"),
            Map.entry("q", "Quận"),
            Map.entry("tx", "Thị xã"),
            Map.entry("tp", "Thành phố"),
            Map.entry("xa", "Xã"),
            Map.entry("phuong", "Phường"),
            Map.entry("thi tran", "Thị trấn"),
            Map.entry("dac khu", "Đặc khu"),
            Map.entry("huyen", "Huyện"),
            Map.entry("thi xa", "Thị xã"),
            Map.entry("quan", "Quận"),
            Map.entry("thanh pho", "Thành phố"),
            Map.entry("tinh", "Tỉnh"));
    private static final int LONGEST_KIND = 2;

    /** The name as it stands, and the name without the kind when it begins with one; the first that means something counts. */
    static List<UnitName> readings(String text) {
        var whole = VietnameseText.toneNormalised(text);
        var syllables = whole.split(" ");
        for (var length = LONGEST_KIND; length > 0; length--) {
            if (syllables.length > length) {
                var kind = KINDS.get(String.join(" ", List.of(syllables).subList(0, length)));
                if (kind != null) {
                    var rest = String.join(" ", List.of(syllables).subList(length, syllables.length));
                    return List.of(new UnitName(whole, Optional.empty()), new UnitName(rest, Optional.of(kind)));
                }
            }
        }
        return List.of(new UnitName(whole, Optional.empty()));
    }

    String folded() {
        return VietnameseText.folded(exact);
    }

    String joined() {
        return VietnameseText.joined(exact);
    }
}
