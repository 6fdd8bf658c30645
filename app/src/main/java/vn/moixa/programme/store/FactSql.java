package vn.moixa.programme.store;

import java.time.LocalDate;
import vn.moixa.programme.domain.CountingRule.Grade;
import vn.moixa.programme.domain.FilterValue.Cohort;
import vn.moixa.programme.domain.Scope;
import vn.moixa.programme.domain.Stars;

/** The conditions every fact view understands: place, grade, sample, day. */
final class FactSql {

    private FactSql() {}

    static Sql place(String alias, Scope scope) {
        return switch (scope) {
            case Scope.Everything() -> Sql.TRUE;
            case Scope.Commune(var code) -> Sql.of(alias + ".commune_code = ?", code);
            case Scope.FormerDistrict(var code) -> Sql.of(alias + ".former_district_code = ?", code);
            case Scope.FormerProvince(var code) -> Sql.of(alias + ".former_province_code = ?", code);
            case Scope.Outside() -> Sql.FALSE;
        };
    }

    static Sql grade(String alias, Ask ask) {
        return ask.rule().grade() == Grade.CONFIRMED ? Sql.of(alias + ".grade = 'CONFIRMED'") : Sql.TRUE;
    }

    static Sql sample(String alias, Ask ask) {
        return ask.rule().samples() ? Sql.TRUE : Sql.of("not " + alias + ".sample");
    }

    static Sql validOn(String column, Ask ask) {
        return Sql.of(column + " @> ?::date", ask.asOf());
    }

    static Sql within(String column, Ask ask) {
        return Sql.of(column + " between ?::date and ?::date", ask.from(), ask.to());
    }

    static Sql stars(String column, Stars stars) {
        return stars.isAny() ? Sql.TRUE : Sql.of(column + " between ? and ?", stars.least(), stars.most());
    }

    /** {@code from … where …} of the stars valid on the day, for a sub-select. */
    static Sql validStars(Ask ask) {
        return Sql.concat(
                " from recognition.fact_valid_star v where ",
                Sql.all(onDay("v", ask), grade("v", ask), sample("v", ask)));
    }

    static Sql recognitions(Ask ask) {
        return Sql.concat(" from recognition.fact_recognition r where ", Sql.all(grade("r", ask), sample("r", ask)));
    }

    /** Recognised in the years of a cohort, over the alias {@code r}. */
    static Sql cohort(Cohort cohort, Ask ask) {
        var within = cohort.fromYear() == null || cohort.toYear() == null
                ? within("r.occurred_on", ask)
                : Sql.all(
                        Sql.of(
                                "r.occurred_on between make_date(?, 1, 1) and make_date(?, 12, 31)",
                                cohort.fromYear(),
                                cohort.toYear()),
                        Sql.of("r.occurred_on <= ?::date", ask.asOf()));
        return Sql.all(
                within,
                cohort.kinds().isEmpty()
                        ? Sql.TRUE
                        : Sql.in("r.kind", cohort.kinds().stream().sorted().toList()),
                Sql.of(
                        "r.stars between ? and ?",
                        cohort.stars().least(),
                        cohort.stars().most()));
    }

    /** Within the first and last bound that a view names beside the range. */
    static Sql onDay(String alias, LocalDate day) {
        return Sql.of("(" + alias + ".from_day <= ?::date and " + alias + ".to_day > ?::date)", day, day);
    }

    static Sql onDay(String alias, Ask ask) {
        return onDay(alias, ask.asOf());
    }

    /** What counted on the day, of a view that keeps the days it counts. */
    static Sql live(String alias, Ask ask) {
        return Sql.all(
                onDay(alias, ask),
                Sql.any(Sql.of(alias + ".unbroken"), validOn(alias + ".live", ask)),
                sample(alias, ask));
    }

    /** Links that were claimed and answered on the day, of a view with both ranges. */
    static Sql alive(String alias, Ask ask) {
        return Sql.all(validOn(alias + ".claimed", ask), validOn(alias + ".alive", ask), sample(alias, ask));
    }
}
