package vn.moixa.recognition.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.moixa.intake.Column;
import vn.moixa.intake.Message;
import vn.moixa.intake.Remark;
import vn.moixa.intake.Row;
import vn.moixa.intake.RowProblem;
import vn.moixa.recognition.Grade;
import vn.moixa.recognition.IssuerLevel;
import vn.moixa.shared.VietnameseDate;
import vn.moixa.shared.VietnameseText;

/**
 * The recognition a line reports. Only a decision whose number, issuer and date are known confirms a star; anything else stays reported,
 * with the missing parts listed (R113, R180). A date in the press is no decision date.
 */
record ListedStar(
        @Nullable Integer stars,
        @Nullable BigDecimal score,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable IssuerLevel level,
        @Nullable LocalDate decidedOn,
        @Nullable Integer year,
        Grade grade,
        String gradeReason,
        String note,
        @Nullable String certificateNumber) {

    /** What reading came to; no star when the line is about a product without recognition. */
    record Read(Optional<ListedStar> star, List<Remark> remarks, List<RowProblem> problems) {}

    private static final int FIRST_YEAR = 2018;
    private static final Pattern SIGNED_IN_ROUND = Pattern.compile(
            "(?:QĐ|quyết định)[^0-9]{0,12}ngày\\s*(\\d{1,2}/\\d{1,2}/\\d{4})|(\\d{1,2}/\\d{1,2}/\\d{4}),?\\s*hiệu lực",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PEOPLES_COMMITTEE =
            Pattern.compile("ủy ban nhân dân|uỷ ban nhân dân|ubnd", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static Read read(Row row, boolean recognised, LocalDate today) {
        return new Reading(row, today).read(recognised);
    }

    /** The year in which it counts as reported. */
    @Nullable
    Integer knownYear() {
        return decidedOn == null ? year : Integer.valueOf(decidedOn.getYear());
    }

    /** Both rest on one decision, dated or not. */
    boolean isOfTheDecisionOf(ListedStar other) {
        return number != null
                && number.equals(other.number)
                && Objects.equals(issuer, other.issuer)
                && Objects.equals(decidedOn, other.decidedOn);
    }

    private static final class Reading {

        private final Row row;
        private final LocalDate today;
        private final List<Remark> remarks = new ArrayList<>();
        private final List<RowProblem> problems = new ArrayList<>();

        private Reading(Row row, LocalDate today) {
            this.row = row;
            this.today = today;
        }

        private Read read(boolean recognised) {
            var year = whole(OcopColumns.YEAR, FIRST_YEAR, today.getYear());
            var score = score();
            if (!recognised) {
                return new Read(Optional.empty(), remarks, problems);
            }
            var stars = row.text(OcopColumns.STARS).map(Integer::valueOf).orElse(null);
            var number = row.text(OcopColumns.DECISION).orElse(null);
            var decidedOn = decidedOn();
            var issuer = issuer(number);
            var level = issuer == null ? null : levelOf(issuer);
            if (issuer != null && level == null) {
                wrong(OcopColumns.ISSUER, "recognition.intake.issuer_unknown", issuer);
            }
            if (level != null && stars != null && decidedOn != null && !level.mayRecognise(stars)) {
                wrong(OcopColumns.STARS, "recognition.intake.stars_above_level", stars, String.valueOf(issuer));
            }
            var missing = missing(stars, number, issuer, decidedOn);
            noteIssueDate(decidedOn);
            if (!missing.isEmpty()) {
                remarks.add(Remark.note("recognition.intake.reported_only", missing));
            }
            var confirmed = missing.isEmpty();
            return new Read(
                    Optional.of(new ListedStar(
                            stars,
                            score,
                            number,
                            issuer,
                            level,
                            decidedOn,
                            year,
                            confirmed ? Grade.CONFIRMED : Grade.REPORTED,
                            confirmed ? "" : "Thiếu: " + missing,
                            note(),
                            confirmed ? row.text(OcopColumns.CERTIFICATE).orElse(null) : null)),
                    remarks,
                    problems);
        }

        private @Nullable LocalDate decidedOn() {
            var stated = row.date(OcopColumns.DECIDED_ON)
                    .or(() -> row.text(OcopColumns.ROUND).flatMap(Reading::signedOn));
            if (stated.isPresent()
                    && (stated.get().isAfter(today) || stated.get().getYear() < FIRST_YEAR)) {
                wrong(
                        OcopColumns.DECIDED_ON,
                        "recognition.intake.day_out_of_range",
                        VietnameseDate.print(stated.get()));
            }
            return stated.orElse(null);
        }

        private static Optional<LocalDate> signedOn(String round) {
            var matcher = SIGNED_IN_ROUND.matcher(round);
            return matcher.find()
                    ? VietnameseDate.parse(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
                    : Optional.empty();
        }

        /** A provincial list that leaves the issuer out means its own province; said in a remark, because it is a conclusion. */
        private @Nullable String issuer(@Nullable String number) {
            var stated = row.text(OcopColumns.ISSUER).map(Reading::agreed);
            if (stated.isPresent()
                    || number == null
                    || !VietnameseText.folded(number).endsWith("qd ubnd")) {
                return stated.orElse(null);
            }
            var province = row.text(OcopColumns.PROVINCE);
            province.ifPresent(
                    name -> remarks.add(Remark.note("recognition.intake.issuer_concluded", "UBND tỉnh " + bare(name))));
            return province.map(name -> "UBND tỉnh " + bare(name)).orElse(null);
        }

        private static String bare(String province) {
            return province.replaceFirst("(?i)^tỉnh ", "");
        }

        private static String agreed(String issuer) {
            return PEOPLES_COMMITTEE.matcher(issuer).replaceAll("UBND");
        }

        private static @Nullable IssuerLevel levelOf(String issuer) {
            var folded = " " + VietnameseText.folded(issuer) + " ";
            if (folded.contains(" trung uong ")
                    || folded.contains(" bo ")
                    || folded.contains(" bnn")
                    || folded.contains(" quoc gia ")) {
                return IssuerLevel.CENTRE;
            }
            if (folded.contains(" huyen ")
                    || folded.contains(" thi xa ")
                    || folded.contains(" thanh pho ")
                    || folded.contains(" tp ")) {
                return IssuerLevel.DISTRICT;
            }
            return folded.contains(" tinh ") ? IssuerLevel.PROVINCE : null;
        }

        private static String missing(
                @Nullable Integer stars,
                @Nullable String number,
                @Nullable String issuer,
                @Nullable LocalDate decidedOn) {
            return Stream.of(
                            stars == null ? "hạng sao" : "",
                            number == null ? "số quyết định" : "",
                            number != null && issuer == null ? "cơ quan ban hành" : "",
                            decidedOn == null ? "ngày quyết định" : "")
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        private void noteIssueDate(@Nullable LocalDate decidedOn) {
            row.date(OcopColumns.ISSUED_ON)
                    .filter(issued -> !issued.equals(decidedOn))
                    .ifPresent(issued -> remarks.add(
                            Remark.note("recognition.intake.issued_on_differs", VietnameseDate.print(issued))));
        }

        private String note() {
            return Stream.of(row.textOrEmpty(OcopColumns.NOTE), row.textOrEmpty(OcopColumns.ROUND))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("; "));
        }

        private @Nullable BigDecimal score() {
            var score = row.number(OcopColumns.SCORE).orElse(null);
            if (score != null
                    && (score.signum() < 0
                            || score.compareTo(BigDecimal.valueOf(100)) > 0
                            || score.stripTrailingZeros().scale() > 2)) {
                wrong(OcopColumns.SCORE, "recognition.intake.score_out_of_range");
            }
            return score;
        }

        private @Nullable Integer whole(Column column, int least, int most) {
            var number = row.number(column).orElse(null);
            if (number == null) {
                return null;
            }
            if (number.stripTrailingZeros().scale() > 0
                    || number.compareTo(BigDecimal.valueOf(least)) < 0
                    || number.compareTo(BigDecimal.valueOf(most)) > 0) {
                wrong(column, "recognition.intake.year_out_of_range", least, most);
                return null;
            }
            return number.intValue();
        }

        private void wrong(Column column, String key, Object... arguments) {
            problems.add(RowProblem.in(column, Message.of(key, arguments)));
        }
    }
}
