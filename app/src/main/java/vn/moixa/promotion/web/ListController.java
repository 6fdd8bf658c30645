package vn.moixa.promotion.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.paper.Cell;
import vn.moixa.paper.Column;
import vn.moixa.paper.Workbook;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.store.Proposals;
import vn.moixa.promotion.store.Records;
import vn.moixa.promotion.store.Records.Filter;
import vn.moixa.promotion.store.Records.Filter.State;
import vn.moixa.promotion.usecase.Rights;
import vn.moixa.registry.Reach;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Frame;
import vn.moixa.web.NotFound;

@Controller
class ListController {

    private static final int SIZE = 50;
    private static final int WORKBOOK_SIZE = 20_000;
    private static final int LONGEST_WORDS = 200;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Records records;
    private final Proposals proposals;
    private final InstantSource time;

    ListController(Records records, Proposals proposals, InstantSource time) {
        this.proposals = proposals;
        this.records = records;
        this.time = time;
    }

    @GetMapping("/promotion")
    ModelAndView home(Frame frame) {
        Reach reach = Reach.reading(frame.viewer());
        List<HomePage.Count> counts = Arrays.stream(Kind.values())
                .map(kind -> new HomePage.Count(kind, records.count(kind, reach, frame.publishedOnly())))
                .toList();
        Reach writing = Reach.writing(frame.viewer());
        return new ModelAndView(
                "promotion/home",
                "page",
                new HomePage(
                        frame, counts, !writing.isNothing(), writing.isNothing() ? 0 : proposals.waiting(writing)));
    }

    @GetMapping("/promotion/{kind}")
    ModelAndView list(
            Frame frame,
            @PathVariable String kind,
            @RequestParam @Nullable String q,
            @RequestParam(defaultValue = "ALL") State state,
            @RequestParam @Nullable UUID before) {
        Kind known = Kind.ofSlug(kind).orElseThrow(NotFound::new);
        String words = words(q);
        var filter = new Filter(words, state, frame.publishedOnly(), before);
        List<Records.Line> found = records.list(known, filter, Reach.reading(frame.viewer()), today(), SIZE + 1);
        var page = new ListPage(
                frame,
                known,
                words,
                state,
                found.subList(0, Math.min(SIZE, found.size())),
                today(),
                before == null,
                found.size() > SIZE,
                Rights.mayEnter(known, Reach.writing(frame.viewer())),
                Rights.mayPropose(known, Reach.writing(frame.viewer())));
        return new ModelAndView("promotion/list", "page", page);
    }

    /** The list as asked for, whole, as a workbook. */
    @GetMapping("/promotion/{kind}/workbook")
    ResponseEntity<byte[]> workbook(
            Frame frame,
            @PathVariable String kind,
            @RequestParam @Nullable String q,
            @RequestParam(defaultValue = "ALL") State state)
            throws IOException {
        Kind known = Kind.ofSlug(kind).orElseThrow(NotFound::new);
        var filter = new Filter(words(q), state, frame.publishedOnly(), null);
        List<Records.Line> found = records.list(known, filter, Reach.reading(frame.viewer()), today(), WORKBOOK_SIZE);
        var page = new ListPage(frame, known, words(q), state, found, today(), true, false, false, false);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kind + "-" + today() + ".xlsx")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(written(page));
    }

    private byte[] written(ListPage page) throws IOException {
        Frame frame = page.frame();
        var columns = List.of(
                Column.text(frame.text("promotion.list.title"), 40),
                Column.text(frame.text("promotion.list.detail"), 40),
                Column.date(frame.text("promotion.list.from")),
                Column.date(frame.text("promotion.list.to")),
                Column.text(frame.text("promotion.list.state"), 24),
                Column.text(frame.text("promotion.list.sample"), 8));
        var out = new ByteArrayOutputStream();
        try (var workbook = Workbook.to(out);
                var sheet = workbook.sheet(page.title(), page.title(), columns)) {
            for (Records.Line line : page.lines()) {
                sheet.row(List.of(
                        Cell.of(line.title()),
                        Cell.of(page.detail(line)),
                        Cell.of(line.firstDay()),
                        Cell.of(line.lastDay()),
                        Cell.of(page.stateText(line)),
                        Cell.of(line.sample() ? frame.text("look.sample") : "")));
            }
        }
        return out.toByteArray();
    }

    private LocalDate today() {
        return LocalTime.today(time);
    }

    private static String words(@Nullable String q) {
        String words = Objects.requireNonNullElse(q, "").strip();
        return words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
    }
}
