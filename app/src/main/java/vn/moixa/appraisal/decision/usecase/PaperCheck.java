package vn.moixa.appraisal.decision.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.decision.domain.Signed;

/** Whether a signed paper was described completely: number, body, date, signer and scan (R56). */
public final class PaperCheck {

    private static final int LONGEST = 255;
    private static final LocalDate PROGRAMME_BEGINS = LocalDate.of(2018, 1, 1);

    private PaperCheck() {}

    /**
     * One thing that is wrong.
     *
     * @param about what it is about when the field alone does not say it, such as the name of a product
     */
    public record Fault(String field, String messageKey, String about) {}

    static List<Fault> faults(Signed paper, LocalDate today) {
        var faults = new ArrayList<Fault>();
        require(faults, "number", paper.number());
        require(faults, "issuer", paper.issuer());
        require(faults, "signer", paper.signer());
        if (paper.on() == null) {
            faults.add(new Fault("on", "decision.fault.date", ""));
        } else if (paper.on().isAfter(today) || paper.on().isBefore(PROGRAMME_BEGINS)) {
            faults.add(new Fault("on", "decision.fault.date-range", ""));
        }
        if (paper.scan() == null) {
            faults.add(new Fault("scan", "decision.fault.scan", ""));
        }
        return faults;
    }

    private static void require(List<Fault> faults, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            faults.add(new Fault(field, "decision.fault.required", ""));
        } else if (value.length() > LONGEST) {
            faults.add(new Fault(field, "decision.fault.too-long", ""));
        }
    }
}
