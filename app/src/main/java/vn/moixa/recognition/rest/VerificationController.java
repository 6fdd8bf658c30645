package vn.moixa.recognition.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.moixa.recognition.VerificationCode;
import vn.moixa.recognition.usecase.VerifyCertificate;
import vn.moixa.recognition.usecase.VerifyCertificate.Verification;
import vn.moixa.web.Problem;

@RestController
@Tag(name = "verifications", description = "Whether a certificate is good today")
class VerificationController {

    private final VerifyCertificate verify;

    VerificationController(VerifyCertificate verify) {
        this.verify = verify;
    }

    record Product(UUID id, @Nullable String code, String name, String url) {}

    record Producer(UUID id, String name, String url) {}

    record Decision(String number, String issuer, @Nullable LocalDate signedOn) {}

    /**
     * The answer.
     *
     * @param stars the star carried today, null when none is
     * @param awardedStars the star that was awarded
     * @param validTo last valid day
     */
    record Answer(
            String code,
            String state,
            @Nullable Integer stars,
            int awardedStars,
            Product product,
            @Nullable Producer producer,
            Decision decision,
            LocalDate validFrom,
            LocalDate validTo,
            @Nullable String withdrawnReason,
            @Nullable LocalDate withdrawnOn,
            boolean sample) {}

    @GetMapping("/api/v1/verifications/{code}")
    @Operation(summary = "Checks a certificate by the code printed on it")
    Answer verification(@PathVariable String code) {
        return VerificationCode.parse(code)
                .flatMap(verify::byCode)
                .filter(found -> found.status() != null)
                .map(VerificationController::answer)
                .orElseThrow(() ->
                        Problem.of(HttpStatus.NOT_FOUND, "unknown-certificate", "code", "recognition.verify.unknown"));
    }

    private static Answer answer(Verification found) {
        var filed = Objects.requireNonNull(found.certificate());
        var status = Objects.requireNonNull(found.status());
        var ending = filed.records().ending();
        boolean over = ending != null && !status.carriesStar() && !found.today().isBefore(ending.endedOn());
        var product = found.product();
        var producer = found.producer();
        return new Answer(
                filed.code(),
                status.name(),
                status.carriesStar() ? filed.stars() : null,
                filed.stars(),
                new Product(product.id().value(), product.code(), product.name(), product.path()),
                producer == null ? null : new Producer(producer.id().value(), producer.name(), producer.path()),
                new Decision(
                        filed.decided().number(),
                        filed.decided().issuer(),
                        filed.decided().signedOn()),
                filed.records().term().issuedOn(),
                filed.records().starEndsOn().minusDays(1),
                over && filed.ended() != null ? filed.ended().ground().name() : null,
                over && ending != null ? ending.endedOn() : null,
                filed.sample() || product.sample());
    }
}
