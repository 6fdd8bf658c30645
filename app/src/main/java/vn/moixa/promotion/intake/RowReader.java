package vn.moixa.promotion.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.moixa.area.Areas;
import vn.moixa.area.Hints;
import vn.moixa.area.Level;
import vn.moixa.area.LookUp;
import vn.moixa.area.UnitList;
import vn.moixa.intake.Row;
import vn.moixa.promotion.domain.Banks;
import vn.moixa.promotion.domain.Field;
import vn.moixa.promotion.domain.FieldType;
import vn.moixa.promotion.domain.Finding;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.domain.Reading;
import vn.moixa.promotion.domain.Values;
import vn.moixa.promotion.store.Lookups;
import vn.moixa.promotion.store.RecordWriter.Located;
import vn.moixa.promotion.usecase.References;
import vn.moixa.registry.Reach;
import vn.moixa.shared.VietnameseDate;

/** Reads the cells of a row as the fields of a record, by the same rules as the form. */
@Component
class RowReader {

    private final References references;
    private final Lookups lookups;
    private final Areas areas;

    RowReader(References references, Lookups lookups, Areas areas) {
        this.references = references;
        this.lookups = lookups;
        this.areas = areas;
    }

    /** Answers remembered through a pass: the same producer stands in many rows. */
    static final class Memory {
        private final Map<String, Reading> answers = new HashMap<>();
    }

    /** Only the fields that the row has; what is missing is for the caller to judge. */
    Reading read(Kind kind, Row row, Reach reach, Memory memory) {
        var findings = new ArrayList<Finding>();
        var typed = new HashMap<String, String>();
        for (Field field : kind.fields()) {
            Object cell = row.values().get(field.key());
            if (cell != null) {
                typed.put(field.key(), text(field, cell));
            }
        }
        placeWithDistrict(kind, row, typed, findings);
        Reading reading = Reading.of(kind, typed);
        reading.findings().stream()
                .filter(finding -> typed.containsKey(finding.field()))
                .forEach(findings::add);
        Values values = Values.NONE;
        for (Field field : kind.fields()) {
            String text = reading.values().get(field.key());
            if (text != null) {
                Reading one = memory.answers.computeIfAbsent(
                        field.type() + " " + text,
                        _ -> references.resolve(kind, Values.NONE.with(field.key(), text), reach));
                values = values.with(field.key(), one.values().get(field.key()));
                one.findings()
                        .forEach(finding ->
                                findings.add(new Finding(field.key(), finding.messageKey(), finding.arguments())));
            }
        }
        return new Reading(values, findings);
    }

    List<Finding> ownProducts(Values values) {
        return values.has("products") ? references.ownProducts(values) : List.of();
    }

    Located placeOf(Values values) {
        return references.placeOf(values);
    }

    /** For the preview, where no ids belong. */
    String shown(Field field, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return switch (field.type()) {
            case CHANNEL ->
                lookups.channel(UUID.fromString(value))
                        .map(Lookups.Channel::name)
                        .orElse("");
            case PLACE -> {
                int colon = value.indexOf(':');
                yield UnitList.of(value.substring(0, colon))
                        .flatMap(list -> areas.name(list, value.substring(colon + 1)))
                        .orElse(value);
            }
            case ACCOUNT_NUMBER -> Values.mask(value);
            case BANK -> Banks.find(value).map(bank -> bank.shortName()).orElse(value);
            case DATE, FIRST_DAY, LAST_DAY -> VietnameseDate.print(LocalDate.parse(value));
            case LINE, TEXT, WHOLE, MONEY, YES_NO, CHOICE, ADDRESS, LINK, PRODUCER, PRODUCT, PRODUCTS, PHOTO -> value;
        };
    }

    private static String text(Field field, Object cell) {
        return switch (cell) {
            case BigDecimal number ->
                number.stripTrailingZeros().toPlainString().replace('.', ',');
            case LocalDate date -> date.toString();
            default -> field.type() == FieldType.PRODUCTS ? cell.toString().replace(';', '\n') : cell.toString();
        };
    }

    /** A district of the older list tells communes of one name apart, and is a place itself when no commune is named. */
    private void placeWithDistrict(Kind kind, Row row, Map<String, String> typed, List<Finding> findings) {
        if (kind.owner() != Kind.Owner.PLACE || !(row.values().get(SheetColumns.DISTRICT) instanceof String district)) {
            return;
        }
        String commune = typed.get("unit");
        LookUp answer = commune == null
                ? areas.lookUp(district, Hints.NONE.at(Level.DISTRICT))
                : areas.lookUp(commune, Hints.NONE.district(district));
        if (answer instanceof LookUp.Found(var unit, var _)) {
            typed.put("unit", unit.list().code() + ":" + unit.code());
        } else if (commune == null) {
            findings.add(Finding.of(SheetColumns.DISTRICT, "promotion.problem.noPlace", district));
        }
    }
}
