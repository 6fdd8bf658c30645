package vn.moixa.programme.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.moixa.programme.domain.Plan;

/** The twelve months a chart shows: those of the plan's year, or the twelve up to the day asked about. */
record Months(List<YearMonth> months, LocalDate asOf) {

    private static final int COUNT = 12;

    static Months of(Plan plan, LocalDate asOf) {
        var last = YearMonth.from(plan.lastDay());
        boolean ofOneYear = YearMonth.from(plan.firstDay()).equals(last.minusMonths(COUNT - 1));
        boolean within = !asOf.isBefore(plan.firstDay()) && !asOf.isAfter(plan.lastDay());
        var end = ofOneYear && within ? last : YearMonth.from(asOf);
        return new Months(
                IntStream.range(0, COUNT)
                        .mapToObj(i -> end.minusMonths(COUNT - 1 - i))
                        .toList(),
                asOf);
    }

    /** Days at which the figures are asked: ends of months that are over, and the day itself in its own month. */
    List<LocalDate> days() {
        var days = new ArrayList<LocalDate>();
        for (YearMonth month : months) {
            if (month.atEndOfMonth().isBefore(asOf)) {
                days.add(month.atEndOfMonth());
            } else if (month.equals(YearMonth.from(asOf))) {
                days.add(asOf);
            }
        }
        return days;
    }

    List<String> labels() {
        boolean oneYear = months.getFirst().getYear() == months.getLast().getYear();
        return months.stream()
                .map(month -> oneYear
                        ? Integer.toString(month.getMonthValue())
                        : month.getMonthValue() + "/" + month.getYear() % 100)
                .toList();
    }
}
