package vn.moixa.appraisal.dossier.usecase;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.appraisal.dossier.domain.Answer;
import vn.moixa.appraisal.dossier.domain.Completeness;
import vn.moixa.appraisal.dossier.domain.Draft;
import vn.moixa.appraisal.dossier.store.Returns;
import vn.moixa.appraisal.dossier.store.Versions;
import vn.moixa.appraisal.evidence.domain.Evidence;
import vn.moixa.registry.Applicants;
import vn.moixa.registry.Products;
import vn.moixa.registry.RepresentativeFacts;
import vn.moixa.shared.Sha256;
import vn.moixa.web.Viewer;

/**
 * Writes a dossier down as it is handed in, whole and with its hash: it has the value of the paper one (R47). Sensitive facts of the
 * representative lie apart; the version holds the hash of them with a salt, so that it proves them without telling them (R120).
 */
@Component
class WriteVersion {

    private final Versions versions;
    private final Returns returns;
    private final Applicants applicants;
    private final Products products;
    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();

    WriteVersion(Versions versions, Returns returns, Applicants applicants, Products products, ObjectMapper json) {
        this.versions = versions;
        this.returns = returns;
        this.applicants = applicants;
        this.products = products;
        this.json = json;
    }

    /** What was written. */
    record Written(int number, String hash) {}

    Written write(
            Draft draft,
            PublishedSet criteria,
            Completeness completeness,
            Map<EvidenceId, Evidence> papers,
            @Nullable String enteredBy,
            Viewer by,
            Instant now) {
        int number = versions.nextNumber(draft.head().id());
        String sensitive = sensitive(applicants.representative(
                draft.head().producer(), by, draft.head().code() + " – " + number));
        var content = new TreeMap<String, @Nullable Object>();
        content.put("format", "moixa-dossier/1");
        content.put("dossier", head(draft, number, criteria));
        content.put("form", new TreeMap<>(draft.form()));
        content.put("answers", answers(draft));
        content.put("evidence", evidence(draft, papers));
        content.put("selfAssessment", selfAssessment(completeness));
        content.put("returns", returned(draft));
        content.put("representative", Map.of("keptApart", true, "sha256", Sha256.hex(sensitive)));
        content.put("handedInAt", now.toString());
        content.put("handedInBy", by.name());
        content.put("enteredBy", enteredBy);
        String text = json.writeValueAsString(content);
        String hash = Sha256.hex(text);
        versions.add(draft.head().id(), number, text, hash, sensitive, by, now);
        return new Written(number, hash);
    }

    private Map<String, @Nullable Object> head(Draft draft, int number, PublishedSet criteria) {
        var head = draft.head();
        var written = new TreeMap<String, @Nullable Object>();
        written.put("id", head.id().value().toString());
        written.put("code", head.code());
        written.put("version", number);
        written.put("kind", head.kind().name());
        written.put("aimedStars", head.aimedStars());
        written.put("producer", head.producer().value().toString());
        written.put("product", head.product().value().toString());
        written.put(
                "productNumber",
                products.find(head.product()).map(card -> card.number()).orElse(null));
        written.put("commune", head.communeCode());
        written.put("criteriaSet", criteria.set().code().value());
        written.put("criteriaVersion", criteria.set().version());
        written.put("criteriaHash", criteria.hash());
        written.put("sample", head.sample());
        return written;
    }

    private static List<Object> answers(Draft draft) {
        var written = new ArrayList<Object>();
        for (String criterion : new TreeSet<>(draft.answers().keySet())) {
            Answer answer = draft.answer(criterion);
            var one = new TreeMap<String, @Nullable Object>();
            one.put("criterion", criterion);
            one.put("points", answer.points());
            one.put("case", answer.caseNumber());
            one.put("noneMet", answer.noneMet());
            one.put("note", answer.note());
            one.put("changedSinceBasis", draft.isChanged(criterion));
            written.add(one);
        }
        return written;
    }

    private static List<Object> evidence(Draft draft, Map<EvidenceId, Evidence> papers) {
        var criteria = new TreeMap<String, TreeSet<String>>();
        draft.evidence()
                .forEach((criterion, ids) ->
                        ids.forEach(id -> criteria.computeIfAbsent(id.value().toString(), any -> new TreeSet<>())
                                .add(criterion)));
        var written = new ArrayList<Object>();
        criteria.forEach((id, places) -> {
            Evidence paper = papers.get(new EvidenceId(java.util.UUID.fromString(id)));
            if (paper != null) {
                var one = new TreeMap<String, @Nullable Object>();
                one.put("id", id);
                one.put("criteria", places);
                one.put("kind", paper.facts().kind().name());
                one.put("title", paper.facts().title());
                one.put("issuer", paper.facts().issuer());
                one.put("number", paper.facts().number());
                one.put("issuedOn", String.valueOf(paper.facts().issuedOn()));
                one.put("expiresOn", String.valueOf(paper.facts().expiresOn()));
                one.put("link", paper.facts().link());
                one.put("snapshot", new TreeMap<>(paper.snapshot()));
                one.put(
                        "files",
                        paper.files().stream()
                                .map(file -> new TreeMap<>(
                                        Map.of("name", file.name(), "sha256", file.hash(), "size", file.size())))
                                .toList());
                written.add(one);
            }
        });
        return written;
    }

    private static Map<String, Object> selfAssessment(Completeness completeness) {
        return new TreeMap<>(Map.of(
                "total", completeness.rating().total(),
                "stars", completeness.rating().result().stars(),
                "supportedStars", completeness.supported(),
                "gaps", completeness.warnings().size()));
    }

    private List<Object> returned(Draft draft) {
        var written = new ArrayList<Object>();
        for (Returns.Returned one : returns.of(draft.head().id())) {
            for (Returns.Item item : one.items()) {
                written.add(new TreeMap<>(Map.of(
                        "returnedAt", one.at().toString(),
                        "item", item.item(),
                        "sentence", item.sentence(),
                        "answer", item.answer())));
            }
        }
        return written;
    }

    private String sensitive(RepresentativeFacts facts) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        var content = new TreeMap<String, @Nullable Object>();
        content.put("salt", HexFormat.of().formatHex(salt));
        content.put("name", facts.name());
        content.put("woman", facts.woman());
        content.put("ethnicMinority", facts.ethnicMinority());
        content.put("disabled", facts.disabled());
        content.put("residence", facts.residence());
        return json.writeValueAsString(content);
    }
}
