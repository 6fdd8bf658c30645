package vn.moixa.appraisal.council;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.moixa.appraisal.council.CouncilHall.OFFICER;
import static vn.moixa.appraisal.council.CouncilHall.done;
import static vn.moixa.appraisal.council.CouncilHall.refusal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.council.domain.Commitment;
import vn.moixa.appraisal.council.domain.ConflictKind;
import vn.moixa.appraisal.council.domain.Issue;
import vn.moixa.appraisal.council.domain.ItemState;
import vn.moixa.appraisal.council.domain.Member;
import vn.moixa.appraisal.council.domain.MemberRole;
import vn.moixa.appraisal.council.domain.SessionMode;
import vn.moixa.appraisal.council.domain.SessionState;
import vn.moixa.appraisal.council.store.ProofText;
import vn.moixa.appraisal.council.usecase.CloseMarking.Closing;
import vn.moixa.appraisal.council.usecase.KeepCouncil;
import vn.moixa.appraisal.council.usecase.KeepRules;
import vn.moixa.appraisal.council.usecase.MarkProduct;
import vn.moixa.appraisal.criteria.Sheets;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.GateKey;
import vn.moixa.appraisal.criteria.domain.KnockOutGround;
import vn.moixa.appraisal.criteria.domain.Mark;
import vn.moixa.audit.Checks;
import vn.moixa.shared.Ids;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.World;
import vn.moixa.web.NotFound;

@MoixaTest
@Import(CouncilHall.class)
class CouncilSessionTest {

    private static final int TEA = 11;

    @Autowired
    CouncilHall hall;

    @Autowired
    World world;

    @Autowired
    JdbcClient sql;

    @Autowired
    ProofText proofs;

    @Autowired
    Checks checks;

    @Test
    void R63_theDefaultRulesAreVersionOneWithTheirSource() {
        var first = hall.rules.all().getLast();
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.quorumPercent()).isEqualByComparingTo("75");
        assertThat(first.quorumNeedsChair()).isTrue();
        assertThat(first.spreadLimit()).isEqualTo(10);
        assertThat(first.source()).contains("Tây Ninh", "Đồng Tháp");
        var draft = new KeepRules.Draft(
                LocalDate.of(2026, 12, 1),
                new BigDecimal("80"),
                true,
                8,
                3,
                true,
                false,
                2,
                "Quy chế mới của tỉnh",
                "QĐ 99/QĐ-UBND");
        done(hall.rules.add(draft, OFFICER));
        assertThat(hall.rules.all().getFirst().version()).isEqualTo(2);
        assertThat(hall.rules.all().getLast()).isEqualTo(first);
        assertThat(refusal(hall.rules.add(
                        new KeepRules.Draft(null, null, true, 101, 0, false, false, null, "", ""), OFFICER)))
                .isEqualTo("council.form.date");
    }

    @Test
    void R164_changingOneChairLeavesEveryOtherCouncilAlone() {
        var one = hall.council("Hội đồng một", 5);
        var two = hall.council("Hội đồng hai", 5);
        done(hall.councils.changeMember(
                one.council(),
                one.members().get(2),
                new KeepCouncil.MemberDraft("Người mới làm chủ tịch", "", "", MemberRole.CHAIR, ""),
                OFFICER));
        assertThat(chairs(one)).containsExactly(one.members().get(2));
        assertThat(chairs(two)).containsExactly(two.members().getFirst());
        assertThat(hall.councils.read(two.council(), OFFICER).members())
                .extracting(Member::name)
                .noneMatch(name -> name.contains("mới"));
        // A member of one council cannot be reached through the other.
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> hall.councils.changeMember(
                        one.council(),
                        two.members().get(1),
                        new KeepCouncil.MemberDraft("Lạc", "", "", MemberRole.MEMBER, ""),
                        OFFICER))
                .isInstanceOf(NotFound.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> hall.councils.letGo(one.council(), two.members().get(1), null, OFFICER))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void R61_R62_R72_anyNumberOfMembersOneChairAndWhoLeftStaysInTheRecords() {
        for (int size : List.of(3, 7, 11)) {
            var council = hall.council("Hội đồng " + size, size);
            assertThat(hall.councils.read(council.council(), OFFICER).members()).hasSize(size + 1);
            assertThat(chairs(council)).hasSize(1);
        }
        var council = hall.council("Hội đồng rút", 4);
        done(hall.councils.letGo(council.council(), council.members().get(1), LocalDate.of(2026, 11, 20), OFFICER));
        assertThat(hall.councils.read(council.council(), OFFICER).members())
                .filteredOn(member -> !member.isIn())
                .extracting(Member::leftOn)
                .containsExactly(LocalDate.of(2026, 11, 20));
        assertThat(hall.councils.list(council.people().get(1)))
                .as("who left finds nothing")
                .isEmpty();
        assertThat(hall.councils.list(council.people().get(2))).hasSize(1);
        assertThat(refusal(hall.councils.letGo(
                        council.council(), council.members().get(2), LocalDate.of(2026, 11, 25), OFFICER)))
                .isEqualTo("council.form.left-later");
    }

    @Test
    void R66_anAgendaOfSeventyOneProductsIsFilledOrderedAndPostponed() {
        var council = hall.council("Hội đồng lớn", 9);
        var session = hall.session(council, SessionMode.MEETING);
        var dossiers = new ArrayList<DossierId>();
        for (int number = 1; number <= 71; number++) {
            dossiers.add(hall.dossier("Chè số " + number, TEA));
        }
        done(hall.plan.addDossiers(
                session, dossiers.stream().map(DossierId::value).toList(), council.secretary()));
        var items = hall.items(session);
        assertThat(items).hasSize(71).extracting(item -> item.position()).doesNotHaveDuplicates();
        assertThat(refusal(hall.plan.addDossiers(
                        session, dossiers.stream().map(DossierId::value).toList(), council.secretary())))
                .as("a dossier stands on one agenda")
                .isEqualTo("council.refused.none-ready");
        done(hall.plan.order(session, List.of(items.get(70).id(), items.get(69).id()), council.secretary()));
        assertThat(hall.items(session).getFirst().id()).isEqualTo(items.get(70).id());
        assertThat(hall.items(session).get(2).id()).isEqualTo(items.getFirst().id());
        assertThat(refusal(hall.plan.postpone(session, items.get(3).id(), "x", council.secretary())))
                .isEqualTo("council.form.too-short");
        done(hall.plan.postpone(session, items.get(3).id(), "Chờ kết quả kiểm nghiệm bổ sung", council.secretary()));
        var next = hall.session(council, SessionMode.MEETING);
        done(hall.plan.addDossiers(next, List.of(items.get(3).dossier().value()), council.secretary()));
        assertThat(hall.items(next)).hasSize(1);
        done(hall.plan.announce(session, council.secretary()));
        assertThat(sql.sql("select count(*) from notice.message where template = 'council.notice.announced'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    void R63_withoutQuorumNothingIsOpenedAndNothingIsClosed() {
        var council = hall.council("Hội đồng vắng", 8);
        var session = hall.session(council, SessionMode.MEETING);
        done(hall.plan.addDossiers(
                session, List.of(hall.dossier("Chè vắng", TEA).value()), council.secretary()));
        note(council, session, 5);
        assertThat(refusal(hall.run.open(session, council.chair()))).isEqualTo("council.refused.quorum");
        note(council, session, 6);
        done(hall.run.open(session, council.chair()));
        var item = hall.items(session).getFirst();
        done(hall.run.startMarking(session, List.of(item.id()), council.chair()));
        var marks = Sheets.of(tea(), 75, 4);
        for (int index = 0; index < 5; index++) {
            hall.handIn(item, council.markers().get(index), marks);
        }
        assertThat(hall.closing.close(session, item.id(), council.chair()))
                .isInstanceOfSatisfying(
                        Closing.Refused.class,
                        refused ->
                                assertThat(refused.reason().messageKey()).isEqualTo("council.refused.missing-sheets"));
        // The sixth leaves: five of eight are no quorum.
        note(council, session, 5);
        assertThat(hall.closing.close(session, item.id(), council.chair()))
                .isInstanceOfSatisfying(
                        Closing.Refused.class,
                        refused -> assertThat(refused.reason().messageKey()).isEqualTo("council.refused.quorum"));
        assertThat(hall.item(session, item.id()).state()).isEqualTo(ItemState.MARKING);
        assertThat(sql.sql("select count(*) from appraisal.score_sheet where state = 'UNSEALED'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void R68_theSecretaryRecordsAndGetsNoSheet() {
        var council = hall.council("Hội đồng thư ký", 4);
        var session = hall.session(council, SessionMode.MEETING);
        var item = hall.open(council, session, List.of(hall.dossier("Chè thư ký", TEA)))
                .getFirst();
        assertThat(sql.sql("select member_id from appraisal.score_sheet")
                        .query(UUID.class)
                        .list())
                .hasSize(4)
                .doesNotContain(council.members().getLast());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> hall.desks.of(session, item.id(), council.secretary()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void R69_aLinkedMemberIsProposedExcludedAndLeftOutOfQuorumAndMean() {
        var council = hall.council("Hội đồng liên quan", 5);
        var session = hall.session(council, SessionMode.MEETING);
        var dossier = hall.dossier("Chè liên quan", TEA);
        // The second member also acts for the producer with the same account.
        sql.sql("""
                insert into identity.role_grant (id, account_id, role, producer_id, granted_at)
                select :id, :account, 'PRODUCER', d.producer_id, '2026-01-01' from appraisal.dossier d where d.id = :dossier""")
                .param("id", Ids.next())
                .param("account", council.people().get(1).accountId())
                .param("dossier", dossier.value())
                .update();
        done(hall.plan.addDossiers(session, List.of(dossier.value()), council.secretary()));
        var proposed = hall.read.board(session, OFFICER).sitting().conflicts();
        assertThat(proposed).singleElement().satisfies(conflict -> {
            assertThat(conflict.member()).isEqualTo(council.members().get(1));
            assertThat(conflict.known()).isTrue();
            assertThat(conflict.kind()).isEqualTo(ConflictKind.EMPLOYMENT);
            assertThat(conflict.excludes()).as("proposed, not decided").isFalse();
        });
        note(council, session, 5);
        done(hall.run.open(session, council.chair()));
        var item = hall.items(session).getFirst();
        assertThat(refusal(hall.run.startMarking(session, List.of(item.id()), council.chair())))
                .isEqualTo("council.refused.links-undecided");
        assertThat(refusal(hall.run.decide(
                        session,
                        proposed.getFirst().id(),
                        true,
                        council.people().get(1))))
                .isEqualTo("council.refused.own-link");
        done(hall.run.decide(session, proposed.getFirst().id(), true, council.chair()));
        done(hall.run.declare(
                session,
                item.id(),
                ConflictKind.FAMILY,
                "Em ruột là giám đốc",
                council.people().get(2)));
        done(hall.run.startMarking(session, List.of(item.id()), council.chair()));
        assertThat(hall.read.board(session, OFFICER).handIns().get(item.id())).hasSize(3);
        for (int index : List.of(0, 3, 4)) {
            hall.handIn(item, council.markers().get(index), Sheets.of(tea(), 70 + index, 4));
        }
        assertThat(hall.closing.close(session, item.id(), council.chair()))
                .isInstanceOfSatisfying(Closing.Ruled.class, ruled -> {
                    assertThat(ruled.result().sheets()).isEqualTo(3);
                    assertThat(ruled.result().sumOfTotals()).isEqualTo(217);
                });
    }

    @Test
    void R64_moreThanTheLimitIsDiscussedAndMarkedAgainWithBothRoundsKept() {
        var council = hall.council("Hội đồng chênh", 4);
        var session = hall.session(council, SessionMode.MEETING);
        var item = hall.open(council, session, List.of(hall.dossier("Chè chênh", TEA)))
                .getFirst();
        hall.everyoneHandsIn(council, item, Map.of(1, Sheets.of(tea(), 85, 4)), Sheets.of(tea(), 74, 4));
        assertThat(hall.closing.close(session, item.id(), council.chair()))
                .isInstanceOfSatisfying(
                        Closing.Discussing.class,
                        discussing -> assertThat(discussing.issues())
                                .anySatisfy(issue -> assertThat(issue).isEqualTo(new Issue.SpreadTooWide(11, 10))));
        var before = sheetsOfRound(1);
        done(hall.closing.markAgain(session, item.id(), council.chair()));
        var second = hall.item(session, item.id());
        assertThat(second.state()).isEqualTo(ItemState.MARKING);
        assertThat(second.markingRound()).isEqualTo(2);
        // Each member begins with its own marks.
        assertThat(hall.desks
                        .of(session, item.id(), council.markers().get(1))
                        .ballot()
                        .rating()
                        .total())
                .isEqualTo(85);
        hall.everyoneHandsIn(council, second, Map.of(1, Sheets.of(tea(), 84, 4)), Sheets.of(tea(), 74, 4));
        settleGates(council, session, item.id());
        assertThat(hall.closing.close(session, item.id(), council.chair()))
                .isInstanceOfSatisfying(Closing.Ruled.class, ruled -> {
                    assertThat(ruled.result().spread()).as("exactly the limit").isEqualTo(10);
                    assertThat(ruled.result().sumOfTotals()).isEqualTo(84 + 3 * 74);
                });
        assertThat(sheetsOfRound(1)).as("the first round is kept as it was").isEqualTo(before);
        assertThat(hall.read.item(session, item.id(), OFFICER).rounds()).hasSize(2);
    }

    @Test
    void R36_oneFindingPerGateOnWhichMembersDifferWithAProposalByTheMean() {
        var council = hall.council("Hội đồng điều kiện", 4);
        var session = hall.session(council, SessionMode.MEETING);
        var item = hall.open(council, session, List.of(hall.dossier("Chè điều kiện", TEA)))
                .getFirst();
        var above = Sheets.of(tea(), 76, 4);
        var gate = tea().gates().stream()
                .filter(one -> one.star() == 4 && one.minPoints() >= 2)
                .findFirst()
                .orElseThrow();
        int less = tea().leaf(gate.criterion()).orElseThrow().offered(0).stream()
                .filter(points -> points < gate.minPoints())
                .max(Integer::compare)
                .orElseThrow();
        var below = above.with(gate.criterion(), Mark.of(less));
        hall.everyoneHandsIn(council, item, Map.of(1, below), above);
        var closing = hall.closing.close(session, item.id(), council.chair());
        assertThat(closing).isInstanceOfSatisfying(Closing.Discussing.class, discussing -> {
            var split = discussing.issues().stream()
                    .filter(Issue.GateSplit.class::isInstance)
                    .map(issue -> ((Issue.GateSplit) issue).gate())
                    .filter(view -> view.gate().key().equals(gate.key()))
                    .findFirst()
                    .orElseThrow();
            assertThat(split.above()).isEqualTo(3);
            assertThat(split.below()).isEqualTo(1);
            assertThat(split.proposed()).isEqualTo(split.sum() >= 4L * gate.minPoints());
        });
        assertThat(refusal(hall.closing.findGate(session, item.id(), gate.key(), false, "ngắn", council.chair())))
                .isEqualTo("council.form.too-short");
        assertThat(refusal(hall.closing.findGate(
                        session, item.id(), new GateKey(3, "3.5"), true, "Không ai khác nhau ở đây", council.chair())))
                .isEqualTo("council.refused.gate-not-split");
        assertThat(refusal(hall.closing.findGate(
                        session,
                        item.id(),
                        gate.key(),
                        true,
                        "Uỷ viên không được ghi",
                        council.people().get(1))))
                .isEqualTo("council.refused.chair");
        settleGates(council, session, item.id());
        done(hall.closing.findGate(
                session, item.id(), gate.key(), false, "Hợp đồng chưa đủ thời hạn theo biên bản", council.chair()));
        assertThat(hall.closing.close(session, item.id(), council.chair()))
                .isInstanceOfSatisfying(
                        Closing.Ruled.class,
                        ruled -> assertThat(ruled.result().stars())
                                .as("the finding takes the 4th star")
                                .isEqualTo(3));
    }

    @Test
    void R23_anAverageJustBelowAnEdgeIsNotRoundedUp() {
        var council = hall.council("Hội đồng chính xác", 3);
        var session = hall.session(council, SessionMode.MEETING);
        var items = hall.open(council, session, List.of(hall.dossier("Chè 69,67", TEA), hall.dossier("Chè 70", TEA)));
        var seventy = Sheets.of(tea(), 70, 4);
        hall.everyoneHandsIn(council, items.get(0), Map.of(1, Sheets.of(tea(), 69, 4)), seventy);
        hall.everyoneHandsIn(council, items.get(1), Map.of(), seventy);
        assertThat(rule(council, session, items.get(0).id()).stars()).isEqualTo(3);
        assertThat(rule(council, session, items.get(0).id()).sumOfTotals()).isEqualTo(209);
        assertThat(rule(council, session, items.get(1).id()).stars()).isEqualTo(4);
    }

    @Test
    void R41_whatTheAdvisoryTeamFoundIsConfirmedByTheCouncilOrNot() {
        var council = hall.council("Hội đồng sau tư vấn", 4);
        var session = hall.session(council, SessionMode.MEETING);
        var set = stopping();
        var item = hall.open(
                        council,
                        session,
                        List.of(hall.dossier(
                                "Sản phẩm tư vấn thấy lỗi", set.number().orElseThrow())))
                .getFirst();
        sql.sql("""
                insert into appraisal.knock_out (id, dossier_id, ground, position, found_by_name, reason, found_at)
                values (?, ?, ?, 1, 'Tổ tư vấn', 'Giấy chứng nhận không đúng cơ sở', now())
                """)
                .params(
                        Ids.next(),
                        item.dossier().value(),
                        set.knockOutGrounds().getFirst().key())
                .update();
        for (int index : List.of(0, 1, 2, 3)) {
            hall.handIn(item, council.markers().get(index), Sheets.of(set, 60, 3));
        }
        assertThat(hall.closing.close(session, item.id(), council.chair())).isInstanceOf(Closing.Discussing.class);
        var found = hall.read
                .item(session, item.id(), OFFICER)
                .rounds()
                .getLast()
                .knockOuts()
                .getFirst();
        assertThat(found.foundByName()).isEqualTo("Tổ tư vấn");
        done(hall.closing.decideKnockOut(session, item.id(), found.id(), false, council.chair()));
        assertThat(hall.closing.close(session, item.id(), council.chair()))
                .isInstanceOfSatisfying(
                        Closing.Ruled.class,
                        ruled -> assertThat(ruled.result().knockedOut()).isFalse());
    }

    @Test
    void R41_R42_aKnockOutIsSealedThenConfirmedAndStopsTheSheet() {
        var council = hall.council("Hội đồng loại", 4);
        var session = hall.session(council, SessionMode.MEETING);
        var set = stopping();
        var item = hall.open(
                        council,
                        session,
                        List.of(hall.dossier("Sản phẩm loại", set.number().orElseThrow())))
                .getFirst();
        var ground = set.knockOutGrounds().stream()
                .filter(KnockOutGround::stopsTheSheet)
                .findFirst()
                .orElseThrow();
        var finder = council.markers().get(1);
        done(hall.mark.reportKnockOut(session, item.id(), ground.key(), "Phát hiện tạp chất vượt ngưỡng", finder));
        assertThat(sql.sql("select count(*) from appraisal.knock_out")
                        .query(Integer.class)
                        .single())
                .as("sealed with the sheet")
                .isZero();
        done(hall.mark.handIn(session, item.id(), "", finder));
        for (int index : List.of(0, 2, 3)) {
            hall.handIn(item, council.markers().get(index), Sheets.of(set, 60, 3));
        }
        assertThat(hall.closing.close(session, item.id(), council.chair()))
                .isInstanceOfSatisfying(
                        Closing.Discussing.class,
                        discussing -> assertThat(discussing.issues())
                                .singleElement()
                                .isInstanceOf(Issue.KnockOutUndecided.class));
        var found = hall.read
                .item(session, item.id(), OFFICER)
                .rounds()
                .getLast()
                .knockOuts()
                .getFirst();
        assertThat(found.foundByName()).isEqualTo(finder.name());
        done(hall.closing.decideKnockOut(session, item.id(), found.id(), true, council.chair()));
        assertThat(hall.closing.close(session, item.id(), council.chair()))
                .isInstanceOfSatisfying(Closing.Ruled.class, ruled -> {
                    assertThat(ruled.result().knockedOut()).isTrue();
                    assertThat(ruled.result().sumOfTotals())
                            .as("empty criteria are no zeros")
                            .isNull();
                    assertThat(ruled.result().stars()).isNull();
                });
    }

    @Test
    void R162_everyNumberOfAResultFollowsFromItsProofAndRepeatingTheActChangesNothing() {
        var council = hall.council("Hội đồng chứng minh", 5);
        var session = hall.session(council, SessionMode.MEETING);
        var item = hall.open(council, session, List.of(hall.dossier("Chè chứng minh", TEA)))
                .getFirst();
        hall.everyoneHandsIn(council, item, Map.of(2, Sheets.of(tea(), 78, 4)), Sheets.of(tea(), 72, 4));
        var result = rule(council, session, item.id());
        var proof = proofs.read(result.proof());
        assertThat(proof.proof().faults()).isEmpty();
        assertThat(proof.proof().step("sum").orElseThrow().value()).isEqualTo(78 + 4 * 72);
        assertThat(proof.assessors()).hasSize(5);
        assertThat(proofs.hash(result.proof())).isEqualTo(result.proofHash());
        assertThat(rule(council, session, item.id()).closedAt()).isEqualTo(result.closedAt());
        assertThat(sql.sql("select count(*) from audit.entry where action = 'council.product-ruled'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(checks.all().stream()
                        .filter(invariant -> invariant.name().startsWith("appraisal-council")
                                || invariant.name().startsWith("council-"))
                        .map(checks::check)
                        .filter(check -> !check.holds()))
                .isEmpty();
    }

    @Test
    void R70_whatWasHandedInIsBoundByACommitmentAndNeverChanges() {
        var council = hall.council("Hội đồng kín", 3);
        var session = hall.session(council, SessionMode.MEETING);
        var item = hall.open(council, session, List.of(hall.dossier("Chè kín", TEA)))
                .getFirst();
        hall.everyoneHandsIn(council, item, Map.of(), Sheets.of(tea(), 71, 4));
        var entry = sql.sql(
                        "select detail from audit.entry where action = 'council.sheet-handed-in' order by seq limit 1")
                .query(String.class)
                .single();
        rule(council, session, item.id());
        var opened =
                hall.read.item(session, item.id(), OFFICER).rounds().getLast().sheets();
        assertThat(opened)
                .allSatisfy(sheet -> assertThat(
                                Commitment.of(sheet.salt(), sheet.id(), sheet.marks(), Map.of(), sheet.remark()))
                        .isEqualTo(sheet.commitment()));
        assertThat(opened).anySatisfy(sheet -> assertThat(entry).contains(sheet.commitment()));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> sql.sql("update appraisal.mark set points = 0").update())
                .hasMessageContaining("no longer changed");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> sql.sql("update appraisal.score_sheet set state = 'OPEN'")
                                .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void R167_R168_aMarkIsKeptOnceAndASecondDeviceSeesBothVersions() {
        var council = hall.council("Hội đồng hai máy", 3);
        var session = hall.session(council, SessionMode.MEETING);
        var item = hall.open(council, session, List.of(hall.dossier("Chè hai máy", TEA)))
                .getFirst();
        var member = council.markers().get(1);
        var leaf = tea().leaves().getFirst();
        int points = leaf.max();
        var wish = new MarkProduct.Wish(Ids.next(), leaf.number(), points, 0, false, "", 0);
        hall.mark.mark(session, item.id(), 0, List.of(wish), member);
        assertThat(hall.mark.mark(session, item.id(), 0, List.of(wish), member))
                .as("the same again, though the version is an old one")
                .isInstanceOf(MarkProduct.Answer.Kept.class);
        assertThat(sql.sql("select count(*) from appraisal.mark_step")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        var other = new MarkProduct.Wish(wish.id(), leaf.number(), 0, 0, true, "", 0);
        assertThat(hall.mark.mark(session, item.id(), 1, List.of(other), member))
                .isInstanceOf(MarkProduct.Answer.IdReused.class);
        var late = new MarkProduct.Wish(Ids.next(), leaf.number(), 0, 0, true, "", 0);
        assertThat(hall.mark.mark(session, item.id(), 0, List.of(late), member))
                .isInstanceOfSatisfying(
                        MarkProduct.Answer.Changed.class,
                        changed -> assertThat(changed.desk().mark(leaf.number()).points())
                                .isEqualTo(points));
    }

    @Test
    void R24_aFreeNumberIsRefusedAndNoneMetIsSomethingElseThanNotMarked() {
        var council = hall.council("Hội đồng mức", 3);
        var session = hall.session(council, SessionMode.MEETING);
        var item = hall.open(council, session, List.of(hall.dossier("Chè mức", TEA)))
                .getFirst();
        var member = council.markers().get(1);
        var leaf = tea().leaves().getFirst();
        assertThat(hall.mark.mark(
                        session,
                        item.id(),
                        null,
                        List.of(new MarkProduct.Wish(Ids.next(), leaf.number(), 77, 0, false, "", null)),
                        member))
                .isInstanceOfSatisfying(
                        MarkProduct.Answer.Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("council.mark.not-offered"));
        assertThat(hall.desks.of(session, item.id(), member).ballot().unmarked())
                .contains(leaf.number());
        hall.mark.mark(
                session,
                item.id(),
                null,
                List.of(new MarkProduct.Wish(Ids.next(), leaf.number(), 0, 0, true, "", null)),
                member);
        var desk = hall.desks.of(session, item.id(), member);
        assertThat(desk.ballot().unmarked()).doesNotContain(leaf.number());
        assertThat(desk.mark(leaf.number()).noneMet()).isTrue();
        assertThat(refusal(hall.mark.handIn(session, item.id(), "", member))).isEqualTo("council.refused.unmarked");
    }

    @Test
    void aRemarkIsAskedForWhenTheMarkDiffersFromTheOwnEstimate() {
        var council = hall.council("Hội đồng nhận xét", 3);
        var session = hall.session(council, SessionMode.MEETING);
        var dossier = hall.dossier("Chè nhận xét", TEA);
        var marks = Sheets.of(tea(), 74, 4);
        var criterion = marks.byCriterion().entrySet().stream()
                .filter(entry -> entry.getValue().points() >= 2)
                .findFirst()
                .orElseThrow();
        hall.estimate(dossier, criterion.getKey(), criterion.getValue().points() - 2, false);
        var item = hall.open(council, session, List.of(dossier)).getFirst();
        var member = council.markers().get(1);
        var wishes = new ArrayList<MarkProduct.Wish>();
        marks.byCriterion()
                .forEach((number, mark) -> wishes.add(
                        new MarkProduct.Wish(Ids.next(), number, mark.points(), mark.caseNumber(), false, "", null)));
        hall.mark.mark(session, item.id(), null, wishes, member);
        assertThat(refusal(hall.mark.handIn(session, item.id(), "", member))).isEqualTo("council.refused.remark");
        hall.mark.mark(
                session,
                item.id(),
                null,
                List.of(new MarkProduct.Wish(
                        Ids.next(),
                        criterion.getKey(),
                        criterion.getValue().points(),
                        0,
                        false,
                        "Có hợp đồng kèm theo",
                        null)),
                member);
        done(hall.mark.handIn(session, item.id(), "", member));
        done(hall.mark.handIn(session, item.id(), "", member));
        assertThat(sql.sql("select count(*) from audit.entry where action = 'council.sheet-handed-in'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void R95_aReRatingRunsByWrittenOpinionWithin45DaysAndAMeetingIsCalledWhenOpinionsDiffer() {
        var council = hall.council("Hội đồng văn bản", 4);
        var session = hall.session(council, SessionMode.WRITTEN_OPINION);
        var first = hall.dossier("Chè lần đầu", TEA);
        assertThat(refusal(hall.plan.addDossiers(session, List.of(first.value()), council.secretary())))
                .isEqualTo("council.refused.written-only-re-rating");
        var again = hall.dossier(
                world.product(world.honeyHousehold(), "Chè lại", TEA), TEA, "RE_RATING", LocalDate.of(2026, 11, 1));
        done(hall.plan.addDossiers(session, List.of(again.value()), council.secretary()));
        done(hall.run.open(session, council.chair()));
        var item = hall.items(session).getFirst();
        assertThat(item.dueOn()).isEqualTo("2026-12-16");
        done(hall.run.startMarking(session, List.of(item.id()), council.chair()));
        hall.everyoneHandsIn(council, item, Map.of(3, Sheets.of(tea(), 90, 4)), Sheets.of(tea(), 74, 4));
        assertThat(hall.closing.close(session, item.id(), council.chair())).isInstanceOf(Closing.Discussing.class);
        UUID meeting = done(hall.closing.callMeeting(
                session, item.id(), "Họp về chè lại", LocalDate.of(2026, 12, 1), "Hội trường", council.chair()));
        assertThat(hall.item(session, item.id()).state()).isEqualTo(ItemState.POSTPONED);
        var called = new vn.moixa.appraisal.CouncilSessionId(meeting);
        assertThat(hall.items(called))
                .singleElement()
                .satisfies(one -> assertThat(one.dossier()).isEqualTo(again));
        done(hall.run.close(session, council.chair()));
    }

    @Test
    void aSessionClosesOnlyWhenEachProductIsRuledOrPostponed() {
        var council = hall.council("Hội đồng kết thúc", 3);
        var session = hall.session(council, SessionMode.MEETING);
        var items = hall.open(council, session, List.of(hall.dossier("Chè một", TEA), hall.dossier("Chè hai", TEA)));
        assertThat(refusal(hall.run.close(session, council.chair()))).isEqualTo("council.refused.unsettled");
        hall.everyoneHandsIn(council, items.getFirst(), Map.of(), Sheets.of(tea(), 71, 4));
        rule(council, session, items.getFirst().id());
        done(hall.plan.postpone(session, items.getLast().id(), "Chờ giấy chứng nhận mới", council.chair()));
        assertThat(refusal(hall.run.close(session, council.people().get(1)))).isEqualTo("council.refused.chair");
        done(hall.run.close(session, council.chair()));
        done(hall.run.close(session, council.chair()));
        assertThat(hall.read.board(session, OFFICER).sitting().session().state())
                .isEqualTo(SessionState.CLOSED);
    }

    private vn.moixa.appraisal.council.store.Findings.Result rule(
            CouncilHall.Hall council,
            vn.moixa.appraisal.CouncilSessionId session,
            vn.moixa.appraisal.SessionItemId item) {
        if (hall.closing.close(session, item, council.chair()) instanceof Closing.Discussing) {
            settleGates(council, session, item);
        }
        return ((Closing.Ruled) hall.closing.close(session, item, council.chair())).result();
    }

    /** The council follows every proposal. */
    private void settleGates(
            CouncilHall.Hall council,
            vn.moixa.appraisal.CouncilSessionId session,
            vn.moixa.appraisal.SessionItemId item) {
        if (hall.closing.close(session, item, council.chair()) instanceof Closing.Discussing(var issues)) {
            for (Issue issue : issues) {
                if (issue instanceof Issue.GateSplit(var gate)) {
                    done(hall.closing.findGate(
                            session,
                            item,
                            gate.gate().key(),
                            gate.proposed(),
                            "Theo điểm trung bình của các phiếu",
                            council.chair()));
                }
            }
        }
    }

    private List<String> sheetsOfRound(int round) {
        return sql.sql("""
                        select s.id || ' ' || s.state || ' ' || m.criterion || ' ' || m.points || ' ' || m.version
                        from appraisal.score_sheet s join appraisal.mark m on m.sheet_id = s.id
                        where s.marking_round = ? order by 1""").param(round).query(String.class).list();
    }

    private void note(CouncilHall.Hall council, vn.moixa.appraisal.CouncilSessionId session, int present) {
        var there = new LinkedHashMap<UUID, Boolean>();
        for (int index = 0; index < council.members().size(); index++) {
            there.put(council.members().get(index), index < present);
        }
        done(hall.run.note(session, there, council.secretary()));
    }

    private List<UUID> chairs(CouncilHall.Hall council) {
        return hall.councils.read(council.council(), OFFICER).members().stream()
                .filter(member -> member.isIn() && member.role() == MemberRole.CHAIR)
                .map(Member::id)
                .toList();
    }

    private CriteriaSet tea() {
        return hall.set(TEA).set();
    }

    private CriteriaSet stopping() {
        for (int number = 1; number <= 26; number++) {
            var set = hall.set(number).set();
            if (set.knockOutGrounds().stream().anyMatch(KnockOutGround::stopsTheSheet)) {
                return set;
            }
        }
        throw new AssertionError("no set has a ground that stops the sheet");
    }
}
