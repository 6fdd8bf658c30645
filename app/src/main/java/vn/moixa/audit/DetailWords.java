package vn.moixa.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.moixa.web.Frame;

/**
 * Says what an entry recorded in the reader's language. A code is a word of its room: the message {@code <room>.<detail>.<code>}, of a state
 * {@code <room>.state.<code>}, of a field {@code <room>.field.<code>}. What has no message stays as written.
 */
final class DetailWords {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, @Nullable Object>> FACTS = new TypeReference<>() {};

    private DetailWords() {}

    static List<EntriesPage.Detail> of(Frame frame, AuditEntry entry) {
        String room = entry.action().replaceFirst("\\..*", "");
        var details = new ArrayList<EntriesPage.Detail>();
        JSON.readValue(entry.detail(), FACTS)
                .forEach((name, value) -> details.add(new EntriesPage.Detail(
                        frame.textOr("audit.detail." + name, name), words(frame, room, name, value))));
        return details;
    }

    static String subject(Frame frame, AuditEntry entry) {
        String key = entry.subjectType().toLowerCase(Locale.ROOT).replace('_', '-');
        return frame.textOr("audit.subject." + key, entry.subjectType());
    }

    private static String words(Frame frame, String room, String name, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> many ->
                many.stream().map(each -> words(frame, room, name, each)).collect(Collectors.joining(", "));
            default -> word(frame, room, name, value.toString());
        };
    }

    private static String word(Frame frame, String room, String name, String value) {
        String otherwise = frame.textOr(room + ".state." + value, frame.textOr(room + ".field." + value, value));
        return frame.textOr(room + "." + name + "." + value, otherwise);
    }
}
