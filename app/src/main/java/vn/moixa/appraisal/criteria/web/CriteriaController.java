package vn.moixa.appraisal.criteria.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.appraisal.criteria.usecase.PreviewRating;
import vn.moixa.appraisal.criteria.usecase.ReadCriteria;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Frame;
import vn.moixa.web.NotFound;
import vn.moixa.web.PageCache;

/** Criteria sets for everybody, and the calculator that stores nothing. */
@Controller
class CriteriaController {

    private final CriteriaSets sets;
    private final SetAddress address;
    private final ReadCriteria read;
    private final PreviewRating preview;
    private final InstantSource time;

    CriteriaController(
            CriteriaSets sets, SetAddress address, ReadCriteria read, PreviewRating preview, InstantSource time) {
        this.sets = sets;
        this.address = address;
        this.read = read;
        this.preview = preview;
        this.time = time;
    }

    @GetMapping("/tieu-chi")
    ModelAndView list(Frame frame, HttpServletResponse response) {
        PageCache.allow(response);
        return new ModelAndView("appraisal/criteria/sets", "page", sets(frame, false));
    }

    @GetMapping("/tinh-diem")
    ModelAndView choose(Frame frame, HttpServletResponse response) {
        PageCache.allow(response);
        return new ModelAndView("appraisal/criteria/sets", "page", sets(frame, true));
    }

    @GetMapping("/tieu-chi/{set}")
    ModelAndView set(
            Frame frame,
            @PathVariable String set,
            @RequestParam("phien-ban") Optional<Integer> version,
            HttpServletResponse response) {
        PageCache.allow(response);
        var found = address.find(set, version).orElseThrow(NotFound::new);
        var versions = sets.versionsOf(found.set().code());
        boolean offered = address.find(set).filter(found::equals).isPresent() && found.holdsOn(LocalTime.today(time));
        return new ModelAndView(
                "appraisal/criteria/set",
                "page",
                new SetPage(frame, found, versions, read.wordings(found.id()), offered));
    }

    @GetMapping("/tieu-chi/{set}/tap.yaml")
    ResponseEntity<byte[]> yaml(@PathVariable String set, @RequestParam("phien-ban") Optional<Integer> version) {
        var found = address.find(set, version).orElseThrow(NotFound::new);
        return file(found, "yaml", "application/yaml", read.yaml(found).getBytes(StandardCharsets.UTF_8));
    }

    /** Also the template for another version: change the lines, then send it to the desk of versions. */
    @GetMapping("/tieu-chi/{set}/bang.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String set, @RequestParam("phien-ban") Optional<Integer> version)
            throws IOException {
        var found = address.find(set, version).orElseThrow(NotFound::new);
        return file(
                found,
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                read.workbook(found));
    }

    private static ResponseEntity<byte[]> file(PublishedSet set, String ending, String type, byte[] bytes) {
        String name =
                set.set().code().value().replace('/', '-') + "-v" + set.set().version() + "." + ending;
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=" + name)
                .contentType(MediaType.parseMediaType(type))
                .body(bytes);
    }

    @GetMapping("/tinh-diem/{set}")
    ModelAndView calculator(
            Frame frame,
            @PathVariable String set,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response) {
        PageCache.allow(response, frame.viewer());
        return new ModelAndView("appraisal/criteria/calculator", Map.of("page", page(frame, set, parameters)));
    }

    /** The result alone, for the page that updates while one chooses. */
    @GetMapping("/tinh-diem/{set}/ket-qua")
    ModelAndView result(Frame frame, @PathVariable String set, @RequestParam MultiValueMap<String, String> parameters) {
        return new ModelAndView("appraisal/criteria/result", Map.of("page", page(frame, set, parameters)));
    }

    private CalculatorPage page(Frame frame, String set, MultiValueMap<String, String> parameters) {
        var found = address.find(set)
                .filter(one -> one.holdsOn(LocalTime.today(time)))
                .orElseThrow(NotFound::new);
        var typed = Typed.of(parameters);
        return new CalculatorPage(frame, found, typed, preview.preview(found.set(), typed.asked()));
    }

    private SetsPage sets(Frame frame, boolean calculator) {
        var today = LocalTime.today(time);
        var lapsed = calculator
                ? List.<PublishedSet>of()
                : sets.all().stream().filter(set -> !set.holdsOn(today)).toList();
        return new SetsPage(frame, sets.inForce(today), lapsed, calculator);
    }
}
