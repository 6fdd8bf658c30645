package vn.moixa.portal.usecase;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.portal.NewsChanged;
import vn.moixa.portal.domain.NewsText;
import vn.moixa.portal.store.NewsStore;
import vn.moixa.shared.Ids;
import vn.moixa.web.Viewer;

/** An officer writes or rewrites a piece of news. */
@Component
public class WriteNews {

    /** What became of the saving. */
    public sealed interface Outcome {
        record Saved(UUID id) implements Outcome {}

        /** Somebody else saved it since it was opened. */
        record Overtaken() implements Outcome {}
    }

    private final NewsStore news;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    WriteNews(NewsStore news, AuditTrail audit, ApplicationEventPublisher events, InstantSource time) {
        this.news = news;
        this.audit = audit;
        this.events = events;
        this.time = time;
    }

    @Transactional
    public Outcome write(NewsText text, Viewer author) {
        UUID id = Ids.next();
        news.add(id, text, author, time.instant());
        return saved(id, text, author, "news-written");
    }

    @Transactional
    public Outcome rewrite(UUID id, int version, NewsText text, Viewer author) {
        return news.change(id, version, text, time.instant())
                ? saved(id, text, author, "news-rewritten")
                : new Outcome.Overtaken();
    }

    private Outcome saved(UUID id, NewsText text, Viewer author, String deed) {
        audit.append(
                author,
                Deed.of("portal." + deed, "news", id)
                        .with("title", text.titleVi())
                        .with("publicFrom", text.publicFrom()));
        events.publishEvent(new NewsChanged(id));
        return new Outcome.Saved(id);
    }
}
