package vn.moixa.appraisal.dossier.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.appraisal.criteria.CriteriaSetId;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.appraisal.dossier.domain.Completeness;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.domain.Draft;
import vn.moixa.appraisal.dossier.domain.Receipt;
import vn.moixa.appraisal.dossier.store.ConfirmationRows;
import vn.moixa.appraisal.dossier.store.DossierLists;
import vn.moixa.appraisal.dossier.store.Dossiers;
import vn.moixa.appraisal.dossier.store.Drafts;
import vn.moixa.appraisal.dossier.store.Returns;
import vn.moixa.appraisal.dossier.store.Versions;
import vn.moixa.appraisal.evidence.domain.Evidence;
import vn.moixa.appraisal.evidence.store.Vault;
import vn.moixa.registry.Applicants;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.Producers;
import vn.moixa.registry.ProductCard;
import vn.moixa.registry.Products;
import vn.moixa.registry.RepresentativeFacts;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** Reads dossiers through what the viewer may see; what it may not see is not there. */
@Component
public class ReadDossier {

    private final Dossiers dossiers;
    private final DossierLists lists;
    private final Drafts drafts;
    private final Vault vault;
    private final Versions versions;
    private final Returns returns;
    private final ConfirmationRows confirmations;
    private final CriteriaSets criteria;
    private final Products products;
    private final Producers producers;
    private final Applicants applicants;
    private final InstantSource time;

    ReadDossier(
            Dossiers dossiers,
            DossierLists lists,
            Drafts drafts,
            Vault vault,
            Versions versions,
            Returns returns,
            ConfirmationRows confirmations,
            CriteriaSets criteria,
            Products products,
            Producers producers,
            Applicants applicants,
            InstantSource time) {
        this.dossiers = dossiers;
        this.lists = lists;
        this.drafts = drafts;
        this.vault = vault;
        this.versions = versions;
        this.returns = returns;
        this.confirmations = confirmations;
        this.criteria = criteria;
        this.products = products;
        this.producers = producers;
        this.applicants = applicants;
        this.time = time;
    }

    /**
     * A dossier with everything its pages show, except what is sensitive.
     *
     * @param mayWrite it is with the producer and the viewer may change it
     * @param waiting an officer asks the producer to confirm (R84)
     */
    public record Whole(
            Draft draft,
            PublishedSet criteria,
            Completeness completeness,
            Map<EvidenceId, Evidence> papers,
            ProductCard product,
            ProducerCard producer,
            Capacity capacity,
            boolean mayWrite,
            ConfirmationRows.@Nullable Waiting waiting,
            List<Returns.Returned> returns,
            List<Receipt> receipts,
            List<Versions.Event> events,
            LocalDate today) {

        public DossierHead head() {
            return draft.head();
        }

        public Optional<Returns.Returned> openReturn() {
            return returns.stream().filter(Returns.Returned::isOpen).findFirst();
        }

        public List<Evidence> papersOf(String criterion) {
            return draft.evidenceOf(criterion).stream()
                    .map(papers::get)
                    .filter(java.util.Objects::nonNull)
                    .toList();
        }
    }

    @Transactional(readOnly = true)
    public Whole whole(DossierId id, Viewer viewer) {
        DossierHead head = dossiers.find(id, viewer).orElseThrow(NotFound::new);
        Draft draft = drafts.read(id);
        LocalDate today = LocalTime.today(time);
        var published = criteria.byId(new CriteriaSetId(head.criteriaSet())).orElseThrow();
        var papers = vault.find(
                draft.evidence().values().stream().flatMap(List::stream).toList());
        var capacity = Capacity.of(viewer, head.producer(), head.communeCode());
        return new Whole(
                draft,
                published,
                Completeness.of(draft, published.set(), papers, today),
                papers,
                products.find(head.product()).orElseThrow(NotFound::new),
                producers.find(head.producer()).orElseThrow(NotFound::new),
                capacity,
                capacity.mayWrite() && head.state().isWithProducer(),
                confirmations.waiting(id).orElse(null),
                returns.of(id),
                versions.receipts(id),
                versions.events(id),
                today);
    }

    /** Papers of the producer that could stand beside criteria of the dossier. */
    @Transactional(readOnly = true)
    public List<Evidence> vaultFor(Whole whole) {
        return vault.current(whole.head().producer()).stream()
                .filter(paper -> paper.product() == null
                        || paper.product().equals(whole.head().product()))
                .filter(paper -> paper.state().counts())
                .toList();
    }

    /** The text of a version as handed in (R47). */
    @Transactional(readOnly = true)
    public String content(DossierId id, int number, Viewer viewer) {
        if (dossiers.find(id, viewer).isEmpty()) {
            throw new NotFound();
        }
        return versions.content(id, number).orElseThrow(NotFound::new);
    }

    /** Sensitive: on the scoring path only, and every reading is logged (R119, R120). */
    @Transactional
    public RepresentativeFacts representative(DossierId id, Viewer viewer) {
        DossierHead head = dossiers.find(id, viewer).orElseThrow(NotFound::new);
        return applicants.representative(head.producer(), viewer, head.code());
    }

    /** A page of dossiers, the newest first; one more than asked tells that there are more. */
    @Transactional(readOnly = true)
    public List<DossierLists.Line> page(DossierLists.Filter filter, Viewer viewer, @Nullable UUID before, int size) {
        return lists.page(filter, viewer, before, size);
    }

    @Transactional(readOnly = true)
    public Map<DossierState, Integer> counts(Viewer viewer, boolean publishedOnly) {
        return lists.counts(viewer, publishedOnly);
    }
}
