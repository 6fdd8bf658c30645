package vn.moixa.area;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.moixa.area.domain.Atlas;
import vn.moixa.area.domain.Gazetteer;
import vn.moixa.area.store.Units;

/** Reads all units when first asked and keeps them: they change only with a new release of the application. */
@Component
class AreasInMemory implements Areas {

    private record Loaded(
            Atlas atlas, Gazetteer gazetteer, List<Unit> communes, List<Unit> districts, List<Tile> tiles) {}

    /** Lists name the same places line after line. */
    private static final int ANSWERS_KEPT = 20_000;

    private record Question(String name, Hints hints) {}

    private final Supplier<Loaded> loaded;
    private final Map<Question, LookUp> answers = new ConcurrentHashMap<>();

    AreasInMemory(Units units) {
        loaded = SingletonSupplier.of(() -> load(units));
    }

    private static Loaded load(Units units) {
        var successions = units.successions();
        var atlas = new Atlas(units.all(), successions);
        var districts = FORMER_PROVINCES.stream()
                .flatMap(province -> atlas.children(UnitList.PRE_2025, province).stream())
                .sorted(Comparator.comparing(Unit::code))
                .toList();
        return new Loaded(
                atlas,
                new Gazetteer(atlas, units.aliases(), successions),
                atlas.children(UnitList.FROM_2025, LAO_CAI),
                districts,
                units.tiles());
    }

    @Override
    public Optional<Unit> find(UnitList list, String code) {
        return atlas().find(list, code);
    }

    @Override
    public Optional<String> name(UnitList list, @Nullable String code) {
        return code == null ? Optional.empty() : find(list, code).map(Unit::fullName);
    }

    @Override
    public LookUp lookUp(String name, Hints hints) {
        var question = new Question(name, hints);
        var known = answers.get(question);
        if (known != null) {
            return known;
        }
        var answer = loaded.get().gazetteer().lookUp(name, hints);
        if (answers.size() >= ANSWERS_KEPT) {
            answers.clear();
        }
        answers.put(question, answer);
        return answer;
    }

    @Override
    public Place place(UnitList list, String code) {
        return atlas().place(list, code);
    }

    @Override
    public List<Unit> successors(String oldCommuneCode) {
        return atlas().successors(oldCommuneCode);
    }

    @Override
    public List<Unit> predecessors(String communeCode) {
        return atlas().predecessors(communeCode);
    }

    @Override
    public List<Unit> children(UnitList list, String parentCode) {
        return atlas().children(list, parentCode);
    }

    @Override
    public List<Unit> provinces(UnitList list) {
        return atlas().provinces(list);
    }

    @Override
    public List<Unit> communesOfLaoCai() {
        return loaded.get().communes();
    }

    @Override
    public List<Unit> formerDistricts() {
        return loaded.get().districts();
    }

    @Override
    public List<Tile> tiles() {
        return loaded.get().tiles();
    }

    @Override
    public List<Unit> search(String text, @Nullable UnitList list, @Nullable Level level, int offset, int limit) {
        return loaded.get()
                .gazetteer()
                .search(
                        text,
                        unit -> (list == null || unit.list() == list) && (level == null || unit.level() == level),
                        offset,
                        limit);
    }

    private Atlas atlas() {
        return loaded.get().atlas();
    }
}
