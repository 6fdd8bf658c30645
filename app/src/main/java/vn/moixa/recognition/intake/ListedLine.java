package vn.moixa.recognition.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.moixa.area.Areas;
import vn.moixa.intake.Column;
import vn.moixa.intake.Message;
import vn.moixa.intake.Remark;
import vn.moixa.intake.Row;
import vn.moixa.intake.RowProblem;
import vn.moixa.registry.Industry;
import vn.moixa.registry.Location;
import vn.moixa.registry.ProducerType;
import vn.moixa.registry.ProductCode;
import vn.moixa.registry.ProductState;
import vn.moixa.shared.VietnameseText;

/** One line of the list, understood: what it says of a product, its owner, its place and its star, and what it leaves open. */
record ListedLine(
        int number,
        @Nullable String key,
        Optional<ProductCode> code,
        String name,
        String bareName,
        ListedOwner owner,
        Location place,
        @Nullable Industry industry,
        boolean industryIsInferred,
        ProductState state,
        Optional<ListedStar> star,
        @Nullable String sameAs,
        String sourceUrl,
        String source,
        List<Remark> remarks,
        List<RowProblem> problems) {

    static ListedLine read(Row row, Areas areas, LocalDate today, String fileName) {
        List<Remark> remarks = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        var status = row.text(OcopColumns.STATUS).orElse("RECOGNISED");
        var star = ListedStar.read(row, status.equals("RECOGNISED"), today);
        var place = ListedPlace.read(row, areas);
        var type = row.text(OcopColumns.OWNER_TYPE).map(ProducerType::valueOf).orElse(null);
        var owner = ListedOwner.of(row.text(OcopColumns.OWNER), type);
        if (owner instanceof ListedOwner.Unnamed && row.has(OcopColumns.OWNER)) {
            remarks.add(Remark.note("recognition.intake.person_not_kept"));
        }
        var published = row.text(OcopColumns.CATEGORY).map(Industry::valueOf);
        var inferred = row.text(OcopColumns.INFERRED_GROUP).map(Industry::valueOf);
        if (published.isEmpty() && inferred.isPresent()) {
            remarks.add(Remark.note("recognition.intake.industry_inferred"));
        }
        var code = code(row, problems);
        for (Column column : List.of(OcopColumns.NAME, OcopColumns.OWNER)) {
            row.text(column)
                    .filter(text -> text.length() < 2)
                    .ifPresent(text -> problems.add(
                            RowProblem.in(column, Message.of("recognition.intake.too_short", column.title()))));
        }
        remarks.addAll(star.remarks());
        remarks.addAll(place.remarks());
        problems.addAll(star.problems());
        problems.addAll(place.problems());
        var industryIsInferred = published.isEmpty() && inferred.isPresent();
        var url = row.textOrEmpty(OcopColumns.SOURCE);
        return new ListedLine(
                row.number(),
                row.text(OcopColumns.KEY).orElse(null),
                code,
                row.textOrEmpty(OcopColumns.NAME),
                bareName(row.textOrEmpty(OcopColumns.NAME)),
                owner,
                place.location(),
                published.or(() -> inferred).orElse(null),
                industryIsInferred,
                status.equals("CANDIDATE") || status.equals("DISTRICT_EVALUATED")
                        ? ProductState.POTENTIAL
                        : ProductState.REGISTERED,
                star.star(),
                row.text(OcopColumns.SAME_AS).orElse(null),
                url,
                source(row, url, fileName, industryIsInferred, status),
                remarks,
                problems);
    }

    /** The folded name without what a list adds in parentheses to tell its lines apart. */
    static String bareName(String name) {
        var end = name.endsWith(")") ? name.lastIndexOf('(') : -1;
        return VietnameseText.folded(end > 0 ? name.substring(0, end) : name);
    }

    private static Optional<ProductCode> code(Row row, List<RowProblem> problems) {
        var written = row.text(OcopColumns.CODE);
        var code = written.flatMap(ProductCode::parse);
        if (written.isPresent() && code.isEmpty()) {
            problems.add(
                    RowProblem.in(OcopColumns.CODE, Message.of("recognition.intake.code_malformed", written.get())));
        }
        return code;
    }

    /** Where the facts are from, word for word; what the list concluded or reported beside them is said here (R180). */
    private static String source(Row row, String url, String fileName, boolean industryIsInferred, String status) {
        var source = new StringBuilder(url.isEmpty() ? fileName : url + " (" + fileName + ")");
        source.append(", dòng ").append(row.number());
        if (industryIsInferred) {
            source.append("; nhóm ngành suy từ tên sản phẩm");
        }
        if (status.equals("DISTRICT_EVALUATED")) {
            source.append("; cấp huyện đã đánh giá");
            row.text(OcopColumns.STARS)
                    .ifPresent(stars -> source.append(' ').append(stars).append(" sao"));
        }
        if (status.equals("NOT_CONFIRMED")) {
            source.append("; nguồn không nêu là sản phẩm OCOP");
        }
        if (!status.equals("RECOGNISED")) {
            row.text(OcopColumns.NOTE).ifPresent(note -> source.append("; ").append(note));
        }
        return source.toString();
    }
}
