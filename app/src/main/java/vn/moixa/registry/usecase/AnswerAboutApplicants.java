package vn.moixa.registry.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.registry.Applicant;
import vn.moixa.registry.Applicants;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.Reach;
import vn.moixa.registry.RepresentativeFacts;
import vn.moixa.registry.SupplyContract;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.store.Entries;
import vn.moixa.registry.store.ProducerTypes;
import vn.moixa.registry.store.Representatives;
import vn.moixa.web.Viewer;

@Component
class AnswerAboutApplicants implements Applicants {

    private static final String LARGE = "LARGE";

    private final Entries entries;
    private final ProducerTypes types;
    private final Representatives representatives;
    private final AuditTrail audit;

    AnswerAboutApplicants(Entries entries, ProducerTypes types, Representatives representatives, AuditTrail audit) {
        this.entries = entries;
        this.types = types;
        this.representatives = representatives;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Applicant> find(ProducerId id, LocalDate day) {
        return entries.find(Subject.PRODUCER, id.value(), Reach.EVERYTHING).map(entry -> {
            var values = entry.values();
            return new Applicant(
                    id,
                    values.orEmpty("name"),
                    types.on(id.value(), day).orElse(null),
                    entry.place(),
                    values.orEmpty("address_as_printed"),
                    day(values.get("founded_on")),
                    values.orEmpty("registration_number"),
                    values.orEmpty("tax_code"),
                    values.orEmpty("phone"),
                    values.orEmpty("email"),
                    LARGE.equals(values.get("size_class")));
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<SupplyContract> supplyContracts(ProducerId id) {
        return entries.ofProducer(Subject.SUPPLY_CONTRACT, id.value()).stream()
                .map(entry -> new SupplyContract(
                        entry.id(),
                        entry.values().orEmpty("counterparty"),
                        entry.values().orEmpty("number"),
                        entry.values().orEmpty("share_of_output"),
                        day(entry.values().get("valid_from")),
                        day(entry.values().get("valid_to"))))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public RepresentativeFacts representative(ProducerId id, Viewer reader, String purpose) {
        audit.append(
                reader,
                Deed.of("registry.representative-read", "PRODUCER", id.value()).because(purpose));
        return representatives
                .of(id.value())
                .map(one -> new RepresentativeFacts(
                        one.name(), one.woman(), one.ethnicMinority(), one.disabled(), one.residence()))
                .orElse(RepresentativeFacts.UNKNOWN);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null || text.isEmpty() ? null : LocalDate.parse(text);
    }
}
