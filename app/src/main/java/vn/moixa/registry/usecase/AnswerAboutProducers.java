package vn.moixa.registry.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.registry.Author;
import vn.moixa.registry.NewProducer;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProducerType;
import vn.moixa.registry.Producers;
import vn.moixa.registry.store.ProducerRows;
import vn.moixa.registry.store.ProducerTypes;
import vn.moixa.shared.LocalTime;
import vn.moixa.shared.VietnameseText;

@Component
class AnswerAboutProducers implements Producers {

    private final ProducerRows rows;
    private final ProducerTypes types;
    private final RegisterProducers register;
    private final ChangeProducerType changeType;
    private final InstantSource time;

    AnswerAboutProducers(
            ProducerRows rows,
            ProducerTypes types,
            RegisterProducers register,
            ChangeProducerType changeType,
            InstantSource time) {
        this.rows = rows;
        this.types = types;
        this.register = register;
        this.changeType = changeType;
        this.time = time;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ProducerCard> find(ProducerId id) {
        return rows.cards(List.of(id.value()), LocalTime.today(time)).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<ProducerId, ProducerCard> find(Collection<ProducerId> ids) {
        List<UUID> values = ids.stream().map(ProducerId::value).toList();
        return rows.cards(values, LocalTime.today(time)).stream()
                .collect(Collectors.toMap(ProducerCard::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    @Override
    public Optional<ProducerCard> byNumber(long number) {
        return rows.byNumber(number, LocalTime.today(time));
    }

    @Override
    public Optional<ProducerType> typeOn(ProducerId id, LocalDate day) {
        return types.on(id.value(), day);
    }

    @Override
    public List<ProducerCard> namedLike(String name) {
        return rows.folded(VietnameseText.folded(name), LocalTime.today(time));
    }

    @Override
    public Optional<String> emailOf(ProducerId id) {
        return rows.emailOf(id.value());
    }

    @Override
    public List<String> contractParties(ProducerId id) {
        return rows.contractParties(id.value());
    }

    @Override
    public void register(List<NewProducer> producers, Author author) {
        register.register(producers, author);
    }

    @Override
    public void changeType(ProducerId id, ProducerType type, LocalDate from, Author author) {
        if (changeType.change(id, type, from, author) instanceof ChangeProducerType.LaterChangeExists) {
            throw new IllegalArgumentException("The legal type already changes later than " + from);
        }
    }
}
