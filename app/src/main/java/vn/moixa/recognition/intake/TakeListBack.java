package vn.moixa.recognition.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.intake.Change;
import vn.moixa.intake.ImportContext;
import vn.moixa.intake.Message;
import vn.moixa.intake.UndoRefusal;
import vn.moixa.recognition.DecisionId;
import vn.moixa.recognition.RecognitionId;
import vn.moixa.recognition.RecognitionKind;
import vn.moixa.recognition.usecase.TakeBackRecognitions;
import vn.moixa.registry.Author;
import vn.moixa.registry.ListedProduct;
import vn.moixa.registry.ListedRecords;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductCode;
import vn.moixa.registry.ProductId;

/** Takes what a list wrote back, newest first; changes of one kind that follow one another go together. */
@Component
class TakeListBack {

    private final ListedRecords records;
    private final TakeBackRecognitions takeBack;
    private final ObjectMapper json;

    TakeListBack(ListedRecords records, TakeBackRecognitions takeBack, ObjectMapper json) {
        this.records = records;
        this.takeBack = takeBack;
        this.json = json;
    }

    List<UndoRefusal> undo(ImportContext context, List<Change> changes) {
        List<UndoRefusal> refusals = new ArrayList<>();
        var from = 0;
        while (from < changes.size()) {
            var to = from;
            while (to < changes.size()
                    && changes.get(to).subjectType().equals(changes.get(from).subjectType())) {
                to++;
            }
            undoAlike(context, changes.subList(from, to), refusals);
            from = to;
        }
        return refusals;
    }

    private void undoAlike(ImportContext context, List<Change> changes, List<UndoRefusal> refusals) {
        switch (changes.getFirst().subjectType()) {
            case Written.RECOGNITION -> recognitions(changes, refusals);
            case Written.KIND -> changes.forEach(change -> kind(change, refusals));
            case Written.REPLACED -> changes.forEach(change -> takeBack.restore(String.valueOf(change.before())));
            case Written.DECISION ->
                changes.forEach(change -> takeBack.removeIfUnused(new DecisionId(change.subjectId())));
            case Written.CODE ->
                records.removeCodes(changes.stream()
                        .flatMap(change -> ProductCode.parse(after(change).label()).stream())
                        .toList());
            case Written.FACTS -> changes.forEach(change -> facts(context, change, refusals));
            case Written.PRODUCT -> {
                var kept = records.removeProducts(versions(changes, ProductId::new));
                refuse(changes, change -> kept.contains(new ProductId(change.subjectId())), "product", refusals);
            }
            case Written.PRODUCER -> {
                var kept = records.removeProducers(versions(changes, ProducerId::new));
                refuse(changes, change -> kept.contains(new ProducerId(change.subjectId())), "producer", refusals);
            }
            default ->
                throw new IllegalStateException(
                        "Not a change of this list: " + changes.getFirst().subjectType());
        }
    }

    private void recognitions(List<Change> changes, List<UndoRefusal> refusals) {
        Set<ProductId> products = new HashSet<>();
        changes.forEach(change -> {
            var product = after(change).product();
            if (product != null) {
                products.add(new ProductId(product));
            }
        });
        var kept = takeBack.remove(versions(changes, RecognitionId::new), products);
        refuse(changes, change -> kept.contains(new RecognitionId(change.subjectId())), "recognition", refusals);
    }

    private void kind(Change change, List<UndoRefusal> refusals) {
        var kind = RecognitionKind.valueOf(json.readValue(String.valueOf(change.before()), String.class));
        if (!takeBack.correctKind(
                new RecognitionId(change.subjectId()), after(change).version(), kind)) {
            refusals.add(refusal(change, "recognition"));
        }
    }

    private void facts(ImportContext context, Change change, List<UndoRefusal> refusals) {
        var facts = json.readValue(String.valueOf(change.before()), ListedProduct.Facts.class);
        var author = Author.importing(
                context.importer().accountId(),
                context.importer().name(),
                context.id().value(),
                context.source());
        if (!records.correct(new ProductId(change.subjectId()), after(change).version(), facts, author)) {
            refusals.add(refusal(change, "product"));
        }
    }

    private void refuse(
            List<Change> changes,
            java.util.function.Predicate<Change> isKept,
            String what,
            List<UndoRefusal> refusals) {
        changes.stream().filter(isKept).forEach(change -> refusals.add(refusal(change, what)));
    }

    private UndoRefusal refusal(Change change, String what) {
        return new UndoRefusal(
                change,
                Message.of("recognition.intake.undo_" + what, after(change).label()));
    }

    private <I> Map<I, Integer> versions(List<Change> changes, java.util.function.Function<UUID, I> id) {
        Map<I, Integer> versions = new HashMap<>();
        changes.forEach(change ->
                versions.put(id.apply(change.subjectId()), after(change).version()));
        return versions;
    }

    private Written.After after(Change change) {
        return json.readValue(change.after(), Written.After.class);
    }
}
