package vn.moixa.appraisal.paper.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.moixa.appraisal.criteria.domain.Marks;

/** All sheets of one product after its marks were opened (R65, R70). */
public record ItemSheets(
        UUID item,
        UUID session,
        String sessionName,
        String product,
        String producer,
        UUID criteriaSet,
        List<Sheet> sheets) {

    public ItemSheets {
        sheets = List.copyOf(sheets);
    }

    /**
     * The sheet of one member.
     *
     * @param round the marking round; a product may be marked again after discussion (R64)
     * @param remarks by criterion
     */
    public record Sheet(
            String member, String organisation, int round, String remark, Marks marks, Map<String, String> remarks) {}
}
