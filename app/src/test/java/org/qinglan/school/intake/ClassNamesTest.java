package org.qinglan.school.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinglan.school.Stage;

class ClassNamesTest {
    @ParameterizedTest
    @CsvSource({
        "三（2）班,三（2）班,3,2024",
        "三2,三（2）班,3,2024",
        "302,三（2）班,3,2024",
        "三年级2班,三（2）班,3,2024",
        "七3班,七（3）班,7,2026",
        "初二(3)班,八（3）班,8,2025",
        "高一 12 班,高一（12）班,10,2026"
    })
    void a_class_is_known_however_it_is_written(String text, String name, int grade, int entryYear) {
        assertThat(ClassNames.read(text, 2026, Stage.PRIMARY)).hasValue(new ClassNames.Named(name, grade, entryYear));
    }

    @Test
    void a_class_named_by_its_year_of_entry_is_counted_from_the_schools_first_grade() {
        assertThat(ClassNames.read("2024级2班", 2026, Stage.PRIMARY)).hasValue(new ClassNames.Named("三（2）班", 3, 2024));
        assertThat(ClassNames.read("2025级2班", 2026, Stage.JUNIOR)).hasValue(new ClassNames.Named("八（2）班", 8, 2025));
    }

    @Test
    void what_is_no_class_is_not_guessed() {
        assertThat(ClassNames.read("火箭班", 2026, null)).isEmpty();
        assertThat(ClassNames.read("2030级2班", 2026, null)).isEmpty();
        assertThat(ClassNames.read("三0班", 2026, null)).isEmpty();
    }
}
