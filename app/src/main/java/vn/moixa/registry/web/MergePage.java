package vn.moixa.registry.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.moixa.registry.domain.Merge.Advice;
import vn.moixa.registry.domain.Subject;
import vn.moixa.web.Frame;

/**
 * Two edits of one record, side by side; the person chooses field by field.
 *
 * @param typed everything typed, carried along so that nothing is lost
 */
public record MergePage(
        Frame frame,
        Subject subject,
        UUID id,
        int savedVersion,
        List<Row> rows,
        Map<String, String> typed,
        String savedBy) {

    public record Row(String key, String label, String base, String saved, String typed, Advice advice) {}

    public String action() {
        return "/registry/" + subject.path() + "/" + id;
    }
}
