package vn.moixa.demo.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.area.Areas;
import vn.moixa.area.Hints;
import vn.moixa.area.Level;
import vn.moixa.area.LookUp.Found;
import vn.moixa.area.Place;
import vn.moixa.area.Unit;
import vn.moixa.area.UnitList;
import vn.moixa.shared.Validity;
import vn.moixa.shared.VietnameseText;

/**
 * Craft villages, raw-material areas, sales points and fairs as published. No decision is known for any of them, so all are graded as
 * reported; where the page gives no day, there is none here.
 */
public final class PublishedPlaces {

    private final Areas areas;
    private final Instant now;

    public PublishedPlaces(Areas areas, InstantSource time) {
        this.areas = areas;
        this.now = time.instant();
    }

    public void into(Connection connection) throws SQLException, IOException {
        villages().send(connection);
        materials().send(connection);
        var points = rows("/demo/sales-points-fairs.csv");
        salesPoints(points).send(connection);
        fairs(points).send(connection);
    }

    private Copy villages() {
        var copy = Copy.into(
                "registry.craft_village",
                "id",
                "name",
                "folded",
                "kind",
                "craft",
                "unit_list",
                "unit_code",
                "commune_code",
                "former_district_code",
                "former_province_code",
                "address_as_printed",
                "grade",
                "source",
                "created_at",
                "updated_at");
        int number = 0;
        for (NamedCsvRecord row : rows("/demo/craft-villages.csv")) {
            var where = locate(row.getField("commune"), row.getField("district"), row.getField("province_pre2025"));
            var name = joined(" ", row.getField("craft"), row.getField("place"));
            copy.row(
                    published("village " + number++),
                    name,
                    VietnameseText.folded(name),
                    villageKind(row.getField("kind_as_published")),
                    joined(" – ", row.getField("craft"), row.getField("ethnic_group")),
                    where.list(),
                    where.code(),
                    where.place().communeCode(),
                    where.place().formerDistrictCode(),
                    where.place().formerProvinceCode(),
                    joined(
                            ", ",
                            row.getField("place"),
                            row.getField("commune"),
                            row.getField("district"),
                            row.getField("province_pre2025")),
                    "REPORTED",
                    row.getField("source_url"),
                    now,
                    now);
        }
        return copy;
    }

    private Copy materials() {
        var copy = Copy.into(
                "registry.sourcing_area",
                "id",
                "name",
                "folded",
                "crop",
                "area_hectares",
                "unit_list",
                "unit_code",
                "commune_code",
                "former_district_code",
                "former_province_code",
                "address_as_printed",
                "source",
                "created_at",
                "updated_at");
        int number = 0;
        for (NamedCsvRecord row : rows("/demo/raw-material-areas.csv")) {
            var district = row.getField("district_or_scope");
            var isDistrict = district.startsWith("Huyện ") || district.startsWith("Thị xã ");
            var where = locate(row.getField("place"), isDistrict ? district : "", row.getField("province_pre2025"));
            var name = "Vùng %s %s".formatted(row.getField("crop"), joined(", ", row.getField("place"), district));
            copy.row(
                    published("area " + number++),
                    name,
                    VietnameseText.folded(name),
                    row.getField("crop"),
                    row.getField("area_ha").isEmpty() ? null : new BigDecimal(row.getField("area_ha")),
                    where.list(),
                    where.code(),
                    where.place().communeCode(),
                    where.place().formerDistrictCode(),
                    where.place().formerProvinceCode(),
                    joined(", ", row.getField("place"), district, row.getField("province_pre2025")),
                    joined(" – ", row.getField("source_url"), row.getField("output"), row.getField("note")),
                    now,
                    now);
        }
        return copy;
    }

    private Copy salesPoints(List<NamedCsvRecord> rows) {
        var copy = Copy.into(
                "promotion.sales_point",
                "id",
                "name",
                "folded",
                "unit_list",
                "unit_code",
                "commune_code",
                "former_district_code",
                "former_province_code",
                "address_as_printed",
                "opened_as_printed",
                "grade",
                "source",
                "created_at",
                "updated_at");
        int number = 0;
        for (NamedCsvRecord row : rows) {
            if (!row.getField("kind").equals("sales_point")) {
                continue;
            }
            var where = locate(lastPart(row.getField("place")), "", "");
            copy.row(
                    published("sales point " + number++),
                    row.getField("name"),
                    VietnameseText.folded(row.getField("name")),
                    where.list(),
                    where.code(),
                    where.place().communeCode(),
                    where.place().formerDistrictCode(),
                    where.place().formerProvinceCode(),
                    row.getField("place"),
                    row.getField("period"),
                    "REPORTED",
                    row.getField("source_url"),
                    now,
                    now);
        }
        return copy;
    }

    private Copy fairs(List<NamedCsvRecord> rows) {
        var copy = Copy.into(
                "promotion.event",
                "id",
                "kind",
                "name",
                "place",
                "outside_province",
                "held",
                "held_as_printed",
                "result",
                "grade",
                "source",
                "created_at",
                "updated_at");
        int number = 0;
        for (NamedCsvRecord row : rows) {
            if (row.getField("kind").equals("fair")) {
                copy.row(
                        published("fair " + number++),
                        "FAIR",
                        row.getField("name"),
                        row.getField("place"),
                        row.getField("place").contains("Hà Nội"),
                        held(row.getField("period")).map(Validity::toDateRange).orElse(null),
                        row.getField("period"),
                        joined("; ", row.getField("scale"), row.getField("note")),
                        "REPORTED",
                        row.getField("source_url"),
                        now,
                        now);
            }
        }
        return copy;
    }

    /** {@code 3-7/6/2023} is a period, {@code khai mạc 20/12/2023} says only the first day and is left as printed. */
    private static Optional<Validity> held(String printed) {
        var matcher = java.util.regex.Pattern.compile("(\\d{1,2})-(\\d{1,2})/(\\d{1,2})/(\\d{4})")
                .matcher(printed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(4));
        int month = Integer.parseInt(matcher.group(3));
        return Optional.of(Validity.between(
                LocalDate.of(year, month, Integer.parseInt(matcher.group(1))),
                LocalDate.of(year, month, Integer.parseInt(matcher.group(2))).plusDays(1)));
    }

    private static String villageKind(String published) {
        if (published.startsWith("làng nghề truyền thống")) {
            return "TRADITIONAL_CRAFT_VILLAGE";
        }
        return published.startsWith("làng nghề") ? "CRAFT_VILLAGE" : "TRADITIONAL_TRADE";
    }

    /** The commune if the name means exactly one, else the district; else nothing. */
    private Where locate(String commune, String district, String province) {
        var hints = Hints.NONE.in(UnitList.PRE_2025).province(province.replace(" mới", ""));
        if (!commune.isEmpty()
                && areas.lookUp(commune, hints.at(Level.COMMUNE).district(district)) instanceof Found found) {
            return new Where(found.unit(), found.place());
        }
        var wider = district.isEmpty() ? commune : district;
        if (!wider.isEmpty() && areas.lookUp(wider, hints.at(Level.DISTRICT)) instanceof Found found) {
            return new Where(found.unit(), found.place());
        }
        return new Where(null, Place.UNKNOWN);
    }

    private static String lastPart(String place) {
        return place.substring(place.lastIndexOf(',') + 1).strip();
    }

    private static String joined(String separator, String... parts) {
        return String.join(
                separator,
                java.util.Arrays.stream(parts).filter(part -> !part.isEmpty()).toList());
    }

    private static UUID published(String name) {
        return Copy.id("published " + name);
    }

    private static List<NamedCsvRecord> rows(String resource) {
        try (InputStream in = Objects.requireNonNull(PublishedPlaces.class.getResourceAsStream(resource), resource);
                var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Where(@Nullable Unit unit, Place place) {

        @Nullable
        String list() {
            return unit == null ? null : unit.list().code();
        }

        @Nullable
        String code() {
            return unit == null ? null : unit.code();
        }
    }
}
