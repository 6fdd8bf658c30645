package vn.moixa.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to a thing. Details are facts of the deed (numbers, codes, states, reasons), never secrets and no more personal data
 * than the deed needs (R120).
 *
 * @param action {@code <room>.<what-happened>}; the sentence shown is the message {@code <room>.deed.<what-happened>}
 * @param subjectType the kind of thing: {@code product}, {@code decision}
 * @param basis the document or rule that justified it, or empty
 * @param onBehalfOf the producer for whom an officer acted (R84), else null
 */
public record Deed(
        String action,
        String subjectType,
        String subjectId,
        String basis,
        Map<String, ?> detail,
        @Nullable UUID onBehalfOf) {

    public Deed {
        detail = new LinkedHashMap<>(detail);
    }

    public static Deed of(String action, String subjectType, Object subjectId) {
        return new Deed(action, subjectType, subjectId.toString(), "", Map.of(), null);
    }

    public Deed because(String reasonOrDocument) {
        return new Deed(action, subjectType, subjectId, reasonOrDocument, detail, onBehalfOf);
    }

    /** Adds a detail; an absent value is not recorded. */
    public Deed with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<String, Object>(detail);
        more.put(name, value);
        return new Deed(action, subjectType, subjectId, basis, more, onBehalfOf);
    }

    public Deed onBehalfOf(UUID producerId) {
        return new Deed(action, subjectType, subjectId, basis, detail, producerId);
    }
}
