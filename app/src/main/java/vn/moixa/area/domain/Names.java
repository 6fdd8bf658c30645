package vn.moixa.area.domain;

import java.util.stream.Stream;
import vn.moixa.shared.VietnameseText;

/** Comparing a written name with the names of units. */
final class Names {

    private Names() {}

    /** Whether what was written, with or without kind and diacritics, is one of the names. */
    static boolean mean(String written, Stream<String> names) {
        var readings = UnitName.readings(written).stream().map(UnitName::joined).toList();
        return names.map(VietnameseText::joined).anyMatch(readings::contains);
    }
}
