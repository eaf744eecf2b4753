package org.qinglan.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Organisation.Design;
import org.qinglan.school.Organisation.WhyNot;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.beans.factory.annotation.Autowired;

/** Units that are not made, renamed or closed; and what a form says of a person. */
@ServerTest
class OrganisationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    Organisation organisation;

    @Autowired
    Units units;

    @Autowired
    Heard heard;

    City.Built it;
    Tenancy.Scope tenant;

    @BeforeEach
    void a_city() {
        it = city.build();
        tenant = Tenancy.enter(it.tenantId());
    }

    @AfterEach
    void leave() {
        tenant.close();
    }

    @Test
    void a_unit_has_a_name_of_its_own_and_a_grade_there_is() {
        assertThat(organisation.add(it.maths(), design(" ", 5))).isEqualTo(new Refused<>(WhyNot.NO_NAME));
        for (int grade : new int[] {0, 13})
            assertThat(organisation.add(it.maths(), design("某备课组", grade))).isEqualTo(new Refused<>(WhyNot.BAD_GRADE));
        assertThat(organisation.add(it.maths(), design(" 三年级数学备课组 ", 3))).isEqualTo(new Refused<>(WhyNot.NAME_TAKEN));
        assertThat(organisation.add(it.maths(), design("一年级数学备课组", 1))).isInstanceOf(Done.class);
        assertThat(organisation.add(it.maths(), design("高三数学备课组", 12))).isInstanceOf(Done.class);
        assertThat(organisation.add(it.chinese(), design("三年级数学备课组", 3))).isInstanceOf(Done.class);
    }

    @Test
    void a_unit_keeps_its_name_where_another_has_the_new_one() {
        assertThat(organisation.rename(it.mathsGrade3(), " ")).isEqualTo(new Refused<>(WhyNot.NO_NAME));
        assertThat(organisation.rename(it.mathsGrade3(), "四年级数学备课组")).isEqualTo(new Refused<>(WhyNot.NAME_TAKEN));
        assertThat(organisation.rename(it.bureau(), "新的教育局")).isInstanceOf(Done.class);
        assertThat(units.get(it.bureau().id()).name()).isEqualTo("新的教育局");
    }

    @Test
    void what_is_in_use_or_stands_above_all_is_not_closed() {
        assertThat(organisation.close(it.bureau(), DAY)).isEqualTo(new Refused<>(WhyNot.IS_THE_ROOT));
        assertThat(organisation.close(it.maths(), DAY)).isEqualTo(new Refused<>(WhyNot.HAS_UNITS));
        city.person("方蓉", it.chinese(), Role.TEACHER);
        assertThat(organisation.close(it.chinese(), DAY)).isEqualTo(new Refused<>(WhyNot.HAS_PEOPLE));
        assertThat(organisation.close(it.mathsGrade4(), DAY)).isInstanceOf(Done.class);
        assertThat(units.below(it.maths().id())).doesNotContain(it.mathsGrade4());
        assertThat(heard.times(
                        UnitsChanged.class,
                        e -> e.unitIds().contains(it.mathsGrade4().id())))
                .isEqualTo(1);
        assertThat(heard.times(
                        UnitsChanged.class,
                        e -> e.unitIds().contains(it.chinese().id())))
                .isZero();
    }

    @Test
    void only_what_crosses_the_tree_is_an_overlay() {
        assertThat(new Design(UnitKind.MASTER_TEACHER_STUDIO, "工作室", null, null).overlay())
                .isTrue();
        assertThat(new Design(UnitKind.SUBJECT_GROUP, "教研组", null, null).overlay())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "' ', K1, '', '', NO_NAME",
        "方蓉, ' ', '', '', NO_NUMBER",
        "方蓉, K1, 123456, '', NOT_A_PHONE",
        "方蓉, K1, 1234567890123456, '', NOT_A_PHONE",
        "方蓉, K1, 138-0000, '', NOT_A_PHONE",
        "方蓉, K1, '', fang@, NOT_AN_EMAIL",
        "方蓉, K1, '', fang@school, NOT_AN_EMAIL",
    })
    void what_a_form_leaves_out_or_gets_wrong_is_named(
            String name, String number, String phone, String email, Staff.WhyNot why) {
        assertThat(new Staff.Particulars(name, number, null, phone, email).wrong())
                .isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({"1234567, ''", "+8613800001234, fang@school.cn", "' 13800001234 ', ' f@s.cn '", "'', ''"})
    void numbers_and_addresses_that_are_whole_are_taken(String phone, String email) {
        assertThat(new Staff.Particulars("方蓉", "K1", null, phone, email).wrong())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "13800001234, 138****1234",
        "1234567, 12****67",
        "'', ''",
    })
    void a_masked_number_never_shows_most_of_itself(String phone, String shown) {
        assertThat(new Staff.Contact(phone.isEmpty() ? null : phone, null).maskedPhone())
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-20, 2025-08-31, 1",
        "2025-08-20, 2026-08-31, 1",
        "2025-08-20, 2026-09-01, 2",
        "2025-07-31, 2025-08-31, 1",
        "2025-09-01, 2026-08-31, 1",
        "2025-09-01, 2025-08-31, 0",
    })
    void years_of_service_change_on_the_first_of_september(LocalDate since, LocalDate day, int year) {
        assertThat(new Person(it.tenantId(), "方蓉", "fang", "K1", since, null).serviceYear(day))
                .isEqualTo(year);
        assertThat(new Person(it.tenantId(), "方蓉", "fang", "K1", null, null).serviceYear(day))
                .isZero();
    }

    private static Design design(String name, int grade) {
        return new Design(UnitKind.LESSON_PREP_GROUP, name, Subject.MATHEMATICS, grade);
    }
}
