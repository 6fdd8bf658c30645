package vn.moixa.appraisal.evidence.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.evidence.domain.Evidence;
import vn.moixa.appraisal.evidence.domain.EvidenceState;
import vn.moixa.web.Tone;

/** What the pages of papers share. */
public final class EvidencePages {

    private EvidencePages() {}

    public static Tone tone(EvidenceState state) {
        return switch (state) {
            case DRAFT, REPLACED -> Tone.OFF;
            case SUBMITTED -> Tone.INFO;
            case ACCEPTED -> Tone.OK;
            case REJECTED, LAPSED -> Tone.BAD;
        };
    }

    static Optional<EvidenceState> state(@Nullable String name) {
        return Arrays.stream(EvidenceState.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    static Optional<UUID> uuid(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    static Map<String, String> typed(Evidence paper) {
        var facts = paper.facts();
        var typed = new HashMap<String, String>();
        typed.put("kind", facts.kind().name());
        typed.put("scope", facts.scope().name());
        typed.put("title", facts.title());
        typed.put("issuer", facts.issuer());
        typed.put("number", facts.number());
        typed.put("issuedOn", facts.issuedOn() == null ? "" : facts.issuedOn().toString());
        typed.put(
                "expiresOn", facts.expiresOn() == null ? "" : facts.expiresOn().toString());
        typed.put("link", facts.link());
        typed.put(
                "product",
                paper.product() == null ? "" : paper.product().value().toString());
        return typed;
    }
}
