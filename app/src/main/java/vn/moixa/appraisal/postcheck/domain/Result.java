package vn.moixa.appraisal.postcheck.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check found: whether the criteria are still met and the mark is rightly used (R103), with the criteria that are not met.
 *
 * @param failed each with a sentence
 */
public record Result(
        @Nullable LocalDate checkedOn,
        String place,
        @Nullable Boolean criteriaMet,
        @Nullable Boolean markUseRight,
        String findings,
        List<Failed> failed,
        @Nullable FollowUp followUp,
        @Nullable LocalDate remedyBy) {

    private static final int LONGEST = 4_000;

    /** A criterion that is no longer met. */
    public record Failed(String criterion, String sentence) {}

    public Result {
        failed = List.copyOf(failed);
    }

    /** Keys of sentences by field; empty when everything is as it should be. */
    public Map<String, String> faults(LocalDate today) {
        var faults = new LinkedHashMap<String, String>();
        if (checkedOn == null || checkedOn.isAfter(today)) {
            faults.put("checkedOn", "postcheck.refused.day");
        }
        if (place.strip().length() < 2 || place.length() > 500) {
            faults.put("place", "postcheck.refused.place");
        }
        if (criteriaMet == null) {
            faults.put("criteriaMet", "postcheck.refused.answer");
        }
        if (markUseRight == null) {
            faults.put("markUseRight", "postcheck.refused.answer");
        }
        if (findings.strip().length() < 10 || findings.length() > LONGEST) {
            faults.put("findings", "postcheck.refused.findings");
        }
        if (followUp == null) {
            faults.put("followUp", "postcheck.refused.follow-up");
        }
        faults.putAll(contradictions(today));
        return faults;
    }

    private Map<String, String> contradictions(LocalDate today) {
        var faults = new LinkedHashMap<String, String>();
        boolean good = Boolean.TRUE.equals(criteriaMet) && Boolean.TRUE.equals(markUseRight);
        if (Boolean.FALSE.equals(criteriaMet) && failed.isEmpty()) {
            faults.put("criterion.0", "postcheck.refused.which");
        }
        if (Boolean.TRUE.equals(criteriaMet) && !failed.isEmpty()) {
            faults.put("criteriaMet", "postcheck.refused.both");
        }
        for (int i = 0; i < failed.size(); i++) {
            if (failed.get(i).criterion().isBlank() || failed.get(i).criterion().length() > 100) {
                faults.put("criterion." + i, "postcheck.refused.criterion");
            }
            if (failed.get(i).sentence().strip().length() < 10
                    || failed.get(i).sentence().length() > 2_000) {
                faults.put("sentence." + i, "postcheck.refused.sentence");
            }
        }
        if (good && followUp != null && followUp != FollowUp.NOTHING) {
            faults.put("followUp", "postcheck.refused.nothing-wrong");
        }
        if (followUp == FollowUp.REMEDY && (remedyBy == null || !remedyBy.isAfter(today))) {
            faults.put("remedyBy", "postcheck.refused.remedy-by");
        }
        return faults;
    }
}
