package vn.moixa.appraisal.criteria.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.moixa.appraisal.criteria.CriteriaSetId;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.appraisal.criteria.domain.SetCode;
import vn.moixa.appraisal.criteria.usecase.PreviewRating;
import vn.moixa.appraisal.criteria.web.MarkFaultWords;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Frame;
import vn.moixa.web.Problem;

/** The public calculator as an endpoint: marks in, star out, nothing stored. */
@RestController
@Tag(name = "criteria")
class RatingPreviewController {

    /** What only the server computes; whoever sends it is told so instead of being believed (R28, R163). */
    private static final Set<String> COMPUTED =
            Set.of("total", "average", "star", "stars", "band", "parts", "sum", "result", "gatesNotMet", "nextStar");

    private static final Set<String> TAKEN = Set.of("criteriaSet", "marks", "cases", "knockOuts");

    private final CriteriaSets sets;
    private final PreviewRating preview;
    private final InstantSource time;

    RatingPreviewController(CriteriaSets sets, PreviewRating preview, InstantSource time) {
        this.sets = sets;
        this.preview = preview;
        this.time = time;
    }

    /**
     * Marks to try.
     *
     * @param criteriaSet id of a version, or the code of a set for the version in force today
     */
    record RatingRequest(
            String criteriaSet,
            Map<String, Integer> marks,
            @Nullable Map<String, Integer> cases,
            @Nullable List<String> knockOuts) {}

    @PostMapping("/api/v1/ratings/preview")
    @Operation(
            summary =
                    "Computes what marks would give: total, band, stars, gates not met and the way to the next star; stores nothing")
    RatingAnswer preview(
            Frame frame,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @io.swagger.v3.oas.annotations.media.Content(
                                            schema =
                                                    @io.swagger.v3.oas.annotations.media.Schema(
                                                            implementation = RatingRequest.class)))
                    @RequestBody
                    Map<String, @Nullable Object> body) {
        for (String field : body.keySet()) {
            if (COMPUTED.contains(field)) {
                throw refused("computed-by-server", field, "criteria.problem.computed", field);
            }
            if (!TAKEN.contains(field)) {
                throw refused("unknown-field", field, "criteria.problem.unknown-field", field);
            }
        }
        var published = set(body.get("criteriaSet"));
        var asked = new PreviewRating.Asked(
                wholeNumbers("marks", body.get("marks")),
                wholeNumbers("cases", body.get("cases")),
                texts("knockOuts", body.get("knockOuts")));
        return switch (preview.preview(published.set(), asked)) {
            case PreviewRating.Given given -> RatingAnswer.of(frame, published, given);
            case PreviewRating.Refused refused -> {
                if (refused.faults().isEmpty()) {
                    throw refused(
                            "unknown-knock-out",
                            "knockOuts",
                            "criteria.mark.unknown-ground",
                            refused.unknownGrounds().getFirst());
                }
                var fault = refused.faults().getFirst();
                throw refused(
                        "mark-not-offered",
                        "marks." + fault.criterion(),
                        "criteria.problem.mark",
                        MarkFaultWords.of(frame, fault));
            }
        };
    }

    private PublishedSet set(@Nullable Object asked) {
        if (!(asked instanceof String text) || text.isBlank()) {
            throw refused("missing", "criteriaSet", "criteria.problem.set-missing");
        }
        return find(text.strip())
                .orElseThrow(
                        () -> refused("unknown-criteria-set", "criteriaSet", "criteria.problem.set-unknown", text));
    }

    private Optional<PublishedSet> find(String text) {
        if (SetCode.isWellFormed(text)) {
            var number = new SetCode(text).number();
            return number.isPresent()
                    ? sets.inForce(number.getAsInt(), LocalTime.today(time))
                            .filter(set -> set.set().code().value().equals(text))
                    : Optional.empty();
        }
        try {
            return sets.byId(new CriteriaSetId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> wholeNumbers(String field, @Nullable Object value) {
        var numbers = new HashMap<String, Integer>();
        if (value == null) {
            return numbers;
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw refused("wrong-shape", field, "criteria.problem.numbers", field);
        }
        map.forEach((key, number) -> {
            if (!(number instanceof Integer whole)) {
                throw refused("wrong-shape", field + "." + key, "criteria.problem.numbers", field);
            }
            numbers.put(String.valueOf(key), whole);
        });
        return numbers;
    }

    private static List<String> texts(String field, @Nullable Object value) {
        var texts = new ArrayList<String>();
        if (value == null) {
            return texts;
        }
        if (!(value instanceof List<?> list)) {
            throw refused("wrong-shape", field, "criteria.problem.texts", field);
        }
        for (Object item : list) {
            if (!(item instanceof String text)) {
                throw refused("wrong-shape", field, "criteria.problem.texts", field);
            }
            texts.add(text);
        }
        return texts;
    }

    private static Problem refused(String code, String field, String key, @Nullable Object... arguments) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, code, field, key, arguments);
    }
}
