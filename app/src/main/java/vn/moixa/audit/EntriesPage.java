package vn.moixa.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.shared.Page;
import vn.moixa.web.Frame;

/** The audit trail, filtered. */
public record EntriesPage(Frame frame, Asked asked, Page<AuditEntry> entries) {

    /** What was asked for, as it stands in the form; empty means any. */
    public record Asked(String subjectType, String subjectId, String actor, String day) {

        String query() {
            return "subjectType=" + encoded(subjectType) + "&subjectId=" + encoded(subjectId) + "&actor="
                    + encoded(actor) + "&day=" + encoded(day);
        }

        private static String encoded(String value) {
            return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    public @Nullable String nextPage() {
        return entries.next() == null ? null : "/audit/entries?" + asked.query() + "&cursor=" + entries.next();
    }

    /** One fact of a deed, named. */
    public record Detail(String label, String value) {}

    public List<Detail> details(AuditEntry entry) {
        return DetailWords.of(frame, entry);
    }

    /** The kind of thing in words. */
    public String subject(AuditEntry entry) {
        return DetailWords.subject(frame, entry);
    }

    public List<AuditEntry> items() {
        return entries.items();
    }
}
