package vn.moixa.web;

import java.io.Serializable;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whoever looks: a signed-in person with grants, or anyone. Records are found through what the viewer may see. */
public record Viewer(@Nullable UUID accountId, String name, List<Grant> grants) implements Principal, Serializable {

    public static final Viewer ANYONE = new Viewer(null, "", List.of());

    public Viewer {
        grants = List.copyOf(grants);
    }

    @Override
    public String getName() {
        return accountId == null ? "" : accountId.toString();
    }

    public boolean isSignedIn() {
        return accountId != null;
    }

    public boolean has(Role... roles) {
        return grants.stream().anyMatch(grant -> Arrays.asList(roles).contains(grant.role()));
    }

    public boolean isStaff() {
        return grants.stream().anyMatch(grant -> grant.role().isStaff());
    }

    /** Holds one of the roles for the whole province. */
    public boolean seesWholeProvince(Role... roles) {
        return grants.stream()
                .anyMatch(
                        grant -> grant.coversProvince() && Arrays.asList(roles).contains(grant.role()));
    }

    /** Communes in which one of the roles is held; empty when it is held for the whole province or not at all. */
    public Set<String> communes(Role... roles) {
        return grants.stream()
                .filter(grant -> Arrays.asList(roles).contains(grant.role()))
                .map(Grant::communeCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Producers for which the viewer acts as their own person. */
    public Set<UUID> producers() {
        return grants.stream()
                .filter(grant -> grant.role() == Role.PRODUCER)
                .map(Grant::producerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
