package vn.moixa.intake.usecase;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.moixa.intake.Importer;
import vn.moixa.intake.Sheet;
import vn.moixa.intake.SheetKind;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** The kinds of workbook that the rooms of this house take. */
@Component
public class Sheets {

    private final List<Sheet> sheets;

    Sheets(List<Sheet> sheets) {
        this.sheets = sheets.stream().sorted(Comparator.comparing(Sheet::kind)).toList();
    }

    public List<Sheet> all() {
        return sheets;
    }

    public Optional<Sheet> find(SheetKind kind) {
        return sheets.stream().filter(sheet -> sheet.kind().equals(kind)).findFirst();
    }

    public Sheet get(SheetKind kind) {
        return find(kind).orElseThrow(() -> new IllegalStateException("No room takes workbooks of the kind " + kind));
    }

    public List<Sheet> openTo(Viewer viewer) {
        return sheets.stream().filter(sheet -> isOpenTo(sheet, viewer)).toList();
    }

    /** Officers of the province take every kind; officers of a commune those that allow it. */
    public static boolean isOpenTo(Sheet sheet, Viewer viewer) {
        return viewer.seesWholeProvince(Role.PROVINCIAL_OFFICER, Role.ADMINISTRATOR)
                || (sheet.isForCommunes()
                        && !viewer.communes(Role.COMMUNE_OFFICER).isEmpty());
    }

    public static Importer importer(Viewer viewer) {
        if (viewer.seesWholeProvince(Role.PROVINCIAL_OFFICER, Role.ADMINISTRATOR)) {
            return Importer.wholeProvince(viewer.accountId(), viewer.name());
        }
        return new Importer(viewer.accountId(), viewer.name(), viewer.communes(Role.COMMUNE_OFFICER));
    }
}
