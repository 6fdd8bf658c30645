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
        return List.of(
                Invariant.check(
                        "portal-search-agrees-with-the-records",
                        "Kết quả tìm kiếm công khai khớp với hồ sơ: đủ sản phẩm, đúng số sao còn hiệu lực.",
                        "The public search agrees with the records: every product, and the stars valid today.",
                        () -> {
                            refresh.ensureCurrent();
                            return source.disagreeing();
                        }),
                Invariant.sql(
                        "portal-english-news-is-whole",
                        "Tin có tiêu đề tiếng Anh thì có cả nội dung tiếng Anh",
                        "News with an English title has an English text",
                        """
                        select number::text from portal.news
                        where num_nonnulls(nullif(trim(title_en), ''), nullif(trim(body_en), '')) = 1"""),
                Invariant.sql(
                        "portal-published-news-has-a-text",
                        "Tin đã đăng có nội dung và người viết",
                        "Published news has a text and an author",
                        """
                        select number::text from portal.news
                        where public_from is not null and (trim(body_vi) = '' or trim(author_name) = '')"""),
                Invariant.sql(
                        "portal-words-of-the-search-are-used",
                        "Từ trong bộ gõ nhanh của tìm kiếm đều có sản phẩm",
                        "Every word that the search knows has a product",
                        "select word from portal.search_word where products < 1"));
    }
}
