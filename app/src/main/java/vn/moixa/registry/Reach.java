package vn.moixa.registry;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/**
 * Which records of the register a viewer may see or write: all, those of some communes, those of some producers, or none. Stores find
 * records through it, so that what is not reached is not there.
 */
public record Reach(boolean everything, Set<String> communes, Set<UUID> producers) {

    public static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of());

    private static final Role[] READERS = {
        Role.PROVINCIAL_OFFICER,
        Role.COMMUNE_OFFICER,
        Role.ADVISER,
        Role.COUNCIL_MEMBER,
        Role.COUNCIL_CHAIR,
        Role.SECRETARY,
        Role.FINANCE_OFFICER,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    };
    private static final Role[] WRITERS = {Role.PROVINCIAL_OFFICER, Role.COMMUNE_OFFICER};

    public Reach {
        communes = Set.copyOf(communes);
        producers = Set.copyOf(producers);
    }

    public static Reach reading(Viewer viewer) {
        return new Reach(viewer.seesWholeProvince(READERS), viewer.communes(READERS), viewer.producers());
    }

    public static Reach writing(Viewer viewer) {
        return new Reach(viewer.seesWholeProvince(WRITERS), viewer.communes(WRITERS), viewer.producers());
    }

    /** Reaches a commune as an officer. */
    public boolean coversCommune(@Nullable String communeCode) {
        return everything || (communeCode != null && communes.contains(communeCode));
    }

    public boolean covers(@Nullable String communeCode, @Nullable UUID producer) {
        return coversCommune(communeCode) || (producer != null && producers.contains(producer));
    }

    public boolean isNothing() {
        return !everything && communes.isEmpty() && producers.isEmpty();
    }
}
