package vn.moixa.appraisal.evidence.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.evidence.domain.Evidence;
import vn.moixa.appraisal.evidence.domain.EvidenceKind;
import vn.moixa.appraisal.evidence.domain.EvidenceScope;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.ProductCard;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/** Entering or correcting what is known of a paper. */
public record EvidenceFormPage(
        Frame frame,
        ProducerCard producer,
        @Nullable Evidence paper,
        Map<String, String> typed,
        List<ProductCard> products,
        FormErrors errors) {

    public String action() {
        return paper == null
                ? "/appraisal/evidence"
                : "/appraisal/evidence/" + paper.id().value();
    }

    public String back() {
        return paper == null ? "/appraisal/evidence?producer=" + producer.id().value() : action();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return errors.of(field);
    }

    public List<Choice> kinds() {
        return Arrays.stream(EvidenceKind.values())
                .map(kind -> new Choice(kind.name(), frame.text("evidence.kind." + kind.name())))
                .toList();
    }

    public List<Choice> scopes() {
        return Arrays.stream(EvidenceScope.values())
                .map(scope -> new Choice(scope.name(), frame.text("evidence.scope." + scope.name())))
                .toList();
    }

    public List<Choice> productChoices() {
        return products.stream()
                .map(card -> new Choice(card.id().value().toString(), card.name()))
                .toList();
    }
}
