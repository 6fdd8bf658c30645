package vn.moixa.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.moixa.intake.ImportId;
import vn.moixa.intake.usecase.ErrorWorkbook;
import vn.moixa.intake.usecase.SheetTemplate;
import vn.moixa.intake.usecase.Sheets;
import vn.moixa.intake.usecase.ShowImports;
import vn.moixa.web.Frame;
import vn.moixa.web.NotFound;

/** The workbooks that go out: rows in error, and an empty one of each kind. */
@Controller
class WorkbookController {

    private final ShowImports showImports;
    private final ErrorWorkbook errorWorkbook;
    private final SheetTemplate template;
    private final Sheets sheets;

    WorkbookController(ShowImports showImports, ErrorWorkbook errorWorkbook, SheetTemplate template, Sheets sheets) {
        this.showImports = showImports;
        this.errorWorkbook = errorWorkbook;
        this.template = template;
        this.sheets = sheets;
    }

    @GetMapping("/intake/imports/{id}/errors.xlsx")
    void errors(Frame frame, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var found = showImports.find(new ImportId(id), frame.viewer()).orElseThrow(NotFound::new);
        if (found.counts().wrong() == 0 || found.times().rowsPurgedAt() != null) {
            throw new NotFound();
        }
        send(response, "errors-" + found.kind() + ".xlsx");
        errorWorkbook.write(found, message -> ImportController.say(frame, message), response.getOutputStream());
    }

    @GetMapping("/intake/templates/{kind}")
    void template(Frame frame, @PathVariable String kind, HttpServletResponse response) throws IOException {
        var sheet = sheets.openTo(frame.viewer()).stream()
                .filter(known -> (known.kind() + ".xlsx").equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new);
        send(response, sheet.kind() + ".xlsx");
        template.write(sheet, message -> ImportController.say(frame, message), response.getOutputStream());
    }

    private static void send(HttpServletResponse response, String name) {
        response.setContentType(ImportController.XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
    }
}
