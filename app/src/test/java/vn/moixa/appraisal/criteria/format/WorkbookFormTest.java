package vn.moixa.appraisal.criteria.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import vn.moixa.appraisal.criteria.SetFiles;
import vn.moixa.appraisal.criteria.domain.SetComparison;

/** A set goes into lines of a workbook and comes back the same. */
class WorkbookFormTest {

    @Test
    void everySetComesBackWithoutAnyChange() {
        SetFiles.texts().forEach((name, text) -> {
            Map<String, Object> tree = new Yaml().load(text);
            var reading = WorkbookForm.read(name, sheet(tree));
            assertThat(reading).as(name).isInstanceOf(Reading.Read.class);
            var set = ((Reading.Read) reading).set();
            assertThat(SetComparison.of(SetFiles.all().get((String) tree.get("id")), set)
                            .isEmpty())
                    .as(name)
                    .isTrue();
        });
    }

    @Test
    void aSetWrittenAsYamlCanBeReadAgain() {
        Map<String, Object> tree = new Yaml().load(SetFiles.texts().get("qd26-2026_11_che-tuoi-che-bien.yaml"));
        var again = CriteriaReader.yaml("x", CriteriaReader.asYaml(WorkbookForm.ordered(tree)));
        assertThat(((Reading.Read) again).set().gates())
                .isEqualTo(SetFiles.number(11).gates());
    }

    @Test
    void linesWithoutAPlaceOrOfUnknownKindAreSaid() {
        Map<String, Object> tree = new Yaml().load(SetFiles.texts().get("qd26-2026_11_che-tuoi-che-bien.yaml"));
        var rows = new ArrayList<>(sheet(tree));
        rows.add(3, List.of("MỨC", "", "Một mức", "A line", "1"));
        rows.add(4, List.of("MỤC", "", "?"));
        var refused = (Reading.Refused) WorkbookForm.read("bang.xlsx", rows);
        assertThat(refused.faults())
                .extracting(Fault::rule, Fault::place)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Fault.Rule.LINE_PLACE, "dòng 4"),
                        org.assertj.core.groups.Tuple.tuple(Fault.Rule.LINE_KIND, "dòng 5"));
        assertThat(((Reading.Refused) WorkbookForm.read("bang.xlsx", List.of(List.of("x")))).faults())
                .extracting(Fault::rule)
                .containsExactly(Fault.Rule.NOT_A_SET);
    }

    private static List<List<String>> sheet(Map<?, ?> tree) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Tên bảng"));
        rows.add(WorkbookForm.COLUMNS);
        rows.addAll(WorkbookForm.lines(tree));
        return rows;
    }
}
