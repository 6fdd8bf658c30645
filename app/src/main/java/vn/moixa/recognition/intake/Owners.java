package vn.moixa.recognition.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.moixa.intake.Remark;
import vn.moixa.registry.ListedProducer;
import vn.moixa.registry.Location;
import vn.moixa.registry.NewProducer;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProducerType;

/** Finds the owners that lines name: known for certain, new, or not to be told apart. */
final class Owners {

    /** The owner of a line; a new one is entered only if the line needs it. */
    sealed interface Choice {

        record Nobody() implements Choice {}

        record Stored(ProducerId id) implements Choice {}

        record Fresh(NewProducer producer) implements Choice {}

        default Optional<ProducerId> known() {
            return switch (this) {
                case Nobody() -> Optional.empty();
                case Stored(var id) -> Optional.of(id);
                case Fresh(var producer) -> Optional.of(producer.id());
            };
        }

        default @Nullable ProducerId enter(Writes writes) {
            if (this instanceof Fresh(var producer)
                    && writes.producers().stream().noneMatch(one -> one.id().equals(producer.id()))) {
                writes.add(producer);
            }
            return known().orElse(null);
        }
    }

    private final Lookups lookups;
    private final Writes writes;
    private final Map<String, List<NewProducer>> fresh = new HashMap<>();
    private final Map<String, Location> bestPlace = new HashMap<>();

    Owners(List<ListedLine> lines, Lookups lookups, Writes writes) {
        this.lookups = lookups;
        this.writes = writes;
        for (ListedLine line : lines) {
            if (line.owner() instanceof ListedOwner.Named named) {
                bestPlace.merge(
                        named.key() + "/" + line.place().formerDistrictCode(),
                        line.place(),
                        (one, other) -> precision(other) > precision(one) ? other : one);
            }
        }
    }

    Choice find(ListedLine line, List<Remark> remarks) {
        return switch (line.owner()) {
            case ListedOwner.Unknown() -> new Choice.Nobody();
            case ListedOwner.Unnamed(var type) -> new Choice.Fresh(unnamed(line, type));
            case ListedOwner.Named named -> find(line, named, remarks);
        };
    }

    /** Both owners are named and are not one. */
    boolean differ(ListedLine one, ListedLine other) {
        return one.owner() instanceof ListedOwner.Named first
                && other.owner() instanceof ListedOwner.Named second
                && !first.key().equals(second.key());
    }

    private Choice find(ListedLine line, ListedOwner.Named named, List<Remark> remarks) {
        var stored = lookups.producers(named.key()).stream()
                .filter(producer -> mayBeAt(producer.place(), line.place()))
                .toList();
        if (stored.size() == 1) {
            return new Choice.Stored(stored.getFirst().id());
        }
        if (stored.size() > 1) {
            var here = stored.stream()
                    .filter(producer -> isAt(producer, line.place()))
                    .toList();
            if (here.size() == 1) {
                return new Choice.Stored(here.getFirst().id());
            }
            remarks.add(Remark.decide("recognition.intake.owner_ambiguous", named.name(), stored.size()));
            return new Choice.Nobody();
        }
        var sofar = fresh.computeIfAbsent(named.key(), key -> new ArrayList<>());
        var match = sofar.stream()
                .filter(producer -> mayBeAt(producer.place(), line.place()))
                .toList();
        if (match.size() > 1) {
            remarks.add(Remark.decide("recognition.intake.owner_ambiguous", named.name(), match.size()));
            return new Choice.Nobody();
        }
        if (match.size() == 1) {
            return new Choice.Fresh(match.getFirst());
        }
        var producer = NewProducer.of(named.name(), named.type(), placeOf(line, named), line.source());
        sofar.add(producer);
        return new Choice.Fresh(producer);
    }

    /** The most exact place any line of the batch gives for the owner; a line without district learns from one that has it. */
    private Location placeOf(ListedLine line, ListedOwner.Named named) {
        var here = bestPlace.getOrDefault(named.key() + "/" + line.place().formerDistrictCode(), line.place());
        if (line.place().formerDistrictCode() != null) {
            return here;
        }
        var elsewhere = bestPlace.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(named.key() + "/"))
                .map(Map.Entry::getValue)
                .filter(place -> mayBeAt(place, line.place()))
                .toList();
        var districts = elsewhere.stream()
                .map(Location::formerDistrictCode)
                .flatMap(Stream::ofNullable)
                .distinct()
                .count();
        return districts == 1
                ? elsewhere.stream()
                        .max(Comparator.comparingInt(Owners::precision))
                        .orElse(here)
                : here;
    }

    private static NewProducer unnamed(ListedLine line, ProducerType type) {
        var printed = line.place().addressAsPrinted().split(",", 2)[0].strip();
        var place = printed.substring(0, Math.min(200, printed.length()));
        var kind = type == ProducerType.HOUSEHOLD_BUSINESS ? "Hộ kinh doanh" : "Hộ sản xuất";
        var name = kind + " (không nêu tên)" + (place.isEmpty() ? "" : ", " + place);
        return NewProducer.of(name, type, line.place(), line.source());
    }

    private static boolean mayBeAt(Location one, Location other) {
        return agree(one.formerDistrictCode(), other.formerDistrictCode())
                && agree(one.formerProvinceCode(), other.formerProvinceCode());
    }

    private static boolean isAt(ListedProducer producer, Location place) {
        return place.formerDistrictCode() != null
                && place.formerDistrictCode().equals(producer.place().formerDistrictCode());
    }

    private static boolean agree(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    private static int precision(Location place) {
        if (place.communeCode() != null) {
            return 3;
        }
        return place.formerDistrictCode() != null ? 2 : place.formerProvinceCode() != null ? 1 : 0;
    }
}
