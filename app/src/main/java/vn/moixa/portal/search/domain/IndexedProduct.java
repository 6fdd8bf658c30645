package vn.moixa.portal.search.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.area.Areas;
import vn.moixa.area.Unit;
import vn.moixa.area.UnitList;
import vn.moixa.portal.search.domain.IndexEntry.Standing;
import vn.moixa.portal.search.domain.IndexEntry.State;
import vn.moixa.shared.Synonyms;
import vn.moixa.shared.VietnameseText;

/** What registry and recognition know of a product, as far as the search is concerned. */
public record IndexedProduct(
        UUID id,
        String name,
        @Nullable String makerName,
        @Nullable String producerType,
        @Nullable String industry,
        @Nullable String unitList,
        @Nullable String unitCode,
        @Nullable String communeCode,
        @Nullable String formerDistrictCode,
        @Nullable String formerProvinceCode,
        boolean sample,
        @Nullable Period period,
        @Nullable LocalDate nextStart,
        boolean reported,
        @Nullable Integer reportedStars) {

    private static final int ENDING_DAYS = 180;

    /** The star that is valid on the day, or else the last one that was. */
    public record Period(int stars, LocalDate from, LocalDate end, String endedBy) {}

    public IndexEntry entry(Areas areas, Synonyms synonyms, LocalDate day) {
        var places = places(areas);
        var maker = (makerName == null ? "" : makerName) + typeWords();
        var rest = maker + " " + String.join(" ", places);
        var folded = VietnameseText.folded(name);
        var words = new HashSet<>(VietnameseText.syllables(name + " " + rest));
        return new IndexEntry(
                id,
                VietnameseText.toneNormalised(name),
                folded,
                VietnameseText.toneNormalised(rest),
                Tokens.of(name, maker, places, synonyms),
                words,
                industry,
                standing(day),
                communeCode,
                formerDistrictCode,
                formerProvinceCode,
                producerType,
                sample);
    }

    /** Only a confirmed period publishes stars; what lists or the press report never does (R113). */
    Standing standing(LocalDate day) {
        if (period == null) {
            return reported
                    ? new Standing(State.REPORTED, null, reportedStars, nextStart)
                    : new Standing(State.NONE, null, null, nextStart);
        }
        if (day.isBefore(period.end())) {
            var lastDay = period.end().minusDays(1);
            var ending = lastDay.minusDays(ENDING_DAYS);
            return day.isBefore(ending)
                    ? new Standing(State.VALID, period.stars(), period.stars(), earlier(ending, nextStart))
                    : new Standing(State.EXPIRING, period.stars(), period.stars(), earlier(period.end(), nextStart));
        }
        var withdrawn = period.endedBy().equals("WITHDRAWN") || period.endedBy().equals("ANNULLED");
        return new Standing(withdrawn ? State.WITHDRAWN : State.EXPIRED, null, period.stars(), nextStart);
    }

    /** A type may be searched for by its usual word though the maker's name does not say it. */
    private String typeWords() {
        if (producerType == null) {
            return "";
        }
        return switch (producerType) {
            case "COOPERATIVE" -> " htx";
            case "COOPERATIVE_GROUP" -> " tổ hợp tác";
            case "ENTERPRISE" -> " công ty";
            case "HOUSEHOLD_BUSINESS" -> " hộ kinh doanh";
            default -> "";
        };
    }

    private List<String> places(Areas areas) {
        var names = new ArrayList<String>();
        add(names, areas, UnitList.FROM_2025, communeCode);
        if (unitList != null) {
            UnitList.of(unitList).ifPresent(list -> add(names, areas, list, unitCode));
        }
        add(names, areas, UnitList.PRE_2025, formerDistrictCode);
        add(names, areas, UnitList.PRE_2025, formerProvinceCode);
        return names.stream().distinct().filter(name -> !name.equals("Lào Cai")).toList();
    }

    private static void add(List<String> names, Areas areas, UnitList list, @Nullable String code) {
        if (code != null) {
            areas.find(list, code).map(Unit::name).ifPresent(names::add);
        }
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isBefore(day) ? other : day;
    }
}
