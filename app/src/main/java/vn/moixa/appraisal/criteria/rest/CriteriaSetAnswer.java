package vn.moixa.appraisal.criteria.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.appraisal.criteria.domain.Condition;
import vn.moixa.appraisal.criteria.domain.Criterion;
import vn.moixa.appraisal.criteria.domain.Gate;
import vn.moixa.appraisal.criteria.domain.Group;
import vn.moixa.appraisal.criteria.domain.KnockOutGround;
import vn.moixa.appraisal.criteria.domain.Option;
import vn.moixa.appraisal.criteria.domain.Part;
import vn.moixa.web.Language;

/** One version of a criteria set, with its words in the language asked for. */
record CriteriaSetAnswer(
        UUID id,
        String code,
        int version,
        @Nullable Integer number,
        String name,
        String instrument,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        int samplesRequired,
        String hash,
        List<BandItem> bands,
        List<PartItem> parts,
        List<GateItem> gates,
        List<KnockOutItem> knockOuts) {

    /** A score band. */
    record BandItem(int band, int from) {}

    record PartItem(String part, String title, int max, List<GroupItem> groups) {}

    record GroupItem(
            String number, String title, int max, List<ConditionItem> conditions, List<CriterionItem> criteria) {}

    /** A criterion; one with sub-criteria is marked through them. */
    record CriterionItem(
            String criterion,
            String title,
            int max,
            String stableKey,
            String judgedOn,
            List<String> evidence,
            List<ConditionItem> conditions,
            List<OptionItem> options,
            List<CriterionItem> subCriteria) {}

    /** A line of a scale. */
    record OptionItem(
            int points,
            String text,
            @Nullable Integer minForStar,
            @Nullable Integer caseNumber,
            @Nullable String caseName) {}

    record ConditionItem(String kind, String text) {}

    record GateItem(int stars, String criterion, int minPoints) {}

    record KnockOutItem(String key, String text, boolean stopsTheSheet) {}

    static CriteriaSetAnswer of(PublishedSet published, Language language) {
        var set = published.set();
        var head = set.head();
        return new CriteriaSetAnswer(
                published.id().value(),
                head.code().value(),
                head.version(),
                set.number().isPresent() ? set.number().getAsInt() : null,
                head.name().in(language),
                head.instrument(),
                head.effectiveFrom(),
                head.effectiveTo(),
                head.samplesRequired(),
                published.hash(),
                head.bands().stream()
                        .map(band -> new BandItem(band.star(), band.from()))
                        .toList(),
                set.parts().stream().map(part -> part(part, language)).toList(),
                set.gates().stream().map(CriteriaSetAnswer::gate).toList(),
                set.knockOutGrounds().stream()
                        .map(ground -> knockOut(ground, language))
                        .toList());
    }

    private static PartItem part(Part part, Language language) {
        return new PartItem(
                part.letter(),
                part.title().in(language),
                part.max(),
                part.groups().stream().map(group -> group(group, language)).toList());
    }

    private static GroupItem group(Group group, Language language) {
        return new GroupItem(
                group.number(),
                group.title().in(language),
                group.max(),
                conditions(group.conditions(), language),
                group.criteria().stream()
                        .map(criterion -> criterion(criterion, language))
                        .toList());
    }

    private static CriterionItem criterion(Criterion criterion, Language language) {
        return new CriterionItem(
                criterion.number(),
                criterion.title().in(language),
                criterion.max(),
                criterion.stableKey(),
                criterion.judgedOn().name(),
                criterion.evidence(),
                conditions(criterion.conditions(), language),
                criterion.options().stream()
                        .map(option -> option(option, language))
                        .toList(),
                criterion.subCriteria().stream()
                        .map(sub -> criterion(sub, language))
                        .toList());
    }

    private static OptionItem option(Option option, Language language) {
        boolean hasCase = option.caseNumber() > 0;
        return new OptionItem(
                option.points(),
                option.text().in(language),
                option.minForStar() == 0 ? null : option.minForStar(),
                hasCase ? option.caseNumber() : null,
                hasCase ? option.caseName().in(language) : null);
    }

    private static List<ConditionItem> conditions(List<Condition> conditions, Language language) {
        return conditions.stream()
                .map(condition -> new ConditionItem(
                        condition.kind().name().toLowerCase(Locale.ROOT),
                        condition.text().in(language)))
                .toList();
    }

    private static GateItem gate(Gate gate) {
        return new GateItem(gate.star(), gate.criterion(), gate.minPoints());
    }

    private static KnockOutItem knockOut(KnockOutGround ground, Language language) {
        return new KnockOutItem(ground.key(), ground.text().in(language), ground.stopsTheSheet());
    }
}
