package vn.moixa.appraisal.criteria.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import vn.moixa.appraisal.criteria.usecase.PreviewRating;

/** What somebody chose in the calculator: {@code d1.1=2}, with a case {@code d8=1-3}, and knock-outs {@code k=1.1}. Empty is not yet marked. */
record Typed(Map<String, String> values, List<String> knockOuts) {

    private static final Pattern VALUE = Pattern.compile("(?:(\\d)-)?(\\d{1,3})");

    static Typed of(MultiValueMap<String, String> parameters) {
        var values = new TreeMap<String, String>();
        parameters.forEach((name, typed) -> {
            String value = typed.getFirst();
            if (name.startsWith("d") && name.length() > 1 && !value.isBlank()) {
                values.put(name.substring(1), value);
            }
        });
        return new Typed(values, parameters.getOrDefault("k", List.of()));
    }

    boolean isEmpty() {
        return values.isEmpty() && knockOuts.isEmpty();
    }

    /** Whatever is no mark becomes one that no criterion offers, so that it is refused in a sentence instead of being left out. */
    PreviewRating.Asked asked() {
        var points = new TreeMap<String, Integer>();
        var cases = new TreeMap<String, Integer>();
        values.forEach((number, value) -> {
            var matcher = VALUE.matcher(value);
            if (matcher.matches()) {
                points.put(number, Integer.valueOf(matcher.group(2)));
                if (matcher.group(1) != null) {
                    cases.put(number, Integer.valueOf(matcher.group(1)));
                }
            } else {
                points.put(number, -1);
            }
        });
        return new PreviewRating.Asked(points, cases, new ArrayList<>(knockOuts));
    }
}
