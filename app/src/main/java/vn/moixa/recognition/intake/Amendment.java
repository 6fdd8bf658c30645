package vn.moixa.recognition.intake;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.moixa.intake.Choice;
import vn.moixa.intake.Column;
import vn.moixa.intake.Difference;
import vn.moixa.registry.Industry;
import vn.moixa.registry.ListedProduct;
import vn.moixa.registry.Location;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductState;
import vn.moixa.shared.VietnameseText;

/** What a line changes of a product that is already there: it fills what is empty and corrects what it says otherwise; silence changes nothing. */
final class Amendment {

    private static final String UNNAMED = "(không nêu tên)";

    private final ListedLine line;
    private final ListedProduct.Facts before;
    private final String ownerBefore;

    Amendment(ListedLine line, ListedProduct.Facts before, @Nullable String ownerBefore) {
        this.line = line;
        this.before = before;
        this.ownerBefore = Objects.requireNonNullElse(ownerBefore, "");
    }

    /** {@code namedByList} is false when a person said that differently named products are one: then the name stays. */
    ListedProduct.Facts amended(boolean namedByList, Owners.Choice owner, Writes writes, List<Difference> differences) {
        return new ListedProduct.Facts(
                name(namedByList, differences),
                producer(owner, writes, differences),
                industry(differences),
                state(differences),
                place(differences));
    }

    private String name(boolean namedByList, List<Difference> differences) {
        if (!namedByList || VietnameseText.same(before.name(), line.name())) {
            return before.name();
        }
        differences.add(new Difference(OcopColumns.NAME.key(), before.name(), line.name()));
        return line.name();
    }

    private @Nullable ProducerId producer(Owners.Choice owner, Writes writes, List<Difference> differences) {
        if (!(line.owner() instanceof ListedOwner.Named named)
                || owner.known().isEmpty()
                || owner.known().get().equals(before.producer())
                || (before.producer() != null && ListedOwner.keyOf(ownerBefore).equals(named.key()))) {
            return before.producer();
        }
        differences.add(new Difference(
                OcopColumns.OWNER.key(), ownerBefore.contains(UNNAMED) ? UNNAMED : ownerBefore, named.name()));
        return owner.enter(writes);
    }

    private @Nullable Industry industry(List<Difference> differences) {
        var said = line.industry();
        if (said == null || said == before.industry() || (line.industryIsInferred() && before.industry() != null)) {
            return before.industry();
        }
        differences.add(new Difference(
                OcopColumns.CATEGORY.key(),
                word(OcopColumns.CATEGORY, before.industry()),
                word(OcopColumns.CATEGORY, said)));
        return said;
    }

    private ProductState state(List<Difference> differences) {
        if (before.state() != ProductState.POTENTIAL || line.star().isEmpty()) {
            return before.state();
        }
        differences.add(new Difference(OcopColumns.STATUS.key(), "Tiềm năng", "Đã công nhận"));
        return ProductState.REGISTERED;
    }

    private Location place(List<Difference> differences) {
        var said = line.place();
        var old = before.place();
        var moreExact = (said.communeCode() != null && !said.communeCode().equals(old.communeCode()))
                || (old.communeCode() == null
                        && said.formerDistrictCode() != null
                        && !said.formerDistrictCode().equals(old.formerDistrictCode()))
                || (old.isUnknown() && !said.isUnknown());
        if (!moreExact) {
            return old;
        }
        differences.add(new Difference(OcopColumns.COMMUNE.key(), old.addressAsPrinted(), said.addressAsPrinted()));
        return said;
    }

    private static String word(Column column, @Nullable Industry industry) {
        return industry == null
                ? ""
                : column.choices().stream()
                        .filter(choice -> choice.value().equals(industry.name()))
                        .map(Choice::words)
                        .map(List::getFirst)
                        .findFirst()
                        .orElse("");
    }
}
