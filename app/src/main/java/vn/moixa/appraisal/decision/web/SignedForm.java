package vn.moixa.appraisal.decision.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.moixa.appraisal.decision.domain.Signed;
import vn.moixa.appraisal.decision.usecase.PaperCheck;
import vn.moixa.file.FileHash;
import vn.moixa.file.Files;
import vn.moixa.file.Storing;
import vn.moixa.shared.VietnameseText;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/** Reads number, body, date, signer and scan of a signed paper; a scan that was kept once need not be chosen again. */
@Component
class SignedForm {

    private final Files files;

    SignedForm(Files files) {
        this.files = files;
    }

    /** @param fault message key of what is wrong with the scan, or null */
    record Read(Signed paper, @Nullable String fault) {}

    Read read(Map<String, String> typed, @Nullable MultipartFile scan, Frame frame) throws IOException {
        String kept = text(typed, "kept");
        String fault = null;
        if (scan != null && !scan.isEmpty()) {
            String name = scan.getOriginalFilename() == null ? "" : scan.getOriginalFilename();
            try (var content = scan.getInputStream()) {
                switch (files.store(content, name, frame.viewer().accountId())) {
                    case Storing.Stored stored -> kept = stored.hash().value();
                    case Storing.Rejected(var reason) -> fault = reason.messageKey();
                }
            }
        } else if (kept != null && FileHash.parse(kept).flatMap(files::open).isEmpty()) {
            kept = null;
        }
        return new Read(
                new Signed(
                        text(typed, "number"),
                        text(typed, "issuer"),
                        date(typed.get("on")),
                        text(typed, "signer"),
                        kept),
                fault);
    }

    static FormErrors errors(Frame frame, List<PaperCheck.Fault> faults, @Nullable String scanFault) {
        var errors = FormErrors.NONE;
        for (var fault : faults) {
            errors = errors.and(
                    fault.field(),
                    fault.about().isEmpty()
                            ? frame.text(fault.messageKey())
                            : frame.text(fault.messageKey(), fault.about()));
        }
        return scanFault == null ? errors : errors.and("scan", frame.text(scanFault));
    }

    static @Nullable String text(Map<String, String> typed, String key) {
        String value = typed.get(key);
        return value == null || value.isBlank()
                ? null
                : VietnameseText.nfc(value).strip();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
