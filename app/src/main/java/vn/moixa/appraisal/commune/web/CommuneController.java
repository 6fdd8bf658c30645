package vn.moixa.appraisal.commune.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.calendar.web.Typed;
import vn.moixa.appraisal.commune.papers.OfficePaper;
import vn.moixa.appraisal.commune.usecase.OfficeSheet;
import vn.moixa.appraisal.commune.usecase.ReadOffice;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.file.FileHash;
import vn.moixa.file.Files;
import vn.moixa.paper.OfficialDocument;
import vn.moixa.paper.Paper;
import vn.moixa.web.Frame;
import vn.moixa.web.NotFound;

/** The commune: its desk, a dossier on it, and the papers made from the records. */
@Controller
class CommuneController {

    private static final List<DossierState> STATES =
            List.of(DossierState.SUBMITTED, DossierState.COMMUNE_REVIEW, DossierState.RETURNED, DossierState.PROPOSED);

    private final OfficeForms forms;
    private final ReadOffice read;
    private final Paper paper;
    private final Files files;

    CommuneController(OfficeForms forms, ReadOffice read, Paper paper, Files files) {
        this.forms = forms;
        this.read = read;
        this.paper = paper;
        this.files = files;
    }

    @GetMapping("/appraisal/commune")
    ModelAndView desk(Frame frame, @RequestParam Map<String, String> query) {
        return forms.desk(frame, Level.COMMUNE, STATES, new Typed(query));
    }

    @GetMapping("/appraisal/commune/dossiers/{id}")
    ModelAndView sheet(Frame frame, @PathVariable UUID id) {
        return forms.sheet(frame, Level.COMMUNE, id);
    }

    @PostMapping("/appraisal/commune/dossiers/{id}/receipt")
    ModelAndView receive(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        return forms.receive(frame, Level.COMMUNE, id, new Typed(typed), redirect);
    }

    @PostMapping("/appraisal/commune/dossiers/{id}/parts")
    ModelAndView parts(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        return forms.parts(frame, Level.COMMUNE, id, new Typed(typed), redirect);
    }

    @PostMapping("/appraisal/commune/dossiers/{id}/samples")
    ModelAndView samples(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        return forms.samples(frame, Level.COMMUNE, id, new Typed(typed), redirect);
    }

    @PostMapping("/appraisal/commune/dossiers/{id}/findings")
    ModelAndView findings(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        return forms.findings(frame, id, new Typed(typed), redirect);
    }

    @PostMapping("/appraisal/commune/dossiers/{id}/return")
    ModelAndView giveBack(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        return forms.giveBack(frame, Level.COMMUNE, id, new Typed(typed), redirect);
    }

    @PostMapping("/appraisal/commune/dossiers/{id}/letter")
    ModelAndView propose(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam MultipartFile scan,
            RedirectAttributes redirect)
            throws IOException {
        return forms.propose(frame, id, new Typed(typed), scan, redirect);
    }

    @GetMapping("/appraisal/commune/dossiers/{id}/receipt.{form}")
    ResponseEntity<byte[]> receipt(Frame frame, @PathVariable UUID id, @PathVariable String form) {
        var sheet = sheetOf(frame, id);
        if (sheet.registration() == null) {
            throw new NotFound();
        }
        return document(OfficePaper.receipt(sheet), form, "phieu-tiep-nhan");
    }

    @GetMapping("/appraisal/commune/dossiers/{id}/report.{form}")
    ResponseEntity<byte[]> report(Frame frame, @PathVariable UUID id, @PathVariable String form) {
        return document(OfficePaper.report(registered(sheetOf(frame, id))), form, "mau-03");
    }

    @GetMapping("/appraisal/commune/dossiers/{id}/letter.{form}")
    ResponseEntity<byte[]> letter(Frame frame, @PathVariable UUID id, @PathVariable String form) {
        return document(OfficePaper.proposalLetter(registered(sheetOf(frame, id))), form, "cong-van-de-nghi");
    }

    @GetMapping("/appraisal/commune/dossiers/{id}/returns/{returned}/letter.{form}")
    ResponseEntity<byte[]> returnLetter(
            Frame frame, @PathVariable UUID id, @PathVariable UUID returned, @PathVariable String form) {
        var sheet = sheetOf(frame, id);
        var one = sheet.returns().stream()
                .filter(candidate -> candidate.id().equals(returned))
                .findFirst()
                .orElseThrow(NotFound::new);
        return document(OfficePaper.returnLetter(sheet, one), form, "de-nghi-bo-sung");
    }

    @GetMapping("/appraisal/commune/dossiers/{id}/scan")
    ResponseEntity<Resource> scan(Frame frame, @PathVariable UUID id) {
        var stored = FileHash.parse(read.scan(new DossierId(id), frame.viewer()))
                .flatMap(files::open)
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(stored.mediaType()))
                .header("Content-Disposition", "inline")
                .header("Cache-Control", "private, no-store")
                .body(new FileSystemResource(stored.path()));
    }

    private OfficeSheet sheetOf(Frame frame, UUID id) {
        return read.sheet(new DossierId(id), Level.COMMUNE, frame.viewer());
    }

    private static OfficeSheet registered(OfficeSheet sheet) {
        if (sheet.atCommune() == null) {
            throw new NotFound();
        }
        return sheet;
    }

    private ResponseEntity<byte[]> document(OfficialDocument document, String form, String name) {
        return Answers.document(paper, document, form, name);
    }
}
