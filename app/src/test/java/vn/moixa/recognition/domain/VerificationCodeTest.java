package vn.moixa.recognition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.moixa.recognition.VerificationCode;

class VerificationCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aDrawnCodeIsReadBackAsAPersonTypesIt(long seed) {
        var code = VerificationCode.draw(new Random(seed));
        assertThat(VerificationCode.parse(code.text())).contains(code);
        assertThat(VerificationCode.parse(" " + code.printed().toLowerCase() + " "))
                .contains(code);
        assertThat(VerificationCode.parse(code.text().replace('0', 'O').replace('1', 'l')))
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void everySingleMistypedCharacterIsNoticed(long seed) {
        String text = VerificationCode.draw(new Random(seed)).text();
        for (int place = 0; place < text.length(); place++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != text.charAt(place)) {
                    var wrong = text.substring(0, place) + other + text.substring(place + 1);
                    assertThat(VerificationCode.parse(wrong)).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void everySwapOfTwoDifferentCharactersIsNoticed(long seed) {
        String text = VerificationCode.draw(new Random(seed)).text();
        for (int one = 0; one < text.length(); one++) {
            for (int other = one + 1; other < text.length(); other++) {
                var letters = text.toCharArray();
                if (letters[one] != letters[other]) {
                    letters[one] = text.charAt(other);
                    letters[other] = text.charAt(one);
                    assertThat(VerificationCode.parse(new String(letters))).isEmpty();
                }
            }
        }
    }

    @Test
    void otherTextIsNoCode() {
        assertThat(VerificationCode.parse("")).isEmpty();
        assertThat(VerificationCode.parse("UUUUUUUUUU")).isEmpty();
        assertThat(VerificationCode.parse("15-04672-21-2025")).isEmpty();
    }
}
