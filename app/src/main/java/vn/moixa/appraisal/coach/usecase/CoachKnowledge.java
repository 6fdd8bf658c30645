package vn.moixa.appraisal.coach.usecase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.moixa.appraisal.coach.domain.Knowledge;
import vn.moixa.appraisal.coach.domain.Knowledge.Advice;
import vn.moixa.appraisal.coach.domain.Knowledge.GateAdvice;
import vn.moixa.appraisal.coach.domain.Knowledge.Office;
import vn.moixa.appraisal.coach.domain.Knowledge.SupportLine;
import vn.moixa.appraisal.criteria.domain.Text;

/** Reads the advice that comes with the application, once. */
@Component
class CoachKnowledge {

    private static final String FILE = "criteria/_coach.yaml";

    private final Knowledge knowledge;

    CoachKnowledge() {
        try {
            String text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
            Map<String, Object> tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            knowledge = read(tree);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Knowledge knowledge() {
        return knowledge;
    }

    private static Knowledge read(Map<String, Object> tree) {
        return new Knowledge(
                text(tree, "note"),
                text(map(tree.get("cost")), "text"),
                text(map(tree.get("support_amount")), "text"),
                each(map(tree.get("helpers")), one -> new Office(text(one, "name"), text(one, "helps"))),
                each(map(tree.get("support_lines")), one -> new SupportLine(text(one, "name"), text(one, "who"))),
                each(map(tree.get("evidence_kinds")), one -> text(one, "term")),
                each(map(tree.get("keys")), CoachKnowledge::advice));
    }

    private static Advice advice(Map<String, Object> one) {
        List<GateAdvice> gates = list(one.get("gates")).stream()
                .map(CoachKnowledge::map)
                .map(gate -> new GateAdvice(
                        (Integer) Objects.requireNonNull(gate.get("star")),
                        new HashSet<>(list(gate.get("sets")).stream()
                                .map(Integer.class::cast)
                                .toList()),
                        text(gate, "closes"),
                        texts(gate.get("evidence"))))
                .toList();
        return new Advice(
                text(one, "closes"),
                texts(one.get("evidence")),
                texts(one.get("helpers")),
                texts(one.get("support")),
                gates);
    }

    private static Text text(Map<String, Object> node, String key) {
        return new Text(
                Objects.requireNonNull(node.get(key), key).toString(),
                Objects.requireNonNull(node.get(key + "_en"), key).toString());
    }

    private static <T> Map<String, T> each(Map<String, Object> nodes, Function<Map<String, Object>, T> read) {
        var found = new LinkedHashMap<String, T>();
        nodes.forEach((key, node) -> found.put(key, read.apply(map(node))));
        return found;
    }

    private static List<String> texts(@Nullable Object node) {
        return list(node).stream().map(Object::toString).toList();
    }

    private static List<?> list(@Nullable Object node) {
        return node instanceof List<?> list ? list : List.of();
    }

    private static Map<String, Object> map(@Nullable Object node) {
        var read = new LinkedHashMap<String, Object>();
        if (node instanceof Map<?, ?> tree) {
            tree.forEach((key, value) -> {
                if (value != null) {
                    read.put(key.toString(), value);
                }
            });
        }
        return read;
    }
}
