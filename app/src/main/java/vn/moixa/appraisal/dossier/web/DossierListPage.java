package vn.moixa.appraisal.dossier.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.dossier.store.DossierLists;
import vn.moixa.identity.ActingFor;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductCard;
import vn.moixa.registry.ProductId;
import vn.moixa.web.Frame;
import vn.moixa.web.Role;
import vn.moixa.web.StateCount;

/** Dossiers the viewer may see, the newest first; for a producer also its products, from which a dossier begins. */
public record DossierListPage(
        Frame frame,
        DossierLists.Filter filter,
        List<DossierLists.Line> lines,
        boolean more,
        Map<ProductId, ProductCard> products,
        Map<ProducerId, ProducerCard> producers,
        Map<DossierState, Integer> counts,
        List<ProductCard> own) {

    /** Officers begin dossiers for producers who cannot (R84). */
    public boolean mayBeginForOthers() {
        return frame.viewer().has(ActingFor.MAY_ENTER.toArray(Role[]::new));
    }

    public List<StateCount> states() {
        return counts.entrySet().stream()
                .map(entry -> {
                    var tone = DossierWords.tone(entry.getKey());
                    return new StateCount(
                            tone,
                            tone.icon(),
                            frame.number(entry.getValue()),
                            frame.text("appraisal.state." + entry.getKey().name()),
                            "/appraisal/dossiers?state=" + entry.getKey().name());
                })
                .toList();
    }

    public String name(DossierLists.Line line) {
        var card = products.get(line.head().product());
        return card == null ? line.head().code() : card.name();
    }

    public String owner(DossierLists.Line line) {
        var card = producers.get(line.head().producer());
        return card == null ? "" : card.name();
    }

    /** A product of the viewer without a dossier under way. */
    public boolean mayBegin(ProductCard product) {
        return lines.stream()
                .noneMatch(line -> line.head().product().equals(product.id())
                        && !line.head().state().isEnded());
    }

    public @Nullable String nextHref() {
        return more ? address() + "before=" + lines.getLast().head().id().value() : null;
    }

    public @Nullable String firstHref() {
        return frame.query().contains("before=") ? address() : null;
    }

    private String address() {
        var state = filter.state();
        return "/appraisal/dossiers?" + (state == null ? "" : "state=" + state.name() + "&")
                + (filter.words().isBlank()
                        ? ""
                        : "q=" + URLEncoder.encode(filter.words(), StandardCharsets.UTF_8) + "&");
    }
}
