package vn.moixa.appraisal.criteria.format;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML as plain texts, whole numbers, lists and mappings; nothing else is made of it, and a key written twice is an error. */
final class YamlText {

    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int MOST_ALIASES = 5;
    private static final int DEEPEST = 30;

    private YamlText() {}

    /** The tree, or nothing when the text is no YAML, which is then noted. */
    static Optional<Object> read(String text, Faults faults) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(MOST_CHARACTERS);
        var dump = new DumperOptions();
        try {
            @Nullable
            Object tree = new Yaml(
                            new SafeConstructor(options), new Representer(dump), dump, options, new PlainResolver())
                    .load(text);
            return Optional.ofNullable(tree);
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            faults.add("", Fault.Rule.UNREADABLE, mark == null ? "?" : mark.getLine() + 1);
        } catch (YAMLException broken) {
            faults.add("", Fault.Rule.UNREADABLE, "?");
        }
        return Optional.empty();
    }

    /** A tree as YAML, in the order of its keys, to be edited and sent back. */
    static String write(Object tree) {
        var dump = new DumperOptions();
        dump.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        dump.setIndent(2);
        dump.setWidth(110);
        dump.setAllowUnicode(true);
        dump.setSplitLines(true);
        var representer = new Representer(dump);
        representer.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(new SafeConstructor(new LoaderOptions()), representer, dump).dump(tree);
    }

    /** Days stay texts; only whole numbers, truth values and nothing are told apart. */
    private static final class PlainResolver extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.INT, Pattern.compile("-?(0|[1-9][0-9]{0,8})"), "-0123456789");
            addImplicitResolver(Tag.NULL, Pattern.compile("~|null|"), "~n\0");
            addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
            addImplicitResolver(Tag.MERGE, Pattern.compile("<<"), "<");
        }
    }
}
