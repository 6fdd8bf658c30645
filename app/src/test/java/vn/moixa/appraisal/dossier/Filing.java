package vn.moixa.appraisal.dossier;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.dossier.domain.Answer;
import vn.moixa.appraisal.dossier.domain.FormField;
import vn.moixa.appraisal.dossier.usecase.BeginDossier;
import vn.moixa.appraisal.dossier.usecase.FillDossier;
import vn.moixa.appraisal.dossier.usecase.ReadDossier;
import vn.moixa.appraisal.dossier.usecase.SubmitDossier;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductId;
import vn.moixa.web.Grant;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** Fills in dossiers for tests as a producer would. */
@TestComponent
public class Filing {

    static final UUID PRODUCER_PERSON = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    static final UUID OFFICER = UUID.fromString("00000000-0000-7000-8000-00000000000b");

    private final BeginDossier begin;
    private final FillDossier fill;
    private final SubmitDossier submit;
    private final ReadDossier read;

    Filing(BeginDossier begin, FillDossier fill, SubmitDossier submit, ReadDossier read) {
        this.begin = begin;
        this.fill = fill;
        this.submit = submit;
        this.read = read;
    }

    public static Viewer producer(ProducerId producer) {
        return new Viewer(PRODUCER_PERSON, "Sùng A Páo", List.of(Grant.ofProducer(producer.value())));
    }

    public static Viewer officer(String commune) {
        return new Viewer(OFFICER, "Giàng Thị Xã", List.of(Grant.inCommune(Role.COMMUNE_OFFICER, commune)));
    }

    public static Viewer somebody(Role role) {
        return new Viewer(UUID.randomUUID(), "Người đọc", List.of(Grant.inProvince(role)));
    }

    public DossierId begun(ProductId product, DossierKind kind, int stars, Viewer viewer) {
        return switch (begin.begin(product, kind, stars, viewer)) {
            case BeginDossier.Outcome.Begun begun -> begun.dossier();
            case BeginDossier.Outcome other -> throw new AssertionError(other);
        };
    }

    /** Everything that must be filled in, without a word too much. */
    public void fillForms(DossierId id, Viewer viewer) {
        var whole = read.whole(id, viewer);
        for (FormField field : FormField.values()) {
            if (field.required()
                    && field.isAskedOf(whole.head().kind())
                    && whole.draft().value(field).isEmpty()) {
                String value = switch (field.kind()) {
                    case DATE -> "2026-11-20";
                    case YES_NO -> "true";
                    case NUMBER, MONEY -> "1200000000";
                    case PHONE -> "0912 345 678";
                    case EMAIL -> "htx@vidu.vn";
                    case LINE, TEXT -> "Nội dung " + field.key();
                };
                set(id, field, value, whole.draft().version(field), viewer);
            }
        }
    }

    public FillDossier.Outcome set(DossierId id, FormField field, String value, int version, Viewer viewer) {
        return fill.saveField(id, field, value, version, viewer);
    }

    /** Chooses the highest option of every criterion, or the lowest. */
    public void answerAll(DossierId id, boolean highest, Viewer viewer) {
        var whole = read.whole(id, viewer);
        for (Leaf leaf : whole.criteria().set().leaves()) {
            int scale = leaf.cases() == 0 ? 0 : 1;
            var offered = leaf.offered(scale);
            int points = highest ? offered.getLast() : offered.getFirst();
            answer(
                    id,
                    leaf.number(),
                    points,
                    whole.draft().answer(leaf.number()).version(),
                    viewer);
        }
    }

    public FillDossier.Outcome answer(DossierId id, String criterion, int points, int version, Viewer viewer) {
        return fill.saveAnswer(id, new Answer(criterion, points, 0, false, "", false, version), viewer);
    }

    public SubmitDossier.Outcome submit(DossierId id, Viewer viewer) {
        return submit.submit(id, new SubmitDossier.Manner(true, null, ""), viewer);
    }

    public ReadDossier.Whole whole(DossierId id, Viewer viewer) {
        return read.whole(id, viewer);
    }
}
