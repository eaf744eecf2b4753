package org.qinglan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {
    @ParameterizedTest
    @CsvSource({
        "decimal,12,12",
        "decimalZero,7,07",
        "chineseCounting,1,一",
        "chineseCounting,10,十",
        "chineseCountingThousand,11,十一",
        "japaneseCounting,20,二十",
        "chineseCounting,35,三十五",
        "chineseCounting,105,一百零五",
        "chineseCounting,110,一百一十",
        "chineseLegalSimplified,10,壹拾",
        "ideographDigital,10,一〇",
        "ideographTraditional,3,丙",
        "ideographZodiac,12,亥",
        "ideographEnclosedCircle,2,㊁",
        "decimalEnclosedCircle,1,①",
        "decimalEnclosedCircleChinese,20,⑳",
        "decimalEnclosedCircle,21,㉑",
        "decimalEnclosedCircle,50,㊿",
        "decimalEnclosedCircle,51,51",
        "decimalEnclosedParen,3,⑶",
        "decimalEnclosedFullstop,20,⒛",
        "decimalFullWidth,10,１０",
        "upperRoman,14,XIV",
        "lowerRoman,9,ix",
        "upperRoman,4000,4000",
        "upperLetter,27,AA",
        "lowerLetter,2,b",
        "numberInDash,3,- 3 -",
        "somethingNew,5,5",
        "chineseCounting,-1,-1",
    })
    void a_number_is_written_as_word_displays_it(String format, int number, String displayed) {
        assertThat(NumberFormat.display(format, number)).isEqualTo(displayed);
    }
}
