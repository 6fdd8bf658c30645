package vn.moixa.appraisal.criteria.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.moixa.appraisal.criteria.CriteriaSetId;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Frame;
import vn.moixa.web.NotFound;
import vn.moixa.web.Problem;

/** Criteria sets for other software, whole and as of any day. */
@RestController
@Tag(name = "criteria", description = "Criteria sets by which products are rated, and what marks would give")
class CriteriaSetController {

    private final CriteriaSets sets;
    private final InstantSource time;

    CriteriaSetController(CriteriaSets sets, InstantSource time) {
        this.sets = sets;
        this.time = time;
    }

    /** A version in the list. */
    record SetItem(
            UUID id,
            String code,
            int version,
            @Nullable Integer number,
            String name,
            String instrument,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String hash) {}

    record SetItems(List<SetItem> items) {}

    @GetMapping("/api/v1/criteria-sets")
    @Operation(summary = "Lists the criteria sets that hold on a day, one version of each product set")
    SetItems list(Frame frame, @RequestParam Optional<String> instrument, @RequestParam Optional<String> asOf) {
        var day = day(asOf);
        var items = sets.all().stream()
                .filter(set -> set.holdsOn(day))
                .filter(set -> instrument
                        .filter(code -> !code.isBlank()
                                && !set.set().head().instrument().equals(code))
                        .isEmpty())
                .filter(set -> isTheOneOfTheDay(set, day))
                .map(set -> item(frame, set))
                .toList();
        return new SetItems(items);
    }

    @GetMapping("/api/v1/criteria-sets/{id}")
    @Operation(summary = "One version of a criteria set with every criterion, option and star gate")
    CriteriaSetAnswer get(Frame frame, @PathVariable UUID id) {
        return CriteriaSetAnswer.of(sets.byId(new CriteriaSetId(id)).orElseThrow(NotFound::new), frame.language());
    }

    private boolean isTheOneOfTheDay(PublishedSet set, LocalDate day) {
        var number = set.set().number();
        return number.isEmpty()
                || sets.inForce(number.getAsInt(), day).filter(set::equals).isPresent();
    }

    private static SetItem item(Frame frame, PublishedSet set) {
        var head = set.set().head();
        return new SetItem(
                set.id().value(),
                head.code().value(),
                head.version(),
                head.code().number().isPresent() ? head.code().number().getAsInt() : null,
                head.name().in(frame.language()),
                head.instrument(),
                head.effectiveFrom(),
                head.effectiveTo(),
                set.hash());
    }

    private LocalDate day(Optional<String> asOf) {
        try {
            return asOf.filter(text -> !text.isBlank()).map(LocalDate::parse).orElseGet(() -> LocalTime.today(time));
        } catch (DateTimeException noDay) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "not-a-day", "asOf", "criteria.problem.not-a-day");
        }
    }
}
