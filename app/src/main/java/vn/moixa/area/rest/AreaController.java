package vn.moixa.area.rest;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.moixa.area.Areas;
import vn.moixa.area.Level;
import vn.moixa.area.Unit;
import vn.moixa.area.UnitList;
import vn.moixa.shared.Cursor;
import vn.moixa.shared.Page;
import vn.moixa.web.Problem;

/** Administrative units of both lists; open to everyone and unchanged between releases. */
@RestController
class AreaController {

    private static final int PAGE = 50;
    private static final int LONGEST_TEXT = 100;
    private static final CacheControl CACHE =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final Areas areas;

    AreaController(Areas areas) {
        this.areas = areas;
    }

    /** A unit as other programs see it; {@code successors} are codes of the list 2025, {@code predecessors} of the list pre2025. */
    record AreaItem(
            String list,
            String code,
            String kind,
            String name,
            String fullName,
            String level,
            @Nullable String parent,
            @Nullable String district,
            String province,
            List<String> successors,
            List<String> predecessors) {}

    @GetMapping("/api/v1/areas")
    ResponseEntity<Page<AreaItem>> areas(
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> list,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> cursor) {
        var text = q.orElse("");
        if (text.length() > LONGEST_TEXT) {
            throw refused("q", "area.error.text-too-long");
        }
        var asked = list.filter(code -> !code.isEmpty())
                .map(code -> UnitList.of(code).orElseThrow(() -> refused("list", "area.error.list")))
                .orElse(null);
        var level =
                kind.filter(word -> !word.isEmpty()).map(AreaController::level).orElse(null);
        var offset = cursor.filter(code -> !code.isEmpty())
                .map(AreaController::offset)
                .orElse(0);
        var found = areas.search(text, asked, level, offset, PAGE + 1);
        var page = Page.of(found, PAGE, last -> Cursor.of(Integer.toString(offset + PAGE)));
        return ResponseEntity.ok().cacheControl(CACHE).body(page.map(this::item));
    }

    private AreaItem item(Unit unit) {
        var old = unit.list() == UnitList.PRE_2025;
        return new AreaItem(
                unit.list().code(),
                unit.code(),
                unit.kind(),
                unit.name(),
                unit.fullName(),
                unit.level().name().toLowerCase(Locale.ROOT),
                unit.parentCode(),
                unit.districtCode(),
                unit.provinceCode(),
                old ? codes(areas.successors(unit.code())) : List.of(),
                old ? List.of() : codes(areas.predecessors(unit.code())));
    }

    private static List<String> codes(List<Unit> units) {
        return units.stream().map(Unit::code).toList();
    }

    private static Level level(String kind) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equalsIgnoreCase(kind))
                .findFirst()
                .orElseThrow(() -> refused("kind", "area.error.kind"));
    }

    private static int offset(String text) {
        return Cursor.decode(text, 1)
                .map(cursor -> cursor.values().getFirst())
                .filter(value -> value.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElseThrow(() -> refused("cursor", "area.error.cursor"));
    }

    private static Problem refused(String field, String messageKey) {
        return Problem.of(HttpStatus.BAD_REQUEST, "bad-parameter", field, messageKey);
    }
}
