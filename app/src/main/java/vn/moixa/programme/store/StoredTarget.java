package vn.moixa.programme.store;

import tools.jackson.databind.json.JsonMapper;
import vn.moixa.programme.domain.IndicatorJson;
import vn.moixa.programme.domain.Target;

/** The form in which the history keeps a target. */
public final class StoredTarget {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private StoredTarget() {}

    public static String json(Target target) {
        var node = MAPPER.createObjectNode();
        node.put("code", target.code());
        node.put("wordsVi", target.words().vietnamese());
        node.put("wordsEn", target.words().english());
        node.put("shortVi", target.name().vietnamese());
        node.put("shortEn", target.name().english());
        node.set("indicator", MAPPER.readTree(IndicatorJson.write(target.indicator())));
        node.put("operator", target.goal().operator().name());
        node.put("goal", target.goal().value());
        if (target.goal().upper() != null) {
            node.put("goalUpper", target.goal().upper());
        }
        node.put("unit", target.goal().unit().name());
        node.put("deadline", target.deadline().toString());
        node.put("noteVi", target.countingNote().vietnamese());
        node.put("noteEn", target.countingNote().english());
        return MAPPER.writeValueAsString(node);
    }
}
