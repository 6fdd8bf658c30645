package vn.moixa.area.store;

import static moixa.database.area.Tables.ALIAS;
import static moixa.database.area.Tables.SUCCESSION;
import static moixa.database.area.Tables.TILE;
import static moixa.database.area.Tables.UNIT;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.moixa.area.Level;
import vn.moixa.area.Tile;
import vn.moixa.area.Unit;
import vn.moixa.area.UnitList;
import vn.moixa.area.domain.Alias;
import vn.moixa.area.domain.Succession;

/** Reads all units at once; they change with a release, not with the day. */
@Repository
public class Units {

    private final DSLContext database;

    Units(DSLContext database) {
        this.database = database;
    }

    public List<Unit> all() {
        return database.select(
                        UNIT.LIST,
                        UNIT.CODE,
                        UNIT.LEVEL,
                        UNIT.KIND,
                        UNIT.NAME,
                        UNIT.PARENT_CODE,
                        UNIT.DISTRICT_CODE,
                        UNIT.PROVINCE_CODE)
                .from(UNIT)
                .orderBy(UNIT.LIST, UNIT.CODE)
                .fetch(row -> new Unit(
                        list(row.value1()),
                        row.value2(),
                        Level.valueOf(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    public List<Succession> successions() {
        return database.select(
                        SUCCESSION.OLD_CODE,
                        SUCCESSION.OLD_NAME,
                        SUCCESSION.OLD_DISTRICT,
                        SUCCESSION.OLD_PROVINCE,
                        SUCCESSION.NEW_CODE)
                .from(SUCCESSION)
                .where(SUCCESSION.BASIS.ne("NO_OLD_COMMUNE"))
                .orderBy(SUCCESSION.ID)
                .fetch(row -> new Succession(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    public List<Alias> aliases() {
        return database.select(ALIAS.LIST, ALIAS.CODE, ALIAS.NAME)
                .from(ALIAS)
                .orderBy(ALIAS.LIST, ALIAS.CODE, ALIAS.NAME)
                .fetch(row -> new Alias(list(row.value1()), row.value2(), row.value3()));
    }

    public List<Tile> tiles() {
        return database.select(TILE.COMMUNE_CODE, TILE.COLUMN_NUMBER, TILE.ROW_NUMBER)
                .from(TILE)
                .orderBy(TILE.ROW_NUMBER, TILE.COLUMN_NUMBER)
                .fetch(row -> new Tile(row.value1(), row.value2(), row.value3()));
    }

    private static UnitList list(String code) {
        return UnitList.of(code).orElseThrow(() -> new IllegalStateException("No list of units is called " + code));
    }
}
