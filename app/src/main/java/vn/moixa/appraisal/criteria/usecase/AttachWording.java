package vn.moixa.appraisal.criteria.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.appraisal.criteria.store.Wordings;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.web.Viewer;

/** Attaches the full official wording to options of a published version: words beside it, never a change of it. */
@Component
public class AttachWording {

    public static final int LONGEST = 4000;

    private final Wordings wordings;
    private final AuditTrail audit;
    private final InstantSource time;

    AttachWording(Wordings wordings, AuditTrail audit, InstantSource time) {
        this.wordings = wordings;
        this.audit = audit;
        this.time = time;
    }

    /** The positions of options whose wording is longer than can be kept; nothing is attached then. */
    public record Result(int attached, List<Integer> tooLong) {}

    /** @param typed wordings by order of the options; an empty or unchanged one attaches nothing */
    @Transactional
    public Result attach(PublishedSet set, String criterion, List<String> typed, String source, Viewer viewer) {
        var tooLong = java.util.stream.IntStream.range(0, typed.size())
                .filter(place -> typed.get(place).strip().length() > LONGEST)
                .mapToObj(place -> place + 1)
                .toList();
        if (!tooLong.isEmpty()) {
            return new Result(0, tooLong);
        }
        int options = set.set().leaf(criterion).orElseThrow().options().size();
        var known = wordings.of(set.id());
        int attached = 0;
        for (int position = 1; position <= Math.min(options, typed.size()); position++) {
            String wording = typed.get(position - 1).strip();
            if (!wording.isEmpty() && !Objects.equals(wording, known.get(criterion + "/" + position))) {
                wordings.add(
                        set.id(),
                        new Wordings.NewWording(criterion, position, wording, source.strip()),
                        time.instant(),
                        viewer.accountId(),
                        viewer.name());
                attached++;
            }
        }
        if (attached > 0) {
            audit.append(
                    viewer,
                    Deed.of(
                                    "criteria.wording-attached",
                                    "criteria-set",
                                    set.id().value())
                            .because(source.strip())
                            .with("criterion", criterion)
                            .with("options", attached));
        }
        return new Result(attached, List.of());
    }
}
