package vn.moixa.recognition.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.moixa.intake.Difference;
import vn.moixa.intake.Judgement;
import vn.moixa.intake.Message;
import vn.moixa.intake.Remark;
import vn.moixa.intake.RowProblem;
import vn.moixa.registry.ListedProduct;
import vn.moixa.registry.NewProduct;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductCode;
import vn.moixa.registry.ProductId;
import vn.moixa.shared.VietnameseText;

/** Decides line by line what a batch means and what it writes. A line joins a product only when that is certain. */
final class Planning {

    /** The product a line is about; stored already, or entered by an earlier line of the batch. */
    private record Target(ProductId id, @Nullable ListedProduct stored, boolean namedByList) {}

    private final Lookups lookups;
    private final SeenLines seen;
    private final Writes writes;
    private final Owners owners;
    private final Map<String, ProductId> freshByKey = new HashMap<>();
    private final Map<ProductCode, ProductId> freshByCode = new HashMap<>();
    private final Map<String, ProductId> freshByIdentity = new HashMap<>();
    private final Map<ProductId, ListedProduct.Facts> corrected = new HashMap<>();

    Planning(List<ListedLine> lines, Lookups lookups, SeenLines seen, Writes writes) {
        this.lookups = lookups;
        this.seen = seen;
        this.writes = writes;
        this.owners = new Owners(lines, lookups, writes);
    }

    Judgement plan(ListedLine line) {
        if (!line.problems().isEmpty()) {
            return new Judgement.Wrong(line.problems(), line.remarks());
        }
        var doubled = seen.sameKey(line);
        if (doubled.isPresent()) {
            return wrong(RowProblem.in(OcopColumns.KEY, Message.of("recognition.intake.key_twice", doubled.get())));
        }
        List<Remark> remarks = new ArrayList<>(line.remarks());
        var owner = owners.find(line, remarks);
        var identity = identity(line, owner);
        if (identity != null) {
            var said = seen.sameStatement(line, identity);
            if (said.isPresent()) {
                return wrong(RowProblem.ofRow(Message.of("recognition.intake.line_twice", said.get())));
            }
        }
        if (line.sameAs() != null && named(line.sameAs()).isEmpty()) {
            if (!seen.hasKey(line.sameAs())) {
                return wrong(RowProblem.in(
                        OcopColumns.SAME_AS, Message.of("recognition.intake.same_as_unknown", line.sameAs())));
            }
            // An earlier line of this file that is not written yet: only a preview comes here.
            return new Judgement.New(remarks);
        }
        var target = target(line, owner, identity);
        if (target.isEmpty()) {
            questions(line, owner, remarks);
            return enter(line, owner, identity, remarks);
        }
        seen.near(line);
        return amend(line, target.get(), owner, remarks);
    }

    private Optional<Target> target(ListedLine line, Owners.Choice owner, @Nullable String identity) {
        if (line.sameAs() != null) {
            return named(line.sameAs());
        }
        var stored = Optional.ofNullable(lookups.keyed(line.key()))
                .or(() -> line.code().map(code -> lookups.coded(code.toString())));
        if (stored.isPresent()) {
            return Optional.of(new Target(stored.get().id(), stored.get(), true));
        }
        var ofOwner = owner.known()
                .flatMap(producer -> lookups.near(line).stream()
                        .filter(product -> producer.equals(product.facts().producer())
                                && VietnameseText.same(product.facts().name(), line.name()))
                        .findFirst());
        if (ofOwner.isPresent()) {
            return Optional.of(new Target(ofOwner.get().id(), ofOwner.get(), true));
        }
        return line.code()
                .map(freshByCode::get)
                .or(() -> Optional.ofNullable(identity).map(freshByIdentity::get))
                .map(id -> new Target(id, null, true));
    }

    /** What an officer names as the same product: a key of a list or an official code. */
    private Optional<Target> named(String sameAs) {
        var stored = Optional.ofNullable(lookups.keyed(sameAs)).or(() -> Optional.ofNullable(lookups.coded(sameAs)));
        return stored.map(product -> new Target(product.id(), product, false))
                .or(() -> Optional.ofNullable(freshByKey.get(sameAs)).map(id -> new Target(id, null, false)));
    }

    private Judgement enter(ListedLine line, Owners.Choice owner, @Nullable String identity, List<Remark> remarks) {
        var product = ProductId.next();
        writes.add(new NewProduct(
                product,
                owner.enter(writes),
                line.name(),
                null,
                line.industry(),
                line.state(),
                java.util.Set.of(),
                line.place(),
                null,
                line.key(),
                false,
                line.source()));
        if (line.key() != null) {
            freshByKey.put(line.key(), product);
        }
        if (identity != null) {
            freshByIdentity.put(identity, product);
        }
        line.code().ifPresent(code -> {
            writes.add(code, product);
            freshByCode.put(code, product);
        });
        line.star().ifPresent(star -> writes.add(new Writes.Star(product, line.name(), star, line.source(), null)));
        return new Judgement.New(remarks);
    }

    private Judgement amend(ListedLine line, Target target, Owners.Choice owner, List<Remark> remarks) {
        List<Difference> differences = new ArrayList<>();
        var match = line.star().map(star -> match(star, target));
        if (match.isPresent() && match.get() instanceof StarMatch.Contradicts(var recorded)) {
            return wrong(RowProblem.in(
                    OcopColumns.STARS, Message.of("recognition.intake.star_contradicts", String.valueOf(recorded))));
        }
        if (target.stored() != null) {
            correct(line, target.stored(), target.namedByList(), owner, differences);
            line.code().filter(code -> lookups.coded(code.toString()) == null).ifPresent(code -> {
                writes.add(code, target.id());
                differences.add(new Difference(OcopColumns.CODE.key(), "", code.toString()));
            });
        }
        match.ifPresent(found -> addStar(line, target, found, differences));
        if (target.stored() == null) {
            return new Judgement.New(remarks);
        }
        return differences.isEmpty() ? new Judgement.Unchanged(remarks) : new Judgement.Changed(differences, remarks);
    }

    private StarMatch match(ListedStar star, Target target) {
        for (ListedStar earlier : writes.starsOf(target.id())) {
            if (earlier.equals(star)) {
                return new StarMatch.AlreadyThere();
            }
            if (earlier.isOfTheDecisionOf(star)) {
                return new StarMatch.Contradicts(earlier.stars());
            }
        }
        return StarMatch.of(star, lookups.recognitionsOf(target.id()));
    }

    private void addStar(ListedLine line, Target target, StarMatch match, List<Difference> differences) {
        var star = line.star().orElseThrow();
        switch (match) {
            case StarMatch.Fresh() -> {
                writes.add(new Writes.Star(target.id(), line.name(), star, line.source(), null));
                differences.add(
                        new Difference(OcopColumns.STARS.key(), starsBefore(target), String.valueOf(star.stars())));
            }
            case StarMatch.Confirms(var reported) -> {
                writes.add(new Writes.Star(target.id(), line.name(), star, line.source(), reported));
                differences.add(new Difference(
                        OcopColumns.DECISION.key(),
                        reported.decisionNumber() == null ? "" : reported.decisionNumber(),
                        star.number() + ""));
            }
            case StarMatch.AlreadyThere(), StarMatch.Contradicts _ -> {}
        }
    }

    private String starsBefore(Target target) {
        return lookups.recognitionsOf(target.id()).stream()
                .map(known -> known.stars() == null ? "?" : known.stars().toString())
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private void correct(
            ListedLine line,
            ListedProduct stored,
            boolean namedByList,
            Owners.Choice owner,
            List<Difference> differences) {
        var before = corrected.getOrDefault(stored.id(), stored.facts());
        var after = new Amendment(line, before, stored.producerName()).amended(namedByList, owner, writes, differences);
        if (!after.equals(before)) {
            corrected.put(stored.id(), after);
            writes.add(new Writes.Correction(
                    new ListedProduct(
                            stored.id(),
                            stored.externalKey(),
                            stored.producerName(),
                            stored.source(),
                            before,
                            stored.version()),
                    after));
        }
    }

    /** Asks a person about products that may be the same; nothing is joined. */
    private void questions(ListedLine line, Owners.Choice owner, List<Remark> remarks) {
        for (ListedLine earlier : seen.near(line)) {
            if (!isOneSource(earlier.sourceUrl(), line.sourceUrl())
                    && mayBeOnePlace(earlier.place(), line.place())
                    && !owners.differ(earlier, line)) {
                var question = Remark.decide(
                        "recognition.intake.maybe_same_line",
                        line.name(),
                        earlier.name(),
                        earlier.number(),
                        earlier.key() == null ? "—" : earlier.key());
                remarks.add(answerable(question, earlier.key()));
            }
        }
        for (ListedProduct product : lookups.near(line)) {
            var ownerless = product.facts().producer() == null || owner.known().isEmpty();
            var oneList = !line.sourceUrl().isEmpty() && product.source().startsWith(line.sourceUrl());
            if (ownerless
                    && !oneList
                    && mayBeOnePlace(product.facts().place(), line.place())
                    && !seen.hasKey(String.valueOf(product.externalKey()))) {
                var question = Remark.decide(
                        "recognition.intake.maybe_same_product",
                        line.name(),
                        product.facts().name(),
                        product.externalKey() == null ? "—" : product.externalKey());
                remarks.add(answerable(question, product.externalKey()));
            }
        }
    }

    /** With a key, a person can answer on the page of the preview. */
    private static Remark answerable(Remark question, @Nullable String key) {
        return key == null ? question : question.answeredBy(OcopColumns.SAME_AS, key);
    }

    /** Lines side by side in one source are different products, or the source would not list them twice. */
    private static boolean isOneSource(String one, String other) {
        return one.equals(other);
    }

    private static boolean mayBeOnePlace(vn.moixa.registry.Location one, vn.moixa.registry.Location other) {
        return agree(one.communeCode(), other.communeCode())
                && agree(one.formerDistrictCode(), other.formerDistrictCode())
                && agree(one.formerProvinceCode(), other.formerProvinceCode());
    }

    private static boolean agree(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    /** What makes a product the same for certain without a key: a named owner and the exact name. */
    private static @Nullable String identity(ListedLine line, Owners.Choice owner) {
        if (!(line.owner() instanceof ListedOwner.Named named)) {
            return null;
        }
        var who = owner.known()
                .map(ProducerId::toString)
                .orElse(named.key() + "/" + line.place().formerDistrictCode());
        return who + "|" + VietnameseText.toneNormalised(line.name());
    }

    private static Judgement wrong(RowProblem problem) {
        return Judgement.Wrong.because(problem);
    }
}
