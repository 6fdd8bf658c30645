package vn.moixa.recognition.web;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.moixa.recognition.CertificateStatus;
import vn.moixa.recognition.store.Certificates.Filed;
import vn.moixa.recognition.usecase.VerifyCertificate.Verification;
import vn.moixa.web.Frame;
import vn.moixa.web.Tone;
import vn.moixa.web.chart.Term;

/** The answer to a scan. */
public record VerificationPage(Frame frame, Verification verification) {

    public Tone tone() {
        return Optional.ofNullable(verification.status())
                .map(StatusLook::of)
                .map(look -> look.verdict())
                .orElse(Tone.SOON);
    }

    public String icon() {
        return Optional.ofNullable(verification.status())
                .map(StatusLook::of)
                .map(look -> look.icon())
                .orElse("question-circle");
    }

    public String title() {
        return frame.text("recognition.verify." + key() + ".title");
    }

    public String text() {
        return switch (key()) {
            case "VALID", "EXPIRING" ->
                frame.text(
                        "recognition.verify." + key() + ".text", certificate().stars());
            case "EXTENDED" ->
                frame.text(
                        "recognition.verify.EXTENDED.text",
                        certificate().stars(),
                        frame.date(certificate().records().lastDay()));
            case "NONE", "REPORTED" -> frame.text("recognition.verify." + key() + ".text");
            default -> frame.text("recognition.verify." + key() + ".text", endDate());
        };
    }

    /** The first day without the star. */
    public String endDate() {
        var ending = certificate().records().ending();
        boolean ended = status() == CertificateStatus.WITHDRAWN || status() == CertificateStatus.ANNULLED;
        return frame.date(
                ended && ending != null
                        ? ending.endedOn()
                        : certificate().records().starEndsOn());
    }

    public boolean hasCertificate() {
        return verification.certificate() != null;
    }

    public boolean carriesStar() {
        var status = verification.status();
        return status != null && status.carriesStar();
    }

    public boolean isEnded() {
        return verification.status() == CertificateStatus.WITHDRAWN
                || verification.status() == CertificateStatus.ANNULLED;
    }

    public Filed certificate() {
        return Objects.requireNonNull(verification.certificate());
    }

    public CertificateStatus status() {
        return Objects.requireNonNull(verification.status());
    }

    public Term term() {
        var term = certificate().records().term();
        return new Term(term.issuedOn(), term.expiresOn(), verification.today());
    }

    /** Producer and commune on one line. */
    public String producerLine() {
        @Nullable
        String producer =
                verification.producer() == null ? null : verification.producer().name();
        return java.util.stream.Stream.of(producer, verification.placeToday())
                .filter(Objects::nonNull)
                .collect(java.util.stream.Collectors.joining(", "));
    }

    /** The recorded unit, when its name is another today (R150). */
    public Optional<String> placeThen() {
        return Optional.ofNullable(verification.placeThen()).filter(then -> !then.equals(verification.placeToday()));
    }

    private String key() {
        var status = verification.status();
        return status == null ? (verification.reported() ? "REPORTED" : "NONE") : status.name();
    }
}
