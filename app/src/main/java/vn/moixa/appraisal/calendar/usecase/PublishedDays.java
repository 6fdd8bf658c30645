package vn.moixa.appraisal.calendar.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import vn.moixa.appraisal.calendar.domain.DayKind;
import vn.moixa.appraisal.calendar.domain.SpecialDay;

/**
 * The table of holidays that comes with a release: entries of {@code date}, {@code name_vi}, {@code name_en}, {@code kind}. Without it no
 * year is known, and the pages say so; officers can still enter days.
 */
@Component
class PublishedDays {

    private static final String TABLE = "calendar/holidays.yaml";

    private final List<SpecialDay> days;

    PublishedDays() {
        var table = new ClassPathResource(TABLE);
        if (!table.exists()) {
            days = List.of();
            return;
        }
        try (var content = table.getInputStream()) {
            days = read(content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<SpecialDay> days() {
        return days;
    }

    static List<SpecialDay> read(InputStream content) {
        Object tree = new Yaml(new DatesAsText()).load(content);
        var days = new ArrayList<SpecialDay>();
        for (Object entry : entries(tree)) {
            if (!(entry instanceof Map<?, ?> fields)) {
                throw new IllegalArgumentException("Not an entry of the table of holidays: " + entry);
            }
            days.add(new SpecialDay(
                    day(fields),
                    DayKind.valueOf(text(fields, "kind")),
                    text(fields, "name_vi"),
                    text(fields, "name_en")));
        }
        return List.copyOf(days);
    }

    /** The list itself, or the lists below a heading; what stands beside them (sources, notes) is for readers of the file. */
    private static List<Object> entries(@Nullable Object tree) {
        return switch (tree) {
            case List<?> list -> List.copyOf(list);
            case Map<?, ?> headings ->
                headings.values().stream()
                        .filter(List.class::isInstance)
                        .flatMap(list -> ((List<?>) list).stream())
                        .filter(entry -> entry instanceof Map<?, ?> fields && fields.containsKey("date"))
                        .map(Object.class::cast)
                        .toList();
            case null, default -> throw new IllegalArgumentException("The table of holidays holds no list");
        };
    }

    private static LocalDate day(Map<?, ?> fields) {
        return LocalDate.parse(text(fields, "date"));
    }

    /** Dates stay as written: the reader's own type for them has a time and a zone. */
    private static final class DatesAsText extends SafeConstructor {
        DatesAsText() {
            super(new LoaderOptions());
            yamlConstructors.put(Tag.TIMESTAMP, new ConstructYamlStr());
        }
    }

    private static String text(Map<?, ?> fields, String name) {
        return Objects.requireNonNull(fields.get(name), name).toString();
    }
}
