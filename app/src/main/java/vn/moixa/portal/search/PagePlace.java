package vn.moixa.portal.search;

import java.util.Optional;
import java.util.UUID;
import vn.moixa.portal.search.domain.Ranking.Ranked;
import vn.moixa.shared.Cursor;

/** The place in an answer after which the next page begins. */
record PagePlace(int rank, int weight, UUID product) {

    static PagePlace after(Ranked last) {
        return new PagePlace(
                last.rank(), last.candidate().weight(), last.candidate().id());
    }

    /** Where the query wants to go on; a cursor that is none begins at the start. */
    static Optional<PagePlace> of(ProductQuery query) {
        if (query.cursor() == null) {
            return Optional.empty();
        }
        return Cursor.decode(query.cursor(), 3).flatMap(cursor -> {
            try {
                var values = cursor.values();
                return Optional.of(new PagePlace(
                        Integer.parseInt(values.get(0)),
                        Short.parseShort(values.get(1)),
                        UUID.fromString(values.get(2))));
            } catch (IllegalArgumentException forged) {
                return Optional.empty();
            }
        });
    }

    String encoded() {
        return Cursor.of(Integer.toString(rank), Integer.toString(weight), product.toString())
                .encoded();
    }

    boolean isBefore(Ranked ranked) {
        var other = after(ranked);
        if (other.rank != rank) {
            return other.rank > rank;
        }
        return other.weight == weight ? other.product.compareTo(product) > 0 : other.weight > weight;
    }
}
