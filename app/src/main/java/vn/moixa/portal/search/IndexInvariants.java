package vn.moixa.portal.search;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.audit.Invariant;
import vn.moixa.audit.Invariants;
import vn.moixa.portal.search.store.IndexSource;

/** The search shows what the records say, no more and no less. */
@Component
class IndexInvariants implements Invariants {

    private final RefreshIndex refresh;
    private final IndexSource source;

    IndexInvariants(RefreshIndex refresh, IndexSource source) {
        this.refresh = refresh;
        this.source = source;
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(Invariant.check(
                "portal-search-agrees-with-the-records",
                "Kết quả tìm kiếm công khai khớp với hồ sơ: đủ sản phẩm, đúng số sao còn hiệu lực.",
                "The public search agrees with the records: every product, and the stars valid today.",
                () -> {
                    refresh.ensureCurrent();
                    return source.disagreeing();
                }));
    }
}
