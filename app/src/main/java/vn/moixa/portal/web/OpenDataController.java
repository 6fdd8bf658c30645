package vn.moixa.portal.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.portal.domain.AsOf;
import vn.moixa.web.Frame;
import vn.moixa.web.NotFound;
import vn.moixa.web.PageCache;

/** Everything public as files, described so that catalogues of open data can find them. */
@Controller
class OpenDataController {

    // Excel reads UTF-8 only when told so.
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final OpenData data;
    private final DataCatalogue catalogue;
    private final ObjectMapper json;
    private final Sight sight;

    OpenDataController(OpenData data, DataCatalogue catalogue, ObjectMapper json, Sight sight) {
        this.data = data;
        this.catalogue = catalogue;
        this.json = json;
        this.sight = sight;
    }

    @GetMapping("/du-lieu-mo")
    ModelAndView show(Frame frame, HttpServletResponse response) {
        PageCache.allow(response);
        return new ModelAndView(
                "portal/openData",
                "page",
                new OpenDataPage(frame, sight.of(frame).day()));
    }

    @GetMapping("/du-lieu-mo/{file}")
    void file(@PathVariable String file, Frame frame, HttpServletResponse response) throws IOException {
        AsOf asOf = sight.of(frame);
        switch (file) {
            case "san-pham.csv" -> csv(response, file, OpenData.PRODUCT_COLUMNS, rows -> data.products(asOf, rows));
            case "chu-the.csv" -> csv(response, file, OpenData.PRODUCER_COLUMNS, rows -> data.producers(asOf, rows));
            case "san-pham.json" -> jsonLines(response, OpenData.PRODUCT_COLUMNS, rows -> data.products(asOf, rows));
            case "chu-the.json" -> jsonLines(response, OpenData.PRODUCER_COLUMNS, rows -> data.producers(asOf, rows));
            case "dcat.jsonld" -> {
                response.setContentType("application/ld+json;charset=UTF-8");
                PageCache.allow(response);
                response.getOutputStream().write(json.writeValueAsBytes(catalogue.describe(asOf.day())));
            }
            default -> throw new NotFound();
        }
    }

    /** Hands over rows one by one. */
    private interface Rows {
        void into(OpenData.RowSink sink) throws IOException;
    }

    private static void csv(HttpServletResponse response, String name, List<String> columns, Rows rows)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-cache");
        var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(columns);
            rows.into(values -> csv.writeRecord(
                    values.stream().map(OpenDataController::harmless).toList()));
        }
    }

    private void jsonLines(HttpServletResponse response, List<String> columns, Rows rows) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache");
        var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        writer.write("[");
        var separator = new String[] {"\n"};
        rows.into(values -> {
            var object = new java.util.LinkedHashMap<String, String>();
            for (int i = 0; i < columns.size(); i++) {
                object.put(columns.get(i), values.get(i));
            }
            writer.write(separator[0]);
            writer.write(json.writeValueAsString(object));
            separator[0] = ",\n";
        });
        writer.write("\n]\n");
        writer.flush();
    }

    /** A spreadsheet must not take a cell for a formula. */
    private static String harmless(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
