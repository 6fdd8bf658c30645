package vn.moixa.appraisal.sample;

import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.moixa.appraisal.CouncilSessionId;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.SampleRound;
import vn.moixa.appraisal.council.domain.Item;
import vn.moixa.appraisal.decision.domain.Award;
import vn.moixa.appraisal.decision.domain.Signed;
import vn.moixa.appraisal.decision.usecase.DecideResults;
import vn.moixa.appraisal.decision.usecase.FollowCentre;
import vn.moixa.appraisal.sample.SampleDossiers.Province;
import vn.moixa.appraisal.sample.SampleDossiers.Walking;
import vn.moixa.appraisal.sample.SampleSessions.Hall;
import vn.moixa.appraisal.sample.store.SampleProducts;
import vn.moixa.appraisal.sample.store.SampleProducts.Choice;
import vn.moixa.file.Files;
import vn.moixa.file.Storing;
import vn.moixa.paper.Block;
import vn.moixa.paper.OfficialDocument;
import vn.moixa.paper.OfficialDocument.Issuer;
import vn.moixa.paper.Paper;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Grant;
import vn.moixa.web.Viewer;

/** Dossiers in every state, one session closed with its papers, one open for marking with a seat for each account. */
@Component
class PlaySampleRound implements SampleRound {

    private static final int CANDIDATES = 120;
    private static final int REFUSED = 0;
    private static final int KNOCKED_OUT = -1;
    /** The only set without grounds that end the evaluation (R39). */
    private static final int TOURISM = 26;
    /** What becomes of the products of the closed session. */
    private static final List<Integer> RULED = List.of(4, 3, 4, REFUSED, REFUSED, 5, 5, KNOCKED_OUT);

    private static final List<Integer> OPEN = List.of(4, 3, 5, 3, 4, 3);

    private final SampleProducts products;
    private final SampleDossiers dossiers;
    private final SampleSessions sessions;
    private final DecideResults decide;
    private final FollowCentre centre;
    private final Files files;
    private final Paper paper;
    private final InstantSource time;

    PlaySampleRound(
            SampleProducts products,
            SampleDossiers dossiers,
            SampleSessions sessions,
            DecideResults decide,
            FollowCentre centre,
            Files files,
            Paper paper,
            InstantSource time) {
        this.products = products;
        this.dossiers = dossiers;
        this.sessions = sessions;
        this.decide = decide;
        this.centre = centre;
        this.files = files;
        this.paper = paper;
        this.time = time;
    }

    @Override
    public void play(Cast cast) {
        if (products.played()) {
            return;
        }
        var owners = cast.producers().stream()
                .flatMap(viewer -> viewer.producers().stream())
                .collect(Collectors.toSet());
        Deque<Choice> choices = new ArrayDeque<>(products.choose(owners, CANDIDATES));
        var province = new Province(cast.officer(), cast.adviser());
        underWay(choices, cast, province);
        var hall = sessions.found(cast.council(), cast.officer());
        closedSession(choices, cast, province, hall);
        openSession(choices, cast, province, hall);
    }

    /** Dossiers that have not come before the council. */
    private void underWay(Deque<Choice> choices, Cast cast, Province province) {
        filled(choices, cast, 4);
        dossiers.handIn(filled(choices, cast, 3));
        dossiers.handIn(filled(choices, cast, 3));
        Walking withdrawn = filled(choices, cast, 3);
        dossiers.handIn(withdrawn);
        dossiers.takeBack(withdrawn);
        atCommune(choices, cast, 4);
        atCommune(choices, cast, 3);
        dossiers.returnFromCommune(atCommune(choices, cast, 3));
        dossiers.propose(atCommune(choices, cast, 4));
        Walking checked = atCommune(choices, cast, 3);
        dossiers.propose(checked);
        dossiers.receiveAtProvince(checked, province);
        accepted(choices, cast, province, 4);
        dossiers.foundTeam(accepted(choices, cast, province, 3), province);
    }

    private void closedSession(Deque<Choice> choices, Cast cast, Province province, Hall hall) {
        var before = beforeTheCouncil(choices, cast, province, RULED);
        var session = sessions.open(hall, "Phiên họp thứ nhất, đợt 2 năm 2026 (mẫu)", before);
        var byDossier = byDossier(before);
        var items = sessions.itemsOf(session);
        sessions.startMarking(hall, session, items);
        for (Item item : items) {
            Walking dossier = Objects.requireNonNull(byDossier.get(item.dossier()));
            boolean out = RULED.get(before.indexOf(dossier)) == KNOCKED_OUT;
            if (out) {
                sessions.reportKnockOut(hall, session, item, dossier);
            }
            for (int seat = 0; seat < hall.markers().size(); seat++) {
                sessions.mark(
                        hall,
                        seat,
                        session,
                        item,
                        dossier,
                        dossier.set().leaves().size());
            }
            sessions.rule(hall, session, item);
        }
        sessions.close(hall, session);
        signed(before, cast.officer());
    }

    /** Some results have their signed paper, others wait for it. */
    private void signed(List<Walking> ruled, Viewer officer) {
        String scan = scan();
        record(Award.RECOGNISE, ruled.get(1), "2101/QĐ-UBND (mẫu)", scan, officer);
        record(Award.REFUSE, ruled.get(3), "310/TB-OCOP (mẫu)", scan, officer);
        record(Award.APPROVE, ruled.get(5), "2102/QĐ-UBND (mẫu)", scan, officer);
        record(Award.DISQUALIFY, ruled.get(7), "311/TB-OCOP (mẫu)", scan, officer);
        var sent = centre.send(ruled.get(5).id(), paperOf("88/UBND-NN (mẫu)", scan), officer);
        if (!(sent instanceof FollowCentre.Done)) {
            throw new IllegalStateException("A sample dossier was not sent to the centre: " + sent);
        }
    }

    private void record(Award award, Walking dossier, String number, String scan, Viewer officer) {
        var answer = decide.record(award, Set.of(dossier.id()), paperOf(number, scan), officer);
        if (!(answer instanceof DecideResults.Recorded)) {
            throw new IllegalStateException("A sample paper was refused: " + answer);
        }
    }

    private Signed paperOf(String number, String scan) {
        return new Signed(number, "UBND tỉnh Lào Cai", LocalTime.today(time), "Chủ tịch UBND tỉnh (mẫu)", scan);
    }

    private void openSession(Deque<Choice> choices, Cast cast, Province province, Hall hall) {
        var before = beforeTheCouncil(choices, cast, province, OPEN);
        CouncilSessionId session = sessions.open(hall, "Phiên họp thứ hai, đợt 2 năm 2026 (mẫu)", before);
        var byDossier = byDossier(before);
        var items = sessions.itemsOf(session).subList(0, 4);
        sessions.startMarking(hall, session, items);
        for (int place = 0; place < items.size() - 1; place++) {
            Item item = items.get(place);
            Walking dossier = Objects.requireNonNull(byDossier.get(item.dossier()));
            int all = dossier.set().leaves().size();
            // The first product lacks the sheets of chair and first member only, the others are half marked.
            for (int seat = 2; seat < hall.markers().size(); seat++) {
                sessions.mark(hall, seat, session, item, dossier, place == 0 ? all : Math.min(all, 4 * seat));
            }
        }
    }

    private List<Walking> beforeTheCouncil(Deque<Choice> choices, Cast cast, Province province, List<Integer> stars) {
        var before = new ArrayList<Walking>();
        for (int one : stars) {
            Walking dossier = accepted(choices, cast, province, one);
            dossiers.advise(dossier, province);
            before.add(dossier);
        }
        return before;
    }

    private Walking accepted(Deque<Choice> choices, Cast cast, Province province, int stars) {
        Walking dossier = atCommune(choices, cast, stars);
        dossiers.propose(dossier);
        dossiers.receiveAtProvince(dossier, province);
        dossiers.accept(dossier, province);
        return dossier;
    }

    private Walking atCommune(Deque<Choice> choices, Cast cast, int stars) {
        Walking dossier = filled(choices, cast, stars);
        dossiers.handIn(dossier);
        dossiers.receiveAtCommune(dossier);
        return dossier;
    }

    private Walking filled(Deque<Choice> choices, Cast cast, int stars) {
        Walking dossier = next(choices, cast, stars);
        dossiers.fill(dossier);
        return dossier;
    }

    /** The next product that may file as wished. One that will be knocked out would have been good for three stars. */
    private Walking next(Deque<Choice> choices, Cast cast, int stars) {
        for (var candidates = choices.iterator(); candidates.hasNext(); ) {
            Choice choice = candidates.next();
            if (stars != KNOCKED_OUT || choice.set() != TOURISM) {
                candidates.remove();
                var begun = dossiers.begin(choice, stars == KNOCKED_OUT ? 3 : stars, ownerOf(choice, cast));
                if (begun.isPresent()) {
                    return begun.get();
                }
            }
        }
        throw new IllegalStateException("The register has too few sample products for a round");
    }

    private static Viewer ownerOf(Choice choice, Cast cast) {
        UUID producer = choice.producer().value();
        return cast.producers().stream()
                .filter(viewer -> viewer.producers().contains(producer))
                .findFirst()
                .orElseGet(
                        () -> new Viewer(null, choice.producerName() + " (mẫu)", List.of(Grant.ofProducer(producer))));
    }

    private static Map<DossierId, Walking> byDossier(List<Walking> walking) {
        var byDossier = new HashMap<DossierId, Walking>();
        walking.forEach(one -> byDossier.put(one.id(), one));
        return byDossier;
    }

    private String scan() {
        byte[] pdf = paper.pdf(
                OfficialDocument.of(new Issuer("", "BẢN MẪU"), "BẢN QUÉT MẪU", "Chỉ để xem thử, không có giá trị")
                        .saying(List.of(Block.paragraph("Văn bản mẫu."))));
        if (files.store(new ByteArrayInputStream(pdf), "ban-quet-mau.pdf", null) instanceof Storing.Stored stored) {
            return stored.hash().value();
        }
        throw new IllegalStateException("The sample scan was not stored");
    }
}
