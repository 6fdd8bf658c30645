package vn.moixa.intake.usecase;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.moixa.intake.Choice;
import vn.moixa.intake.Column;
import vn.moixa.intake.ColumnType;
import vn.moixa.intake.Sheet;
import vn.moixa.paper.SafeText;

/** An empty workbook of a kind, with a second sheet that explains each column. */
@Component
public class SheetTemplate {

    private static final String HEADER = "E3ECE7";
    private static final String REQUIRED = "F6E7C1";

    public void write(Sheet kind, Wording wording, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "MoiXa", "1.0")) {
            headers(workbook.newWorksheet(wording.say("intake.template.sheet")), kind.columns());
            explanations(workbook.newWorksheet(wording.say("intake.template.help")), kind, wording);
        }
    }

    private static void headers(Worksheet sheet, List<Column> columns) throws IOException {
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            sheet.value(0, i, column.title());
            sheet.width(i, 24);
            sheet.style(0, i)
                    .bold()
                    .wrapText(true)
                    .fillColor(column.required() ? REQUIRED : HEADER)
                    .borderStyle(BorderStyle.THIN)
                    .set();
            if (column.type() == ColumnType.CODE || column.type() == ColumnType.PHONE) {
                // A column formatted as text keeps the zeros somebody types.
                sheet.range(1, i, 500, i).style().format("@").set();
            }
        }
        sheet.freezePane(0, 1);
        sheet.finish();
    }

    private static void explanations(Worksheet sheet, Sheet kind, Wording wording) throws IOException {
        sheet.value(0, 0, wording.say(kind.titleKey()));
        sheet.style(0, 0).bold().fontSize(14).set();
        var titles = List.of("column", "required", "type", "allowed", "also");
        for (var i = 0; i < titles.size(); i++) {
            sheet.value(2, i, wording.say("intake.template." + titles.get(i)));
            sheet.style(2, i)
                    .bold()
                    .fillColor(HEADER)
                    .borderStyle(BorderStyle.THIN)
                    .set();
            sheet.width(i, i == 0 ? 30 : 40);
        }
        var row = 3;
        for (Column column : kind.columns()) {
            sheet.value(row, 0, column.title());
            sheet.value(row, 1, wording.say(column.required() ? "intake.template.yes" : "intake.template.no"));
            sheet.value(row, 2, wording.say("intake.type." + column.type(), column.maxLength(), column.digits()));
            var choices = column.choices().stream()
                    .map(Choice::words)
                    .map(List::getFirst)
                    .collect(Collectors.joining("; "));
            sheet.value(row, 3, choices.isEmpty() ? SafeText.of(column.example()) : choices);
            sheet.value(row, 4, String.join("; ", column.synonyms()));
            row++;
        }
        sheet.finish();
    }
}
