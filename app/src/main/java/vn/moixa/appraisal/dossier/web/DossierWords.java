package vn.moixa.appraisal.dossier.web;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.dossier.domain.Answer;
import vn.moixa.appraisal.dossier.domain.Completeness.Gap;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.domain.Eligibility;
import vn.moixa.appraisal.dossier.domain.Offers;
import vn.moixa.appraisal.dossier.store.Versions;
import vn.moixa.appraisal.evidence.domain.Evidence;
import vn.moixa.web.Frame;
import vn.moixa.web.Tone;

/** How dossiers are said in words. */
public final class DossierWords {

    private DossierWords() {}

    public static String path(DossierHead head) {
        return "/appraisal/dossiers/" + head.id().value();
    }

    public static Tone tone(DossierState state) {
        return switch (state) {
            case DRAFT, WITHDRAWN_BY_PRODUCER -> Tone.OFF;
            case RETURNED -> Tone.SOON;
            case SUBMITTED,
                    COMMUNE_REVIEW,
                    PROPOSED,
                    PROVINCE_CHECK,
                    ADVISORY,
                    COUNCIL,
                    RESULT_APPROVED,
                    SENT_TO_CENTRE,
                    CENTRE_RESULT -> Tone.INFO;
            case RECOGNISED -> Tone.OK;
            case NOT_RECOGNISED, DISQUALIFIED -> Tone.BAD;
        };
    }

    public static String gap(Frame frame, Gap gap) {
        return switch (gap) {
            case Gap.FieldMissing(var field) ->
                frame.text("dossier.gap.field", frame.text("dossier.field." + field.key()));
            case Gap.Unanswered(var leaf) -> frame.text("dossier.gap.unanswered", leaf.number(), title(frame, leaf));
            case Gap.PointsMissing(int star, int total, int edge) ->
                frame.text("dossier.gap.points", star, total, edge);
            case Gap.GateNotReached(var gate, var leaf, int points) ->
                frame.text(
                        "dossier.gap.gate", gate.star(), leaf.number(), title(frame, leaf), gate.minPoints(), points);
            case Gap.GateWithoutEvidence(var gate, var leaf) ->
                frame.text("dossier.gap.evidence", gate.star(), leaf.number(), title(frame, leaf));
            case Gap.PaperNotValid(var leaf, var paper) ->
                frame.text("dossier.gap.paper", paper.facts().title(), leaf.number(), title(frame, leaf));
        };
    }

    public static String title(Frame frame, Leaf leaf) {
        return leaf.title().in(frame.language());
    }

    static String answer(Frame frame, Answer answer, Leaf leaf) {
        var mark = answer.mark();
        if (mark == null) {
            return frame.text("dossier.answer.none");
        }
        if (answer.noneMet()) {
            return frame.text("dossier.answer.none-met");
        }
        return leaf.option(mark)
                .map(option -> frame.text(
                        "dossier.answer.option", mark.points(), option.text().in(frame.language())))
                .orElse(frame.text("dossier.answer.points", mark.points()));
    }

    static String eventText(Frame frame, Versions.Event event) {
        String by = event.onBehalf() ? frame.text("dossier.event.on-behalf", event.by()) : event.by();
        return Stream.of(by, event.basis(), event.reason())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    public static String expiry(Frame frame, Evidence paper, LocalDate today) {
        @Nullable LocalDate last = paper.facts().expiresOn();
        return switch (paper.state()) {
            case REJECTED -> frame.text("evidence.state.REJECTED");
            case LAPSED -> frame.text("evidence.expired-on", frame.date(last));
            case REPLACED -> frame.text("evidence.state.REPLACED");
            case DRAFT, SUBMITTED, ACCEPTED -> {
                if (!paper.hasContent()) {
                    yield frame.text("evidence.without-content");
                }
                if (last == null) {
                    yield frame.text("evidence.no-expiry");
                }
                yield frame.text(
                        last.isBefore(today) ? "evidence.expired-on" : "evidence.valid-until", frame.date(last));
            }
        };
    }

    public static String eligibility(Frame frame, Eligibility why) {
        return frame.text("dossier.not-eligible." + why.name());
    }

    public static String notPossible(Frame frame, Offers.Offer.NotPossible why) {
        Offers.Window window = why.window();
        return window == null
                ? frame.text("dossier.not-possible." + why.reason().name())
                : frame.text(
                        "dossier.not-possible." + why.reason().name(),
                        frame.date(window.opensOn()),
                        frame.date(window.closesOn()));
    }
}
