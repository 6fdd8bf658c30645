package vn.moixa.portal.search;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.moixa.portal.search.domain.Candidate;
import vn.moixa.portal.search.domain.QueryReader;
import vn.moixa.portal.search.domain.Ranking.Ranked;
import vn.moixa.portal.search.store.ProductIndex;
import vn.moixa.portal.search.store.ProductIndex.After;
import vn.moixa.shared.LocalTime;
import vn.moixa.shared.Synonyms;

/** Finds products, by text and by facets; without text all of them in the order of their standing. */
@Component
public class ProductSearch {

    private final RefreshIndex refresh;
    private final KeptCounts kept;
    private final ProductIndex index;
    private final InstantSource time;
    private final QueryReader reader = new QueryReader(Synonyms.ofTheTrade());

    ProductSearch(RefreshIndex refresh, KeptCounts kept, ProductIndex index, InstantSource time) {
        this.refresh = refresh;
        this.kept = kept;
        this.index = index;
        this.time = time;
    }

    public SearchResult find(ProductQuery query) {
        var version = refresh.ensureCurrent();
        var asked = reader.read(query.text());
        var day = query.day().equals(LocalTime.today(time)) ? null : query.day();
        if (asked.isEmpty()) {
            return browse(query, day, version);
        }
        return new TextSearch(
                        index,
                        reader,
                        query,
                        day,
                        kept.words(version),
                        kept.cube(version).size())
                .run(asked);
    }

    private SearchResult browse(ProductQuery query, @Nullable LocalDate day, long version) {
        var cube = day == null ? kept.cube(version) : new CountCube(index.cells(day));
        var counts = cube.counts(query.filters());
        var after = PagePlace.of(query)
                .map(at -> new After(at.weight(), at.product()))
                .orElse(null);
        var rows = counts.total() == 0 && query.cursor() == null
                ? List.<Candidate>of()
                : index.browse(query.filters(), day, after, query.limit() + 1);
        var page = rows.subList(0, Math.min(rows.size(), query.limit()));
        var next = rows.size() > query.limit()
                ? PagePlace.after(new Ranked(page.getLast(), 0)).encoded()
                : null;
        return new SearchResult(
                page.stream().map(Candidate::id).toList(), counts.total(), true, counts.byFacet(), next, null, false);
    }
}
