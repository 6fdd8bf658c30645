package vn.moixa.portal.web;

import java.util.List;
import java.util.Objects;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;
import vn.moixa.portal.domain.PublicProduct;
import vn.moixa.portal.domain.Star;
import vn.moixa.web.Frame;

/** Products side by side, with the words their cards need. */
public record Shelf(Frame frame, Areas areas, List<PublicProduct> products, String headingClass) {

    public Shelf {
        products = List.copyOf(products);
    }

    static Shelf of(Frame frame, Areas areas, List<PublicProduct> products) {
        return new Shelf(frame, areas, products, "mx-card-title");
    }

    /** Drawings that the products without a picture need, each once. */
    public List<String> drawings() {
        return products.stream()
                .filter(product -> product.photo() == null)
                .map(Drawings::of)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** "HTX Suối Giàng, xã Văn Chấn". */
    public String place(PublicProduct product) {
        String commune = areas.name(UnitList.FROM_2025, product.communeCode()).orElse("");
        String maker = product.maker() == null ? "" : product.maker().name();
        return maker.isEmpty() || commune.isEmpty() ? maker + commune : maker + ", " + Words.inSentence(commune);
    }

    /** What stands in the place of the label when there is no valid star; empty when there is nothing to say. */
    public String without(Star star) {
        return Words.withoutStar(frame, star);
    }
}
