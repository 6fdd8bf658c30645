package vn.moixa.appraisal.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A committed file of criteria as it stands, read without the application's own reader. */
@SuppressWarnings("unchecked")
record CriteriaFile(String name, Map<String, Object> tree) {

    /** An option of a leaf; star 0 where it carries no mark. */
    record Step(int points, int star) {}

    record LeafNode(String number, Map<String, Object> tree, List<Step> steps) {

        String key() {
            return text(tree, "stable_key");
        }
    }

    static List<CriteriaFile> sets() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:criteria/*.yaml"))
                    .filter(file -> !Objects.requireNonNull(file.getFilename()).startsWith("_"))
                    .map(file -> new CriteriaFile(Objects.requireNonNull(file.getFilename()), read(file)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<CriteriaFile> inForce() {
        return sets().stream()
                .filter(set -> set.tree.get("status").equals("in_force"))
                .toList();
    }

    static Map<String, Object> read(String path) {
        return read(new ClassPathResource(path));
    }

    private static Map<String, Object> read(Resource file) {
        try (var content = file.getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Of the set in force: 1 to 26. */
    int number() {
        return Integer.parseInt(text(tree, "id").substring("QD26-2026/".length()));
    }

    List<LeafNode> leaves() {
        return parts().flatMap(part -> list(part, "groups").stream())
                .flatMap(group -> list(group, "criteria").stream())
                .flatMap(criterion -> criterion.containsKey("sub_criteria")
                        ? list(criterion, "sub_criteria").stream()
                        : Stream.of(criterion))
                .map(leaf -> new LeafNode(text(leaf, "criterion"), leaf, steps(leaf)))
                .toList();
    }

    Stream<Map<String, Object>> parts() {
        return list(tree, "parts").stream();
    }

    List<Map<String, Object>> conditions() {
        var found = new ArrayList<Map<String, Object>>();
        everyNode(tree, node -> found.addAll(list(node, "conditions")));
        return found;
    }

    /** Star marks as they are repeated in {@code star_gates}: criterion, star, points. */
    List<String> declaredGates() {
        var gates = (Map<String, List<Map<String, Object>>>) tree.get("star_gates");
        return gates.entrySet().stream()
                .flatMap(star -> star.getValue().stream()
                        .map(gate ->
                                gate.get("criterion") + " " + star.getKey().charAt(0) + " " + gate.get("min_points")))
                .sorted()
                .toList();
    }

    List<String> markedGates() {
        return leaves().stream()
                .flatMap(leaf -> leaf.steps().stream()
                        .filter(step -> step.star() > 0)
                        .map(step -> leaf.number() + " " + step.star() + " " + step.points()))
                .sorted()
                .toList();
    }

    static List<Map<String, Object>> list(Map<String, Object> node, String name) {
        return (List<Map<String, Object>>) node.getOrDefault(name, List.of());
    }

    static Map<String, Map<String, Object>> map(Map<String, Object> node, String name) {
        return (Map<String, Map<String, Object>>) Objects.requireNonNull(node.get(name), name);
    }

    static String text(Map<String, Object> node, String name) {
        return (String) Objects.requireNonNull(node.get(name), name);
    }

    static int whole(Map<String, Object> node, String name) {
        return (Integer) Objects.requireNonNull(node.get(name), name);
    }

    /** Every mapping of the tree, the tree itself included. */
    static void everyNode(Object node, java.util.function.Consumer<Map<String, Object>> visit) {
        if (node instanceof Map<?, ?> mapping) {
            visit.accept((Map<String, Object>) mapping);
            mapping.values().stream().filter(Objects::nonNull).forEach(inner -> everyNode(inner, visit));
        } else if (node instanceof List<?> items) {
            items.stream().filter(Objects::nonNull).forEach(inner -> everyNode(inner, visit));
        }
    }

    private static List<Step> steps(Map<String, Object> leaf) {
        return list(leaf, "options").stream()
                .map(option -> new Step(whole(option, "points"), (Integer) option.getOrDefault("min_for_star", 0)))
                .toList();
    }
}
