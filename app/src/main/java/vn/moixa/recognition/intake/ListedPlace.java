package vn.moixa.recognition.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.moixa.area.Areas;
import vn.moixa.area.Hints;
import vn.moixa.area.Level;
import vn.moixa.area.LookUp;
import vn.moixa.area.Unit;
import vn.moixa.area.UnitList;
import vn.moixa.intake.Column;
import vn.moixa.intake.Message;
import vn.moixa.intake.Remark;
import vn.moixa.intake.Row;
import vn.moixa.intake.RowProblem;
import vn.moixa.registry.Location;
import vn.moixa.shared.VietnameseText;

/**
 * Where a line says it is, as exactly as it says: by code, by name, or only a former district or province. A place that somebody inferred
 * from a name is mentioned and never used.
 */
record ListedPlace(Location location, List<Remark> remarks, List<RowProblem> problems) {

    static ListedPlace read(Row row, Areas areas) {
        return new Reading(row, areas).read();
    }

    private static final class Reading {

        private final Row row;
        private final Areas areas;
        private final List<Remark> remarks = new ArrayList<>();
        private final List<RowProblem> problems = new ArrayList<>();

        private Reading(Row row, Areas areas) {
            this.row = row;
            this.areas = areas;
        }

        private ListedPlace read() {
            var printed = Stream.of(
                            OcopColumns.COMMUNE, OcopColumns.DISTRICT, OcopColumns.PROVINCE, OcopColumns.COMMUNE_2025)
                    .flatMap(column -> row.text(column).stream())
                    .distinct()
                    .collect(Collectors.joining(", "));
            var place = commune().or(this::district).or(this::province).orElse(Location.UNKNOWN);
            if (place.communeCode() == null && problems.isEmpty()) {
                sayWhatIsMissing(place);
            }
            return new ListedPlace(place.printedAs(shortened(printed)), remarks, problems);
        }

        private Optional<Location> commune() {
            return byCode(OcopColumns.COMMUNE_CODE_OLD, UnitList.PRE_2025)
                    .or(() -> byCode(OcopColumns.COMMUNE_CODE_2025, UnitList.FROM_2025))
                    .or(() -> byName(OcopColumns.COMMUNE))
                    .or(() -> byName(OcopColumns.COMMUNE_2025));
        }

        private Optional<Location> byCode(Column column, UnitList list) {
            return row.text(column).flatMap(code -> {
                var unit = areas.find(list, code).filter(found -> found.level() == Level.COMMUNE);
                if (unit.isEmpty()) {
                    problems.add(RowProblem.in(column, Message.of("recognition.intake.unknown_unit", code)));
                }
                return unit.map(found -> Location.at(areas, list, code));
            });
        }

        private Optional<Location> byName(Column column) {
            return row.text(column).flatMap(name -> {
                var hints = hints();
                if (column == OcopColumns.COMMUNE_2025) {
                    hints = new Hints(UnitList.FROM_2025, Level.COMMUNE, null, null);
                }
                return found(name, areas.lookUp(name, hints));
            });
        }

        private Hints hints() {
            var hints = Hints.NONE.at(Level.COMMUNE);
            var old = row.hasAny(List.of(
                    OcopColumns.DISTRICT,
                    OcopColumns.DISTRICT_CODE_OLD,
                    OcopColumns.PROVINCE,
                    OcopColumns.PROVINCE_CODE_OLD));
            if (old) {
                hints = hints.in(UnitList.PRE_2025);
            }
            return hints.district(row.textOrEmpty(OcopColumns.DISTRICT))
                    .province(row.textOrEmpty(OcopColumns.PROVINCE));
        }

        private Optional<Location> found(String name, LookUp answer) {
            return switch (answer) {
                case LookUp.Found(Unit unit, var place) ->
                    Optional.of(new Location(
                            unit.list().code(),
                            unit.code(),
                            place.communeCode(),
                            place.formerDistrictCode(),
                            place.formerProvinceCode(),
                            ""));
                case LookUp.Ambiguous(var candidates) -> {
                    var names =
                            candidates.stream().limit(4).map(this::described).collect(Collectors.joining("; "));
                    remarks.add(Remark.unplaced("recognition.intake.place_ambiguous", name, names));
                    yield Optional.empty();
                }
                case LookUp.Unknown() -> {
                    remarks.add(Remark.unplaced("recognition.intake.place_unknown", name));
                    yield Optional.empty();
                }
            };
        }

        private String described(Unit unit) {
            var above = unit.districtCode() == null ? unit.provinceCode() : unit.districtCode();
            return unit.fullName()
                    + areas.name(unit.list(), above)
                            .map(name -> " (" + name + ")")
                            .orElse("");
        }

        private Optional<Location> district() {
            return unitOf(OcopColumns.DISTRICT_CODE_OLD, OcopColumns.DISTRICT, Level.DISTRICT);
        }

        private Optional<Location> province() {
            return unitOf(OcopColumns.PROVINCE_CODE_OLD, OcopColumns.PROVINCE, Level.PROVINCE);
        }

        private Optional<Location> unitOf(Column code, Column name, Level level) {
            var byCode = row.text(code)
                    .flatMap(value -> areas.find(UnitList.PRE_2025, value))
                    .filter(unit -> unit.level() == level);
            return byCode.or(() -> byName(name, level)).map(unit -> Location.at(areas, UnitList.PRE_2025, unit.code()));
        }

        private Optional<Unit> byName(Column column, Level level) {
            var hints = Hints.NONE.at(level).in(UnitList.PRE_2025);
            var asked = level == Level.DISTRICT ? hints.province(row.textOrEmpty(OcopColumns.PROVINCE)) : hints;
            return row.text(column)
                    .flatMap(name -> areas.lookUp(name, asked) instanceof LookUp.Found(Unit unit, var place)
                            ? Optional.of(unit)
                            : Optional.empty());
        }

        private void sayWhatIsMissing(Location place) {
            var guess = row.text(OcopColumns.INFERRED_PLACE);
            if (!remarks.isEmpty()) {
                return;
            }
            if (place.formerDistrictCode() != null) {
                remarks.add(Remark.unplaced(
                        "recognition.intake.place_district_only",
                        nameOf(place.formerDistrictCode()),
                        guess.orElse("—")));
            } else if (place.formerProvinceCode() != null) {
                remarks.add(Remark.unplaced(
                        "recognition.intake.place_province_only",
                        nameOf(place.formerProvinceCode()),
                        guess.orElse("—")));
            } else {
                remarks.add(Remark.unplaced("recognition.intake.place_missing", guess.orElse("—")));
            }
        }

        private String nameOf(@Nullable String code) {
            return areas.name(UnitList.PRE_2025, code).orElse("");
        }

        private static String shortened(String text) {
            var clean = VietnameseText.nfc(text);
            return clean.length() <= 255 ? clean : clean.substring(0, 255);
        }
    }
}
