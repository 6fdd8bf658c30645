package vn.moixa.recognition.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {

    @ParameterizedTest
    @CsvSource({
        "buoi muc,qua buoi muc,true",
        "cao mem actiso,cao mem actiso sa pa,true",
        "tra phun suong actiso sa pa,tra phun suong actiso sa pa,true",
        "tra phun suong actiso sa pa,cao phun suong actiso sa pa,false",
        "mat ong,vien hoan tia to mat ong,false",
        "com,com bao yen,false",
        "tra day leo sa pa,tra tui loc tra day leo sa pa,false"
    })
    void namesAreNearWhenOneIsTheOtherWithAWordOrTwo(String one, String other, boolean near) {
        assertThat(NearNames.near(one, other)).isEqualTo(near);
        assertThat(NearNames.near(other, one)).isEqualTo(near);
    }
}
