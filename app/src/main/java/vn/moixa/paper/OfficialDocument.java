package vn.moixa.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official document, its parts in the order of the decree on clerical work (R154). The same value becomes a PDF or a
 * DOCX. Start with {@link #of} and add what the document has; a part left out is left out of the paper.
 *
 * @param symbol number and symbol such as {@code 182/KH-UBND}; null while the clerk has not numbered it
 * @param date null on a draft: the line then leaves room for day and month
 * @param kind the name of the kind in capitals, {@code BÁO CÁO}; empty on a letter, which has a subject line instead
 */
public record OfficialDocument(
        Issuer issuer,
        @Nullable String symbol,
        String place,
        @Nullable LocalDate date,
        String kind,
        String subject,
        List<Block> body,
        @Nullable Signature signature,
        List<String> recipients,
        List<Annex> annexes) {

    public static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    public OfficialDocument {
        body = List.copyOf(body);
        recipients = List.copyOf(recipients);
        annexes = List.copyOf(annexes);
    }

    /** The body that issues the document and, above it, the body it belongs to (empty when there is none). */
    public record Issuer(String superior, String name) {}

    /**
     * Who signs.
     *
     * @param authority lines above the position: {@code TM. ỦY BAN NHÂN DÂN}, {@code KT. CHỦ TỊCH}
     * @param name empty while nobody has signed
     */
    public record Signature(List<String> authority, String position, String name) {
        public Signature {
            authority = List.copyOf(authority);
        }
    }

    /** Follows the signed part on a page of its own, lying down when its tables are wide. */
    public record Annex(String label, String title, boolean landscape, List<Block> body) {
        public Annex {
            body = List.copyOf(body);
        }
    }

    public static OfficialDocument of(Issuer issuer, String kind, String subject) {
        return new OfficialDocument(issuer, null, "", null, kind, subject, List.of(), null, List.of(), List.of());
    }

    public OfficialDocument numbered(@Nullable String symbol) {
        return new OfficialDocument(issuer, symbol, place, date, kind, subject, body, signature, recipients, annexes);
    }

    public OfficialDocument dated(String place, @Nullable LocalDate date) {
        return new OfficialDocument(issuer, symbol, place, date, kind, subject, body, signature, recipients, annexes);
    }

    public OfficialDocument saying(List<Block> body) {
        return new OfficialDocument(issuer, symbol, place, date, kind, subject, body, signature, recipients, annexes);
    }

    public OfficialDocument signedBy(Signature signature) {
        return new OfficialDocument(issuer, symbol, place, date, kind, subject, body, signature, recipients, annexes);
    }

    public OfficialDocument sentTo(List<String> recipients) {
        return new OfficialDocument(issuer, symbol, place, date, kind, subject, body, signature, recipients, annexes);
    }

    public OfficialDocument with(List<Annex> annexes) {
        return new OfficialDocument(issuer, symbol, place, date, kind, subject, body, signature, recipients, annexes);
    }

    /** A letter ({@code công văn}) has no kind; its subject stands under the number instead of in the middle. */
    public boolean isLetter() {
        return kind.isEmpty();
    }

    public String symbolLine() {
        return "Số: " + (symbol == null ? "        " : symbol);
    }

    public String dateLine() {
        return OfficialDate.line(place, date);
    }

    /** The line that binds an annex to the document. */
    public String attachment() {
        return "(Kèm theo " + (isLetter() ? "Công văn" : kind) + " "
                + symbolLine().strip() + ")";
    }

    /** What a reader of the file properties and a screen reader call the document. */
    public String title() {
        String name = isLetter() ? subject : kind + ": " + subject;
        return symbol == null ? name : name + " (" + symbol + ")";
    }
}
