package vn.moixa.recognition.web;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.moixa.recognition.CertificateId;
import vn.moixa.recognition.domain.Ground;
import vn.moixa.recognition.usecase.CorrectEnding;
import vn.moixa.recognition.usecase.ReadRecognition;
import vn.moixa.recognition.web.RecognitionPages.CertificatePage;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Role;

/** Gathers what the page of one certificate shows. */
@Component
class CertificatePages {

    private final ReadRecognition read;
    private final CorrectEnding correct;

    CertificatePages(ReadRecognition read, CorrectEnding correct) {
        this.read = read;
        this.correct = correct;
    }

    CertificatePage page(Frame frame, UUID id, Map<String, String> typed, FormErrors errors) {
        var grounds = Arrays.stream(Ground.values())
                .map(ground -> new Choice(ground.name(), frame.text("recognition.ground." + ground.name())))
                .toList();
        return new CertificatePage(
                frame,
                read.certificate(new CertificateId(id), frame.viewer()),
                frame.viewer().has(Role.PROVINCIAL_OFFICER),
                correct.of(new CertificateId(id)),
                grounds,
                typed,
                errors);
    }
}
