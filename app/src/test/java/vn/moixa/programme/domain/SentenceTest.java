package vn.moixa.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.moixa.programme.usecase.LoadPlans;
import vn.moixa.shared.VietnameseNumber;

/** Every target and task of every plan is kept, read back and said in both languages. */
class SentenceTest {

    static Stream<Named> questions() throws IOException {
        return LoadPlans.files().stream()
                .flatMap(file -> Stream.concat(
                        file.targets().stream().map(target -> new Named(target.code(), target.indicator())),
                        file.tasks().stream().map(task -> new Named(task.code(), task.indicator()))));
    }

    record Named(String code, Indicator indicator) {
        @Override
        public String toString() {
            return code;
        }
    }

    @Test
    void allTargetsAndTasksOfTheDomainAreThere() throws IOException {
        var codes = questions().map(Named::code).toList();
        for (int i = 1; i <= 16; i++) {
            assertThat(codes).contains("T" + i);
        }
        for (int i = 1; i <= 14; i++) {
            assertThat(codes).contains("S" + i);
        }
        for (int i = 1; i <= 28; i++) {
            assertThat(codes).containsAnyOf("P" + i, "P" + i + "A");
        }
        assertThat(codes).contains("P19B", "P28B").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isReadBackAsItWasWritten(Named question) {
        assertThat(IndicatorJson.parse(IndicatorJson.write(question.indicator())))
                .isEqualTo(question.indicator());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isSaidInBothLanguages(Named question) {
        for (String language : List.of("", "_en")) {
            String sentence = new Sentence(speech(language)).question(question.indicator());
            assertThat(sentence).hasSizeGreaterThan(30).doesNotContain("{", "}", "programme.", "_");
        }
    }

    @Test
    void cooperativesReadAsAPersonWouldSayIt() throws IOException {
        var t6 = questions()
                .filter(question -> question.code().equals("T6"))
                .findFirst()
                .orElseThrow();
        var goal = new Goal(Operator.GE, new BigDecimal("0.60"), null, Unit.PERCENT);
        assertThat(new Sentence(speech("")).target(t6.indicator(), goal).replace('\u00a0', ' '))
                .isEqualTo("Tỷ lệ chủ thể là hợp tác xã trong tổng số chủ thể có sao còn hiệu lực từ 3 sao trở lên,"
                        + " tính tại ngày 31/12/2024, địa bàn 10@pre2025: ít nhất 60 %");
    }

    @Test
    void rangesKeepBothEnds() {
        var goal = new Goal(Operator.BETWEEN, BigDecimal.TWO, new BigDecimal(3), Unit.ITEMS);
        assertThat(new Sentence(speech("")).goal(goal)).isEqualTo("từ 2 đến 3");
        assertThat(new Sentence(speech("_en")).goalCell(goal)).isEqualTo("2–3");
    }

    static Sentence.Speech speech(String language) {
        var texts = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(
                        SentenceTest.class.getResourceAsStream("/messages/programme" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Sentence.Speech() {
            @Override
            public String say(String key, Object... arguments) {
                return new MessageFormat(Objects.requireNonNull(texts.getProperty(key), key), Locale.ROOT)
                        .format(arguments);
            }

            @Override
            public String date(LocalDate day) {
                return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
            }

            @Override
            public String number(BigDecimal number, int digits) {
                return VietnameseNumber.print(number, digits);
            }

            @Override
            public String area(@Nullable AreaRef area) {
                return area == null ? say("programme.area.country") : say("programme.area.inside", area.toString());
            }
        };
    }
}
