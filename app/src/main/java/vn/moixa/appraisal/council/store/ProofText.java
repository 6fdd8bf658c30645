package vn.moixa.appraisal.council.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.appraisal.council.domain.Member;
import vn.moixa.appraisal.council.domain.OpenedSheet;
import vn.moixa.appraisal.criteria.domain.CouncilRating;
import vn.moixa.appraisal.criteria.domain.ProofSheet;
import vn.moixa.appraisal.criteria.domain.ProofStep;
import vn.moixa.shared.Sha256;

/** The proof of a result as text that is kept and hashed: who is which member, then every step down to the raw marks. */
@Component
public class ProofText {

    private final ObjectMapper json;

    ProofText(ObjectMapper json) {
        this.json = json;
    }

    /** Whose sheet the steps of a number are about. */
    public record Assessor(int member, String name, String sheet, String commitment) {}

    /** A proof read back. */
    public record Read(List<Assessor> assessors, ProofSheet proof) {}

    public String write(List<OpenedSheet> sheets, List<Member> members, CouncilRating rating) {
        var assessors = new ArrayList<Assessor>();
        for (int index = 0; index < sheets.size(); index++) {
            var sheet = sheets.get(index);
            assessors.add(new Assessor(
                    index + 1, members.get(index).name(), sheet.id().toString(), sheet.commitment()));
        }
        var tree = new LinkedHashMap<String, Object>();
        tree.put("assessors", assessors);
        tree.put("proof", rating.proof());
        return canonical(json.writeValueAsString(tree));
    }

    public Read read(String text) {
        var tree = json.readTree(text);
        return new Read(
                List.of(json.treeToValue(tree.get("assessors"), Assessor[].class)),
                json.treeToValue(tree.get("proof"), ProofSheet.class));
    }

    /** The database may order and space the same content otherwise; sorted by name it is one text again. */
    public String canonical(String text) {
        return json.writeValueAsString(sorted(json.readValue(text, Object.class)));
    }

    public String hash(String text) {
        return Sha256.hex(canonical(text));
    }

    /** The steps of a kind, for showing. */
    public static List<ProofStep> steps(ProofSheet proof, ProofStep.Kind kind) {
        return proof.steps().stream().filter(step -> step.kind() == kind).toList();
    }

    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            var sorted = new TreeMap<String, Object>();
            map.forEach((key, one) -> sorted.put(key.toString(), one == null ? "" : sorted(one)));
            return sorted;
        }
        return value instanceof List<?> list
                ? list.stream().map(ProofText::sorted).toList()
                : value;
    }
}
