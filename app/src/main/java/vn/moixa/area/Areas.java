package vn.moixa.area;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Administrative units of the country, old and new. Answers come from memory: an import may ask for every row. */
public interface Areas {

    /** The province of today, in the list since July 2025. */
    String LAO_CAI = "15";

    /** The provinces it was merged from, in the list before July 2025; 15 was Yên Bái then (A5). */
    List<String> FORMER_PROVINCES = List.of("10", "15");

    Optional<Unit> find(UnitList list, String code);

    /** The full name, kind included: Xã Tả Van. */
    Optional<String> name(UnitList list, @Nullable String code);

    /**
     * The unit a name means: exact diacritics first (either place of the tone), then without diacritics, then without blanks. The
     * kind may precede the name, also abbreviated.
     */
    LookUp lookUp(String name, Hints hints);

    /** Where something recorded at a unit counts. An unknown code is nowhere. */
    Place place(UnitList list, String code);

    /** The units an old commune went to; one, except where it was split. */
    List<Unit> successors(String oldCommuneCode);

    /** The old communes a unit of today was made from, as far as they are in the old list. */
    List<Unit> predecessors(String communeCode);

    /** The units directly below, in the alphabetic order of Vietnamese. */
    List<Unit> children(UnitList list, String parentCode);

    List<Unit> provinces(UnitList list);

    /** The 99 communes and wards of today, in alphabetic order. */
    List<Unit> communesOfLaoCai();

    /** The 18 districts of the two former provinces, in order of their codes. */
    List<Unit> formerDistricts();

    /** Where the 99 communes sit in the map of tiles. */
    List<Tile> tiles();

    /** Units whose name holds the text, best first; for pickers and the API. */
    List<Unit> search(String text, @Nullable UnitList list, @Nullable Level level, int offset, int limit);
}
