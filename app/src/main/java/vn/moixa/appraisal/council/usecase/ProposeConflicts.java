package vn.moixa.appraisal.council.usecase;

import java.text.Normalizer;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.moixa.appraisal.council.domain.ConflictKind;
import vn.moixa.appraisal.council.domain.Item;
import vn.moixa.appraisal.council.domain.Member;
import vn.moixa.appraisal.council.store.Agenda;
import vn.moixa.identity.Accounts;
import vn.moixa.notice.Recipient;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.Producers;

/**
 * Proposes conflicts of interest from links that stand in the records (R69): a member acts for the producer with its own account, or the
 * member's organisation is a party of a supply contract with it. Names of representatives are personal data of the producer and are
 * not compared, so that a proposal never tells who represents whom.
 */
@Component
class ProposeConflicts {

    private final Agenda agenda;
    private final Accounts accounts;
    private final Producers producers;
    private final InstantSource time;

    ProposeConflicts(Agenda agenda, Accounts accounts, Producers producers, InstantSource time) {
        this.agenda = agenda;
        this.accounts = accounts;
        this.producers = producers;
        this.time = time;
    }

    /** Notes what is known and was not noted before; says how many. */
    int propose(List<Item> items, List<Member> markers) {
        Map<ProducerId, Set<UUID>> people = new HashMap<>();
        Map<ProducerId, Set<String>> parties = new HashMap<>();
        int noted = 0;
        for (Item item : items) {
            var own = people.computeIfAbsent(item.producer(), this::people);
            var suppliers = parties.computeIfAbsent(item.producer(), this::parties);
            for (Member member : markers) {
                if (member.account() != null && own.contains(member.account())) {
                    noted += note(item, member, ConflictKind.EMPLOYMENT, "council.conflict.known.account");
                }
                if (!member.organisation().isBlank() && suppliers.contains(folded(member.organisation()))) {
                    noted += note(item, member, ConflictKind.SUPPLIER, "council.conflict.known.contract");
                }
            }
        }
        return noted;
    }

    private int note(Item item, Member member, ConflictKind kind, String explanation) {
        return agenda.note(item.id(), member.id(), true, kind, explanation, "hệ thống", time.instant()) ? 1 : 0;
    }

    private Set<UUID> people(ProducerId producer) {
        var people = new HashSet<UUID>();
        for (Recipient recipient : accounts.peopleOf(producer.value())) {
            if (recipient.accountId() != null) {
                people.add(recipient.accountId());
            }
        }
        return people;
    }

    private Set<String> parties(ProducerId producer) {
        var parties = new HashSet<String>();
        producers.contractParties(producer).forEach(name -> parties.add(folded(name)));
        return parties;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
