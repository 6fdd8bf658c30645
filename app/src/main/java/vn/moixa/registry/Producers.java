package vn.moixa.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What other rooms ask about producers. */
public interface Producers {

    Optional<ProducerCard> find(ProducerId id);

    Map<ProducerId, ProducerCard> find(Collection<ProducerId> ids);

    Optional<ProducerCard> byNumber(long number);

    /** The legal type on a day; the type has a history (R13). */
    Optional<ProducerType> typeOn(ProducerId id, LocalDate day);

    /** Producers whose name folds to the same text; different names may fold alike, so compare the names before taking one. */
    List<ProducerCard> namedLike(String name);

    /** Where the producer can be written to by e-mail, if it said so. Personal data: use it to send, never to show. */
    Optional<String> emailOf(ProducerId id);

    /** Names of those who have or had a supply contract with the producer, to be compared with names that are known already. */
    List<String> contractParties(ProducerId id);

    /** Enters many at once, in one transaction, with one revision each. */
    void register(List<NewProducer> producers, Author author);

    /** The producer has this legal type from the day on; a later change already recorded is refused as a bug of the caller. */
    void changeType(ProducerId id, ProducerType type, LocalDate from, Author author);
}
