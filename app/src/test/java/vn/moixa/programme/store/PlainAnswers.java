package vn.moixa.programme.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.moixa.programme.Registrar.At;
import vn.moixa.programme.domain.Answer;
import vn.moixa.programme.domain.Answer.Measured;
import vn.moixa.programme.domain.Answer.NotMeasured;
import vn.moixa.programme.domain.AreaRef.Level;
import vn.moixa.programme.domain.CountingRule;
import vn.moixa.programme.domain.CountingRule.Grade;
import vn.moixa.programme.domain.Criterion;
import vn.moixa.programme.domain.Filter;
import vn.moixa.programme.domain.FilterValue;
import vn.moixa.programme.domain.FilterValue.Cohort;
import vn.moixa.programme.domain.FilterValue.Text;
import vn.moixa.programme.domain.FilterValue.Words;
import vn.moixa.programme.domain.Indicator;
import vn.moixa.programme.domain.Measure;
import vn.moixa.programme.domain.Period;
import vn.moixa.programme.domain.Population;
import vn.moixa.programme.domain.Scope;
import vn.moixa.programme.domain.Stars;
import vn.moixa.programme.domain.Subject;
import vn.moixa.programme.domain.Unmeasured;
import vn.moixa.programme.store.World.Recognition;
import vn.moixa.programme.store.World.Span;

/** The same questions answered by walking through lists, written from the words of the plan and not from the SQL. */
final class PlainAnswers {

    private final World world;
    private final CountingRule rule;
    private final Scope scope;
    private LocalDate day;
    private Period period;

    PlainAnswers(World world, CountingRule rule, Scope scope, LocalDate day) {
        this.world = world;
        this.rule = rule;
        this.scope = scope;
        this.day = day;
        this.period = new Period.On(day);
    }

    Answer answer(Indicator indicator, List<String> units) {
        period = indicator.period();
        boolean over = List.of(Measure.INCREMENT, Measure.SHARE_INCREMENT).contains(indicator.measure())
                || (indicator.subject().facts() == Subject.Facts.FLOW && period instanceof Period.Between);
        if (!published(indicator)) {
            return new NotMeasured(Unmeasured.NO_FACTS);
        }
        if (over && period instanceof Period.Between(var from, var to) && day.isBefore(from)) {
            return new NotMeasured(Unmeasured.NOT_STARTED);
        }
        if (!recorded(indicator)) {
            return new NotMeasured(Unmeasured.NOTHING_RECORDED);
        }
        var each = indicator.everyUnit();
        if (each != null) {
            var things = members(each.counted(), each.measure());
            long reached = units.stream()
                    .filter(unit -> things.stream()
                                    .filter(thing -> unit.equals(unitOf(thing, each.level())))
                                    .count()
                            >= each.atLeast())
                    .count();
            return new Measured(BigDecimal.valueOf(reached), BigDecimal.valueOf(units.size()), indicator.measure());
        }
        return switch (indicator.measure()) {
            case COUNT, INCREMENT ->
                new Measured(
                        BigDecimal.valueOf(count(indicator.population(), indicator.measure())),
                        null,
                        indicator.measure());
            case SUM -> new Measured(sum(indicator), null, Measure.SUM);
            case AVERAGE ->
                ratio(
                        sum(indicator),
                        count(indicator.population(), Measure.COUNT),
                        Measure.AVERAGE,
                        Unmeasured.EMPTY_DENOMINATOR);
            case GROWTH -> growth(indicator);
            case SHARE, SHARE_INCREMENT -> {
                var all = indicator.denominator();
                if (all == null) {
                    throw new AssertionError();
                }
                var whole = members(all, Measure.COUNT);
                var part = new HashSet<>(members(indicator.population(), indicator.measure()));
                part.retainAll(new HashSet<>(whole));
                yield ratio(
                        BigDecimal.valueOf(distinct(part, all.subject())),
                        distinct(whole, all.subject()),
                        indicator.measure(),
                        Unmeasured.EMPTY_DENOMINATOR);
            }
        };
    }

    private Answer growth(Indicator indicator) {
        var now = sum(indicator);
        var keptDay = day;
        day = day.minusYears(1);
        if (indicator.period() instanceof Period.Between(var from, var to)) {
            period = new Period.Between(from.minusYears(1), to.minusYears(1));
        }
        var before = sum(indicator);
        day = keptDay;
        return before.signum() == 0
                ? new NotMeasured(Unmeasured.NO_EARLIER_PERIOD)
                : new Measured(now, before, Measure.GROWTH);
    }

    private static Answer ratio(BigDecimal part, long whole, Measure measure, Unmeasured ifNone) {
        return whole == 0 ? new NotMeasured(ifNone) : new Measured(part, BigDecimal.valueOf(whole), measure);
    }

    private BigDecimal sum(Indicator indicator) {
        return members(indicator.population(), indicator.measure()).stream()
                .map(thing -> switch (thing) {
                    case World.Event event -> BigDecimal.valueOf(event.sales() == null ? 0 : event.sales());
                    case World.Product product -> BigDecimal.valueOf(stars(product));
                    default -> throw new AssertionError(thing);
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private long count(Population population, Measure measure) {
        return distinct(members(population, measure), population.subject());
    }

    private static long distinct(Collection<?> things, Subject subject) {
        return things.stream()
                .map(thing -> thing instanceof Recognition recognition
                        ? recognition.product().id()
                        : thing)
                .distinct()
                .count();
    }

    // What exists.

    private static boolean published(Indicator indicator) {
        var population = indicator.everyUnit() == null
                ? indicator.population()
                : indicator.everyUnit().counted();
        return switch (population.subject()) {
            case DOSSIER, ORDER -> false;
            case SUPPORT_APPLICATION ->
                population.filter().value(Criterion.SUPPORT_KIND).equals(java.util.Optional.of(Words.of("LOGO")));
            default -> true;
        };
    }

    private boolean recorded(Indicator indicator) {
        var population = indicator.everyUnit() == null
                ? indicator.population()
                : indicator.everyUnit().counted();
        boolean subject = switch (population.subject()) {
            case PRODUCT -> world.products.stream().anyMatch(thing -> seen(thing.sample()));
            case PRODUCER -> world.producers.stream().anyMatch(thing -> seen(thing.sample()));
            case RECOGNITION -> anyRecognition();
            case SALES_POINT -> world.points.stream().anyMatch(thing -> seen(thing.sample()));
            case CRAFT_VILLAGE -> world.villages.stream().anyMatch(thing -> seen(thing.sample()));
            case PROMOTION_EVENT -> !world.events.isEmpty();
            default -> throw new AssertionError(population.subject());
        };
        var filters = new java.util.ArrayList<>(population.filter().criteria().keySet());
        if (indicator.denominator() != null) {
            filters.addAll(indicator.denominator().filter().criteria().keySet());
        }
        return subject && filters.stream().allMatch(criterion -> recorded(criterion, population));
    }

    private boolean recorded(Criterion criterion, Population population) {
        return switch (criterion) {
            case HAS_VALID_STAR, RECOGNISED, RE_RATED, UPGRADED, VILLAGE_PRODUCT -> anyRecognition();
            case LISTED_ON ->
                population.subject() == Subject.PRODUCER
                        || world.listings.stream().anyMatch(listing -> seen(listing.sample()));
            case STOREFRONT -> !world.storefronts.isEmpty();
            case PAYMENT_ACCOUNT -> world.accounts.stream().anyMatch(account -> account.verified() != null);
            case LOGO -> !world.logos.isEmpty();
            case CHANNEL -> !world.presences.isEmpty();
            case WEBSITE -> !world.websites.isEmpty();
            case GREEN_CHAIN -> !world.chains.isEmpty();
            case PRODUCER_EVENT ->
                population.filter().is(criterion, "FOUNDED")
                        || (population.filter().is(criterion, "FIRST_RECOGNISED")
                                ? anyRecognition()
                                : !world.events.isEmpty());
            default -> true;
        };
    }

    private boolean anyRecognition() {
        return world.recognitions.stream().anyMatch(recognition -> seen(recognition.sample()));
    }

    // Who belongs.

    private List<?> members(Population population, Measure measure) {
        var filter = population.filter();
        return switch (population.subject()) {
            case PRODUCT ->
                world.products.stream()
                        .filter(product -> seen(product.sample()) && in(product.at()))
                        .filter(product -> passes(filter, (criterion, value) -> product(product, criterion, value)))
                        .toList();
            case PRODUCER ->
                world.producers.stream()
                        .filter(producer -> seen(producer.sample()) && in(producer.at()))
                        .filter(producer -> filter.has(Criterion.HAS_VALID_STAR)
                                || producer.founded() == null
                                || !day.isBefore(producer.founded()))
                        .filter(producer -> passes(filter, (criterion, value) -> producer(producer, criterion, value)))
                        .toList();
            case RECOGNITION ->
                world.recognitions.stream()
                        .filter(this::counts)
                        .filter(recognition -> in(recognition.product().at()) && during(recognition.on()))
                        .filter(recognition -> passes(filter, (criterion, value) -> switch (criterion) {
                            case STAR ->
                                ((Stars) value).isAny()
                                        || (recognition.stars() != null
                                                && ((Stars) value).include(recognition.stars()));
                            case RECOGNITION_KIND -> ((Words) value).has(recognition.kind());
                            default -> throw new AssertionError(criterion);
                        }))
                        .toList();
            case SALES_POINT ->
                world.points.stream()
                        .filter(point -> seen(point.sample()) && (point.confirmed() || reported()) && in(point.at()))
                        .filter(point -> filter.has(Criterion.POINT_EVENT)
                                || (measure == Measure.INCREMENT
                                        ? during(point.opened())
                                        : new Span(point.opened(), point.closed()).has(day)))
                        .filter(point -> passes(
                                filter,
                                (_, value) -> ((Words) value)
                                        .words().stream()
                                                .anyMatch(word -> during(
                                                        word.equals("OPENED") ? point.opened() : point.closed()))))
                        .toList();
            case CRAFT_VILLAGE ->
                world.villages.stream()
                        .filter(village -> seen(village.sample())
                                && (village.confirmed() || reported())
                                && in(village.at())
                                && village.span().has(day))
                        .filter(village -> passes(
                                filter,
                                (criterion, value) -> criterion == Criterion.VILLAGE_KIND
                                        ? ((Words) value).has(village.kind())
                                        : village(
                                                village, ((Words) value).words().getFirst())))
                        .toList();
            case PROMOTION_EVENT ->
                world.events.stream()
                        .filter(event -> (event.confirmed() || reported()) && during(event.held()))
                        .filter(event -> in(event.at()) || (event.outside() && scope instanceof Scope.FormerProvince))
                        .filter(event -> passes(filter, (criterion, value) -> switch (criterion) {
                            case EVENT_KIND -> ((Words) value).has(event.kind());
                            case OUTSIDE_PROVINCE -> event.outside();
                            case TOPIC ->
                                event.topic()
                                        .toLowerCase()
                                        .contains(((Text) value).text().toLowerCase());
                            default -> throw new AssertionError(criterion);
                        }))
                        .toList();
            default -> throw new AssertionError(population.subject());
        };
    }

    private interface Test {
        boolean passes(Criterion criterion, FilterValue value);
    }

    private static boolean passes(Filter filter, Test test) {
        return filter.criteria().entrySet().stream().allMatch(entry -> test.passes(entry.getKey(), entry.getValue()));
    }

    private boolean product(World.Product product, Criterion criterion, FilterValue value) {
        return switch (criterion) {
            case HAS_VALID_STAR -> stars(product) > 0 && ((Stars) value).include(stars(product));
            case RECOGNISED -> recognitions(product).anyMatch(recognition -> recognised(recognition, (Cohort) value));
            case RE_RATED ->
                recognitions(product)
                        .anyMatch(recognition -> !recognition.kind().equals("FIRST") && during(recognition.on()));
            case UPGRADED ->
                recognitions(product)
                        .anyMatch(recognition -> recognition.kind().equals("UPGRADE") && during(recognition.on()));
            case LISTED_ON ->
                world.listings.stream()
                        .anyMatch(listing -> listing.product() == product
                                && seen(listing.sample())
                                && ((Words) value).has(listing.channel())
                                && both(listing.claimed(), listing.alive()));
            case STOREFRONT ->
                world.storefronts.stream()
                        .anyMatch(store -> both(store.claimed(), store.alive())
                                && (store.only() == null
                                        ? store.producer() == product.owner()
                                        : store.only() == product));
            case PAYMENT_ACCOUNT -> account(product.owner());
            case LOGO ->
                world.logos.stream()
                        .anyMatch(logo -> logo.product() == product
                                && !logo.state().equals("PLANNED")
                                && !logo.on().isAfter(day));
            case FLAG -> product.flags().stream().anyMatch(((Words) value)::has);
            case INDUSTRY -> ((Words) value).has("FOOD");
            case OF_CRAFT_VILLAGE ->
                world.villages.stream()
                        .anyMatch(village -> village.products().containsKey(product)
                                && village.products().get(product).has(day));
            default -> throw new AssertionError(criterion);
        };
    }

    private boolean producer(World.Producer producer, Criterion criterion, FilterValue value) {
        return switch (criterion) {
            case HAS_VALID_STAR ->
                world.recognitions.stream()
                        .anyMatch(recognition -> recognition.product().owner() == producer
                                && counts(recognition)
                                && recognition.span() != null
                                && recognition.span().has(day)
                                && recognition.stars() != null
                                && ((Stars) value).include(recognition.stars()));
            case TYPE ->
                producer.types().stream().anyMatch(type -> type.span().has(day) && ((Words) value).has(type.type()));
            case CHANNEL ->
                world.presences.stream()
                        .anyMatch(presence -> presence.producer() == producer
                                && both(presence.claimed(), presence.alive())
                                && sells((Words) value, presence.channel()));
            case LISTED_ON ->
                world.presences.stream()
                                .anyMatch(presence -> presence.producer() == producer
                                        && both(presence.claimed(), presence.alive())
                                        && ((Words) value).has(presence.channel()))
                        || world.listings.stream()
                                .anyMatch(listing -> listing.product().owner() == producer
                                        && seen(listing.sample())
                                        && ((Words) value).has(listing.channel())
                                        && both(listing.claimed(), listing.alive()));
            case WEBSITE ->
                world.websites.stream()
                        .anyMatch(website -> website.producer() == producer
                                && both(website.claimed(), website.alive())
                                && (website.own() || ((Words) value).has("ANY")));
            case STOREFRONT ->
                world.storefronts.stream()
                        .anyMatch(store -> store.producer() == producer && both(store.claimed(), store.alive()));
            case PAYMENT_ACCOUNT -> account(producer);
            case GREEN_CHAIN ->
                world.chains.stream()
                        .anyMatch(chain -> chain.producer() == producer
                                && chain.green()
                                && chain.stable()
                                && chain.contract() != null
                                && (((Words) value).has("ACTIVE")
                                        ? chain.active().has(day)
                                                && chain.contract().has(day)
                                        : during(chain.active().from())
                                                && chain.contract()
                                                        .meets(new Span(
                                                                chain.active().from(), end().plusDays(1)))));
            case LED_BY ->
                (((Words) value).has("WOMAN") && Boolean.TRUE.equals(producer.woman()))
                        || (((Words) value).has("ETHNIC_MINORITY") && Boolean.TRUE.equals(producer.minority()));
            case PRODUCER_EVENT -> ((Words) value).words().stream().anyMatch(event -> happened(producer, event));
            default -> throw new AssertionError(criterion);
        };
    }

    private boolean happened(World.Producer producer, String event) {
        return switch (event) {
            case "FOUNDED" -> during(producer.founded());
            case "FIRST_RECOGNISED" -> {
                @Nullable
                LocalDate first = world.recognitions.stream()
                        .filter(recognition -> recognition.product().owner() == producer
                                && counts(recognition)
                                && recognition.stars() != null)
                        .map(Recognition::on)
                        .filter(java.util.Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null);
                yield during(first);
            }
            default ->
                world.events.stream()
                        .anyMatch(one -> one.guests().contains(producer)
                                && during(one.held())
                                && (event.equals("TRAINED")
                                        ? one.kind().equals("TRAINING")
                                        : event.equals("ATTENDED_" + one.kind())));
        };
    }

    private boolean village(World.Village village, String word) {
        var stars = world.recognitions.stream()
                .filter(recognition -> counts(recognition)
                        && recognition.span() != null
                        && village.products().containsKey(recognition.product()))
                .toList();
        if (word.equals("VALID_STAR")) {
            return stars.stream()
                    .anyMatch(star -> Objects.requireNonNull(star.span()).has(day)
                            && Objects.requireNonNull(village.products().get(star.product()))
                                    .has(day));
        }
        var first = stars.stream()
                .filter(star -> Objects.requireNonNull(star.span())
                        .meets(Objects.requireNonNull(village.products().get(star.product()))))
                .map(star -> {
                    var link = Objects.requireNonNull(village.products().get(star.product()))
                            .from();
                    return link != null
                                    && link.isAfter(
                                            Objects.requireNonNull(star.span()).start())
                            ? link
                            : Objects.requireNonNull(star.span()).start();
                })
                .min(LocalDate::compareTo);
        return first.isPresent() && during(first.get());
    }

    private boolean account(World.Producer producer) {
        return world.accounts.stream()
                .anyMatch(account -> account.producer() == producer
                        && account.verified() != null
                        && !day.isBefore(account.verified())
                        && account.span().has(day));
    }

    private static boolean sells(Words words, String channel) {
        return words.has(channel)
                || (words.has("MODERN")
                        && Set.of("SUPERMARKET", "CONVENIENCE_STORE", "ECOMMERCE_PLATFORM")
                                .contains(channel));
    }

    private boolean recognised(Recognition recognition, Cohort cohort) {
        boolean when = cohort.fromYear() == null || cohort.toYear() == null
                ? during(recognition.on())
                : recognition.on() != null
                        && recognition.on().getYear() >= cohort.fromYear()
                        && recognition.on().getYear() <= cohort.toYear()
                        && !recognition.on().isAfter(day);
        return when
                && (cohort.kinds().isEmpty() || cohort.kinds().contains(recognition.kind()))
                && recognition.stars() != null
                && cohort.stars().include(recognition.stars());
    }

    private java.util.stream.Stream<Recognition> recognitions(World.Product product) {
        return world.recognitions.stream()
                .filter(recognition -> recognition.product() == product && counts(recognition));
    }

    private int stars(World.Product product) {
        return recognitions(product)
                .filter(recognition ->
                        recognition.span() != null && recognition.span().has(day))
                .map(Recognition::stars)
                .filter(java.util.Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    // Place, time, grade.

    private boolean counts(Recognition recognition) {
        return seen(recognition.sample()) && (recognition.confirmed() || reported());
    }

    private boolean reported() {
        return rule.grade() == Grade.WITH_REPORTED;
    }

    private boolean seen(boolean sample) {
        return !sample || rule.samples();
    }

    private boolean in(At at) {
        return switch (scope) {
            case Scope.Everything() -> true;
            case Scope.Commune(var code) -> code.equals(at.commune());
            case Scope.FormerDistrict(var code) -> code.equals(at.district());
            case Scope.FormerProvince(var code) -> code.equals(at.province());
            case Scope.Outside() -> false;
        };
    }

    private LocalDate end() {
        return period instanceof Period.Between(var from, var to) && to.isBefore(day) ? to : day;
    }

    private boolean during(@Nullable LocalDate event) {
        return event != null
                && !event.isAfter(end())
                && !(period instanceof Period.Between(var from, var to) && event.isBefore(from));
    }

    private boolean both(Span claimed, @Nullable Span alive) {
        return alive != null && claimed.has(day) && alive.has(day);
    }

    private static @Nullable String unitOf(Object thing, Level level) {
        var at = switch (thing) {
            case World.Point point -> point.at();
            case World.Producer producer -> producer.at();
            default -> throw new AssertionError(thing);
        };
        return switch (level) {
            case COMMUNE -> at.commune();
            case DISTRICT -> at.district();
            case PROVINCE -> at.province();
        };
    }
}
