package vn.moixa.portal.store;

import static moixa.database.portal.Tables.NEWS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moixa.database.portal.tables.records.NewsRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.moixa.portal.domain.AsOf;
import vn.moixa.portal.domain.News;
import vn.moixa.portal.domain.NewsText;
import vn.moixa.shared.VietnameseText;
import vn.moixa.web.Viewer;

/** The news of officers. */
@Repository
public class NewsStore {

    private final DSLContext dsl;

    NewsStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What is public on the day, the latest first. */
    public List<News> published(AsOf asOf, int offset, int limit) {
        return dsl.selectFrom(NEWS)
                .where(isPublic(asOf))
                .orderBy(NEWS.PUBLIC_FROM.desc(), NEWS.NUMBER.desc())
                .offset(offset)
                .limit(limit)
                .fetch(NewsStore::news);
    }

    public Optional<News> published(long number, AsOf asOf) {
        return dsl.selectFrom(NEWS)
                .where(isPublic(asOf))
                .and(NEWS.NUMBER.eq(number))
                .fetchOptional(NewsStore::news);
    }

    /** Everything, drafts first, for those who write. */
    public List<News> all(int limit) {
        return dsl.selectFrom(NEWS)
                .orderBy(NEWS.PUBLIC_FROM.desc().nullsFirst(), NEWS.NUMBER.desc())
                .limit(limit)
                .fetch(NewsStore::news);
    }

    public Optional<News> byId(UUID id) {
        return dsl.selectFrom(NEWS).where(NEWS.ID.eq(id)).fetchOptional(NewsStore::news);
    }

    public void add(UUID id, NewsText text, Viewer author, Instant at) {
        NewsRecord row = dsl.newRecord(NEWS);
        fill(row, text);
        row.setId(id);
        row.setAuthorId(author.accountId());
        row.setAuthorName(author.name());
        row.setCreatedAt(at.atOffset(java.time.ZoneOffset.UTC));
        row.setUpdatedAt(at.atOffset(java.time.ZoneOffset.UTC));
        row.insert();
    }

    /** False when somebody saved the piece since it was read. */
    public boolean change(UUID id, int version, NewsText text, Instant at) {
        NewsRecord row = dsl.newRecord(NEWS);
        fill(row, text);
        row.setUpdatedAt(at.atOffset(java.time.ZoneOffset.UTC));
        row.setVersion(version + 1);
        return dsl.update(NEWS)
                        .set(row)
                        .where(NEWS.ID.eq(id))
                        .and(NEWS.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static void fill(NewsRecord row, NewsText text) {
        row.setSlug(VietnameseText.slug(text.titleVi()));
        row.setTitleVi(text.titleVi());
        row.setSummaryVi(text.summaryVi());
        row.setBodyVi(text.bodyVi());
        row.setTitleEn(text.titleEn());
        row.setSummaryEn(text.summaryEn());
        row.setBodyEn(text.bodyEn());
        row.setPublicFrom(text.publicFrom());
    }

    private static Condition isPublic(AsOf asOf) {
        LocalDate day = asOf.day();
        Condition open = NEWS.PUBLIC_FROM.le(day);
        return asOf.publishedOnly() ? open.and(NEWS.SAMPLE.isFalse()) : open;
    }

    private static News news(NewsRecord row) {
        return new News(
                row.getId(),
                row.getNumber(),
                row.getSlug(),
                new NewsText(
                        row.getTitleVi(),
                        row.getSummaryVi(),
                        row.getBodyVi(),
                        row.getTitleEn(),
                        row.getSummaryEn(),
                        row.getBodyEn(),
                        row.getPublicFrom()),
                row.getAuthorName(),
                row.getSample(),
                row.getVersion());
    }
}
