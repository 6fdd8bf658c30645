package vn.moixa.registry.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.area.Areas;
import vn.moixa.area.Unit;
import vn.moixa.area.UnitList;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.Reach;
import vn.moixa.registry.domain.Entry;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.store.Entries;
import vn.moixa.registry.store.ProducerRows;
import vn.moixa.registry.store.ProductSets;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Viewer;

/** Names and choices for forms and lists: places, producers, sourcing areas, product sets. */
@Component
public class NameThings {

    private final Areas areas;
    private final ProducerRows producers;
    private final Entries entries;
    private final ProductSets sets;
    private final InstantSource time;

    NameThings(Areas areas, ProducerRows producers, Entries entries, ProductSets sets, InstantSource time) {
        this.areas = areas;
        this.producers = producers;
        this.entries = entries;
        this.sets = sets;
        this.time = time;
    }

    /** The full name of a unit written {@code list:code}, and its list when it is an old one. */
    public String place(String place) {
        int colon = place.indexOf(':');
        var list = UnitList.of(place.substring(0, Math.max(colon, 0)));
        String name =
                list.flatMap(one -> areas.name(one, place.substring(colon + 1))).orElse(place);
        return list.filter(one -> one == UnitList.PRE_2025).isPresent() ? name + " (trước 01/7/2025)" : name;
    }

    public String commune(@Nullable String code) {
        return areas.name(UnitList.FROM_2025, code).orElse("");
    }

    public String formerDistrict(@Nullable String code) {
        return areas.name(UnitList.PRE_2025, code).orElse("");
    }

    /** The communes in which the viewer may write, or all 99 for the whole province. */
    public List<Unit> communesToWrite(Viewer viewer) {
        Reach reach = Reach.writing(viewer);
        return areas.communesOfLaoCai().stream()
                .filter(unit -> reach.everything()
                        || reach.communes().isEmpty()
                        || reach.communes().contains(unit.code()))
                .toList();
    }

    public List<Unit> communes() {
        return areas.communesOfLaoCai();
    }

    public List<Unit> formerDistricts() {
        return areas.formerDistricts();
    }

    @Transactional(readOnly = true)
    public Optional<ProducerCard> producer(String id) {
        return producers.cards(List.of(UUID.fromString(id)), LocalTime.today(time)).stream()
                .findFirst();
    }

    @Transactional(readOnly = true)
    public String sourcingArea(String id) {
        return entries.find(Subject.SOURCING_AREA, UUID.fromString(id), Reach.EVERYTHING)
                .map(entry -> entry.values().orEmpty("name"))
                .orElse("");
    }

    @Transactional(readOnly = true)
    public List<Entry> sourcingAreas() {
        return entries.page(Subject.SOURCING_AREA, "", Reach.EVERYTHING, "", new UUID(0, 0), 500);
    }

    public List<ProductSets.ProductSet> sets() {
        return sets.all();
    }
}
