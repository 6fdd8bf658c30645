package vn.moixa.intake.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which cell formats of a workbook show a number as a date. */
final class NumberFormats {

    private final BitSet dates = new BitSet();

    static NumberFormats none() {
        return new NumberFormats();
    }

    static NumberFormats read(GuardedXml xml) throws UnreadableFile {
        Map<String, String> codes = new HashMap<>();
        List<String> formats = new ArrayList<>();
        var inCellFormats = false;
        while (xml.next()) {
            if (xml.startOf("numFmt")) {
                codes.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
            } else if (xml.startOf("cellXfs")) {
                inCellFormats = true;
            } else if (xml.endOf("cellXfs")) {
                inCellFormats = false;
            } else if (inCellFormats && xml.startOf("xf") && formats.size() < 70_000) {
                formats.add(xml.attribute("numFmtId"));
            }
        }
        var result = new NumberFormats();
        for (var i = 0; i < formats.size(); i++) {
            result.dates.set(i, isDate(formats.get(i), codes));
        }
        return result;
    }

    boolean isDate(String style) {
        return !style.isEmpty()
                && style.length() < 8
                && style.chars().allMatch(Character::isDigit)
                && dates.get(Integer.parseInt(style));
    }

    private static boolean isDate(String id, Map<String, String> codes) {
        var code = codes.get(id);
        if (code == null) {
            return List.of("14", "15", "16", "17", "22").contains(id);
        }
        var bare = code.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.", "");
        return bare.contains("d") && bare.contains("m") || bare.contains("yy");
    }
}
