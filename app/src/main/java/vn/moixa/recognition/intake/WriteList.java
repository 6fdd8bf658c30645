package vn.moixa.recognition.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.intake.Change;
import vn.moixa.intake.ImportContext;
import vn.moixa.recognition.DecisionId;
import vn.moixa.recognition.IssuerLevel;
import vn.moixa.recognition.NewDecision;
import vn.moixa.recognition.NewRecognition;
import vn.moixa.recognition.RecognitionId;
import vn.moixa.recognition.RecognitionKind;
import vn.moixa.recognition.store.Decisions;
import vn.moixa.recognition.store.ListedRecognitions;
import vn.moixa.recognition.usecase.RecordRecognitions;
import vn.moixa.recognition.usecase.TakeBackRecognitions;
import vn.moixa.registry.Author;
import vn.moixa.registry.ListedRecords;
import vn.moixa.registry.Producers;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.Products;

/** Writes what a batch of lines means, in the running transaction, and answers each record written so that it can be taken back. */
@Component
class WriteList {

    private final Producers producers;
    private final Products products;
    private final ListedRecords records;
    private final RecordRecognitions recordRecognitions;
    private final TakeBackRecognitions takeBack;
    private final Decisions decisions;
    private final ListedRecognitions recognitions;
    private final ObjectMapper json;

    WriteList(
            Producers producers,
            Products products,
            ListedRecords records,
            RecordRecognitions recordRecognitions,
            TakeBackRecognitions takeBack,
            Decisions decisions,
            ListedRecognitions recognitions,
            ObjectMapper json) {
        this.producers = producers;
        this.products = products;
        this.records = records;
        this.recordRecognitions = recordRecognitions;
        this.takeBack = takeBack;
        this.decisions = decisions;
        this.recognitions = recognitions;
        this.json = json;
    }

    List<Change> write(ImportContext context, Writes writes) {
        return new Writing(context, writes).write();
    }

    private final class Writing {

        private final Author author;
        private final Writes writes;
        private final List<Change> changes = new ArrayList<>();
        private final Map<String, DecisionId> decided = new HashMap<>();

        private Writing(ImportContext context, Writes writes) {
            this.author = Author.importing(
                    context.importer().accountId(),
                    context.importer().name(),
                    context.id().value(),
                    context.source());
            this.writes = writes;
        }

        private List<Change> write() {
            producers.register(writes.producers(), author);
            writes.producers()
                    .forEach(one ->
                            add(Written.PRODUCER, one.id().value(), null, new Written.After(0, one.name(), null)));
            products.register(writes.products(), author);
            writes.products()
                    .forEach(one ->
                            add(Written.PRODUCT, one.id().value(), null, new Written.After(0, one.name(), null)));
            writes.corrections().forEach(this::correct);
            codes();
            stars();
            return changes;
        }

        private void correct(Writes.Correction correction) {
            var before = correction.before();
            if (!records.correct(before.id(), before.version(), correction.after(), author)) {
                throw new IllegalStateException(
                        "The product changed meanwhile: " + before.id().value());
            }
            add(
                    Written.FACTS,
                    before.id().value(),
                    before.facts(),
                    new Written.After(before.version() + 1, before.facts().name(), null));
        }

        private void codes() {
            var taken = records.recordCodes(writes.codes());
            if (!taken.isEmpty()) {
                throw new IllegalStateException("Product codes were given to others meanwhile: " + taken);
            }
            writes.codes()
                    .forEach((code, product) ->
                            add(Written.CODE, product.value(), null, new Written.After(0, code.toString(), null)));
        }

        private void stars() {
            if (writes.stars().isEmpty()) {
                return;
            }
            for (Writes.Star star : writes.stars()) {
                if (star.replaced() != null) {
                    var snapshot = takeBack.replace(
                            star.replaced().id(), star.replaced().version());
                    changes.add(new Change(
                            Written.REPLACED,
                            star.replaced().id().value(),
                            snapshot,
                            after(0, star.productName(), star.product())));
                }
            }
            Map<Writes.Star, RecognitionKind> kinds = kinds();
            List<NewRecognition> fresh = new ArrayList<>();
            for (Writes.Star star : writes.stars()) {
                fresh.add(recognition(star, Objects.requireNonNull(kinds.get(star))));
            }
            recordRecognitions.record(fresh);
            for (var i = 0; i < fresh.size(); i++) {
                var one = fresh.get(i);
                add(
                        Written.RECOGNITION,
                        one.id().value(),
                        null,
                        new Written.After(
                                0,
                                writes.stars().get(i).productName(),
                                one.product().value()));
            }
        }

        /** Kinds follow from all stars of a product in time; an older one entered late turns the first into an upgrade. */
        private Map<Writes.Star, RecognitionKind> kinds() {
            Set<ProductId> entered =
                    writes.products().stream().map(one -> one.id()).collect(Collectors.toSet());
            Map<ProductId, List<Kinds.Dated>> lives = new LinkedHashMap<>();
            writes.stars()
                    .forEach(star -> lives.computeIfAbsent(star.product(), id -> new ArrayList<>())
                            .add(new Kinds.Dated(
                                    star,
                                    day(star.star().decidedOn(), star.star().year()),
                                    star.star().stars())));
            var older = lives.keySet().stream()
                    .filter(id -> !entered.contains(id))
                    .map(ProductId::value)
                    .toList();
            for (ListedRecognitions.Known known : recognitions.of(older)) {
                lives.computeIfAbsent(known.product(), id -> new ArrayList<>())
                        .add(new Kinds.Dated(known, day(known.recognisedOn(), known.reportedYear()), known.stars()));
            }
            Map<Writes.Star, RecognitionKind> kinds = new HashMap<>();
            lives.values()
                    .forEach(life -> Kinds.of(life).forEach(kinded -> {
                        if (kinded.which() instanceof Writes.Star star) {
                            kinds.put(star, kinded.kind());
                        } else if (kinded.which() instanceof ListedRecognitions.Known known
                                && known.kind() != kinded.kind()) {
                            correctKind(known, kinded.kind());
                        }
                    }));
            return kinds;
        }

        private void correctKind(ListedRecognitions.Known known, RecognitionKind kind) {
            if (takeBack.correctKind(known.id(), known.version(), kind)) {
                add(
                        Written.KIND,
                        known.id().value(),
                        known.kind(),
                        new Written.After(
                                known.version() + 1,
                                kind.name(),
                                known.product().value()));
            }
        }

        private NewRecognition recognition(Writes.Star written, RecognitionKind kind) {
            var star = written.star();
            return new NewRecognition(
                    RecognitionId.next(),
                    written.product(),
                    decision(star, written.source()).orElse(null),
                    kind,
                    star.stars(),
                    star.score(),
                    star.decidedOn(),
                    star.decidedOn() == null ? star.year() : null,
                    star.grade(),
                    star.gradeReason(),
                    star.note(),
                    star.certificateNumber(),
                    false,
                    written.source());
        }

        /** A decision whose date is unknown is recorded too: when somebody finds the date, all its products wait there. */
        private Optional<DecisionId> decision(ListedStar star, String source) {
            var number = star.number();
            var issuer = star.issuer();
            var level = star.level();
            if (number == null || issuer == null || level == null) {
                return Optional.empty();
            }
            var named = issuer + "|" + number + "|" + star.decidedOn();
            return Optional.of(decided.computeIfAbsent(named, key -> decision(star, number, issuer, level, source)));
        }

        private DecisionId decision(ListedStar star, String number, String issuer, IssuerLevel level, String source) {
            var known = decisions.find(issuer, number, star.decidedOn());
            if (known.isPresent()) {
                return known.get();
            }
            var id = recordRecognitions.decision(
                    new NewDecision(number, issuer, level, star.decidedOn(), null, null, false, source));
            add(Written.DECISION, id.value(), null, new Written.After(0, number, null));
            return id;
        }

        private void add(String type, java.util.UUID id, @Nullable Object before, Written.After after) {
            changes.add(new Change(
                    type, id, before == null ? null : json.writeValueAsString(before), json.writeValueAsString(after)));
        }

        private String after(int version, String label, ProductId product) {
            return json.writeValueAsString(new Written.After(version, label, product.value()));
        }
    }

    private static @Nullable LocalDate day(@Nullable LocalDate day, @Nullable Integer year) {
        return day != null ? day : year == null ? null : LocalDate.of(year, 12, 31);
    }
}
