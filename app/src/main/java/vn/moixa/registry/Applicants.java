package vn.moixa.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.moixa.web.Viewer;

/** What a rating asks about producers. The caller has made sure that the viewer may see the dossier. */
public interface Applicants {

    Optional<Applicant> find(ProducerId id, LocalDate day);

    List<SupplyContract> supplyContracts(ProducerId id);

    /** Sensitive: every reading is logged with its purpose (R120). Must be called within a transaction that writes. */
    RepresentativeFacts representative(ProducerId id, Viewer reader, String purpose);
}
