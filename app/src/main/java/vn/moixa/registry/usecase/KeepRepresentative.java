package vn.moixa.registry.usecase;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.registry.Reach;
import vn.moixa.registry.domain.Entry;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.store.Entries;
import vn.moixa.registry.store.Representatives;
import vn.moixa.registry.store.Representatives.Representative;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** Sensitive facts: shown only to those who may write the producer's record, and every reading is logged (R120). */
@Component
public class KeepRepresentative {

    private final Representatives representatives;
    private final Entries entries;
    private final AuditTrail audit;

    KeepRepresentative(Representatives representatives, Entries entries, AuditTrail audit) {
        this.representatives = representatives;
        this.entries = entries;
        this.audit = audit;
    }

    /** The producer's name and what is known of its representative. */
    public record Reading(String producer, Representative representative) {}

    @Transactional
    public Reading read(UUID producer, Viewer viewer) {
        Entry entry = reached(producer, viewer);
        audit.append(viewer, Deed.of("registry.representative-read", "PRODUCER", producer));
        return new Reading(
                entry.values().orEmpty("name"), representatives.of(producer).orElse(Representative.UNKNOWN));
    }

    /** What changed is not repeated in the audit: it would spread the sensitive facts. */
    @Transactional
    public void save(UUID producer, Representative representative, Viewer viewer) {
        reached(producer, viewer);
        representatives.save(producer, representative);
        audit.append(viewer, Deed.of("registry.representative-saved", "PRODUCER", producer));
    }

    private Entry reached(UUID producer, Viewer viewer) {
        return entries.find(Subject.PRODUCER, producer, Reach.writing(viewer)).orElseThrow(NotFound::new);
    }
}
