package vn.moixa.recognition.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.moixa.recognition.RecognitionKind;
import vn.moixa.recognition.store.RecognitionLists;
import vn.moixa.recognition.store.RecognitionLists.Line;
import vn.moixa.recognition.store.RecognitionLists.Place;
import vn.moixa.recognition.usecase.ReadRecognition;
import vn.moixa.web.Frame;
import vn.moixa.web.Problem;

@RestController
@Tag(name = "recognitions", description = "Which star was given to which product by which decision")
class RecognitionController {

    private static final int PAGE = 100;
    private static final Pattern AREA = Pattern.compile("(\\d{2,5})(?:@(2025|pre2025))?");

    private final ReadRecognition read;

    RecognitionController(ReadRecognition read) {
        this.read = read;
    }

    record Product(UUID id, String name) {}

    record Producer(UUID id, String name) {}

    record Decision(String number, String issuer) {}

    /**
     * One recognition.
     *
     * @param grade CONFIRMED by a signed decision, or only REPORTED; a reported one is never shown as a star
     */
    record Item(
            UUID id,
            String kind,
            String grade,
            @Nullable Integer stars,
            Product product,
            @Nullable Producer producer,
            @Nullable String commune,
            @Nullable Decision decision,
            @Nullable LocalDate recognisedOn,
            @Nullable Integer reportedYear,
            @Nullable String certificateCode,
            @Nullable LocalDate expiresOn,
            boolean sample) {}

    record Items(List<Item> items, int total, @Nullable String next) {}

    @GetMapping("/api/v1/recognitions")
    @Operation(summary = "Lists recognitions, the newest first; with asOf only those whose star is valid on the day")
    Items recognitions(
            Frame frame,
            @RequestParam Optional<String> asOf,
            @RequestParam Optional<String> stars,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            @RequestParam Optional<String> area,
            @RequestParam Optional<String> cursor) {
        var filter = new RecognitionLists.Filter(
                "",
                day("asOf", asOf),
                stars(stars),
                kind(kind),
                null,
                day("from", from),
                day("to", to),
                place(area),
                null,
                frame.publishedOnly());
        var listing = read.publicRecognitions(
                filter, cursor.filter(text -> !text.isBlank()).orElse(null), PAGE);
        return new Items(
                listing.page().items().stream().map(RecognitionController::item).toList(),
                listing.total(),
                listing.page().next());
    }

    private static Item item(Line line) {
        return new Item(
                line.id(),
                line.kind().name(),
                line.grade().name(),
                line.stars(),
                new Product(line.product(), line.productName()),
                line.producer() == null || line.producerName() == null
                        ? null
                        : new Producer(line.producer(), line.producerName()),
                line.communeCode(),
                line.decisionNumber() == null || line.decisionIssuer() == null
                        ? null
                        : new Decision(line.decisionNumber(), line.decisionIssuer()),
                line.recognisedOn(),
                line.reportedYear(),
                line.certificateCode(),
                line.expiresOn(),
                line.sample());
    }

    private static @Nullable LocalDate day(String field, Optional<String> text) {
        try {
            return text.filter(one -> !one.isBlank()).map(LocalDate::parse).orElse(null);
        } catch (DateTimeException noDate) {
            throw refused(field, "recognition.api.date");
        }
    }

    private static @Nullable Integer stars(Optional<String> text) {
        String asked = text.orElse("");
        if (asked.isBlank()) {
            return null;
        }
        if (!asked.matches("[345]")) {
            throw refused("stars", "recognition.api.stars");
        }
        return Integer.valueOf(asked);
    }

    private static @Nullable RecognitionKind kind(Optional<String> text) {
        String asked = text.orElse("");
        if (asked.isBlank()) {
            return null;
        }
        return Arrays.stream(RecognitionKind.values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> refused("kind", "recognition.api.kind"));
    }

    /** A commune of today such as 03006, or a former district or province such as 088@pre2025. */
    private static @Nullable Place place(Optional<String> text) {
        String asked = text.orElse("");
        if (asked.isBlank()) {
            return null;
        }
        Matcher matcher = AREA.matcher(asked);
        if (!matcher.matches()) {
            throw refused("area", "recognition.api.area");
        }
        String code = matcher.group(1);
        boolean former = "pre2025".equals(matcher.group(2));
        return switch (code.length()) {
            case 5 -> new Place.Commune(code);
            case 3 -> new Place.FormerDistrict(code);
            case 2 -> former ? new Place.FormerProvince(code) : null;
            default -> throw refused("area", "recognition.api.area");
        };
    }

    private static Problem refused(String field, String key) {
        return Problem.of(HttpStatus.BAD_REQUEST, "bad-parameter", field, key);
    }
}
