package vn.moixa.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.audit.store.Entries;
import vn.moixa.shared.Cursor;
import vn.moixa.shared.Page;
import vn.moixa.web.Frame;

@Controller
class AuditController {

    private static final int PAGE_SIZE = 50;

    private final Entries entries;
    private final ChainFile file;

    AuditController(Entries entries, ChainFile file) {
        this.entries = entries;
        this.file = file;
    }

    @GetMapping("/audit/entries")
    ModelAndView entries(
            Frame frame,
            @RequestParam @Nullable String subjectType,
            @RequestParam @Nullable String subjectId,
            @RequestParam @Nullable UUID actor,
            @RequestParam @Nullable LocalDate day,
            @RequestParam @Nullable String cursor) {
        var filter = new Entries.Filter(given(subjectType), given(subjectId), actor, day, before(cursor));
        var page =
                Page.of(entries.find(filter, PAGE_SIZE + 1), PAGE_SIZE, entry -> Cursor.of(Long.toString(entry.seq())));
        var asked = new EntriesPage.Asked(text(subjectType), text(subjectId), text(actor), text(day));
        return new ModelAndView("audit/entries", "page", new EntriesPage(frame, asked, page));
    }

    /** The links of one day as lines of JSON, for keeping outside. */
    @GetMapping("/audit/days/{day}")
    void day(@PathVariable LocalDate day, HttpServletResponse response) throws IOException {
        response.setContentType("application/x-ndjson;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-" + day + ".jsonl\"");
        response.setHeader("Cache-Control", "no-store");
        file.writeDay(day, response.getOutputStream());
    }

    private static @Nullable Long before(@Nullable String cursor) {
        return Optional.ofNullable(cursor)
                .flatMap(text -> Cursor.decode(text, 1))
                .map(decoded -> decoded.values().getFirst())
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    private static @Nullable String given(@Nullable String value) {
        return Optional.ofNullable(value)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
