package org.qinglan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.beans.factory.annotation.Autowired;

/** Passwords that are not taken, and an installation that is not set up. */
@ServerTest
class RefusalsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 8);
    private static final String OLD = "Qinglan#2026";
    private static final String FRESH = "Qing-lan-27";

    @Autowired
    City city;

    @Autowired
    Passwords passwords;

    @Autowired
    SetUp setUp;

    @Test
    void a_password_is_changed_only_by_who_knows_it_into_a_strong_new_one() {
        var it = city.build();
        Tenancy.run(it.tenantId(), () -> {
            var me = city.actor(city.person("方蓉", it.maths(), Role.TEACHER), DAY);
            assertThat(passwords.change(me, "wrong", FRESH, FRESH))
                    .isEqualTo(new Refused<>(Passwords.WhyNot.OLD_IS_WRONG));
            assertThat(passwords.change(me, OLD, FRESH, FRESH + "x"))
                    .isEqualTo(new Refused<>(Passwords.WhyNot.NOT_THE_SAME));
            assertThat(passwords.change(me, OLD, OLD, OLD)).isEqualTo(new Refused<>(Passwords.WhyNot.SAME_AS_OLD));
            assertThat(passwords.change(me, OLD, "qinglan2027", "qinglan2027"))
                    .isEqualTo(new Refused<>(Passwords.WhyNot.TOO_WEAK));
            assertThat(passwords.change(me, OLD, FRESH, FRESH)).isInstanceOf(Done.class);
            assertThat(passwords.change(me, OLD, FRESH + "1", FRESH + "1"))
                    .isEqualTo(new Refused<>(Passwords.WhyNot.OLD_IS_WRONG));
        });
    }

    @Test
    void strong_is_ten_characters_of_three_kinds() {
        for (var strong : List.of("Abcdefgh12", "abcdefg-12", "ABCDEFG-12", "Abcdefgh--"))
            assertThat(Passwords.isStrong(strong)).as(strong).isTrue();
        for (var weak : List.of("Abcdefg12", "abcdefgh12", "Abcdefghij", "abcdefgh--", "ABCDEFGH12", "1234567---"))
            assertThat(Passwords.isStrong(weak)).as(weak).isFalse();
    }

    @Test
    void each_thing_that_is_missing_keeps_the_installation_from_being_set_up() {
        assertThat(wish("x" + setUp.token(), "教育局", FRESH, FRESH, DAY, DAY.plusDays(1)))
                .isEqualTo(new Refused<>(SetUp.WhyNot.WRONG_TOKEN));
        assertThat(wish(setUp.token(), " ", FRESH, FRESH, DAY, DAY.plusDays(1)))
                .isEqualTo(new Refused<>(SetUp.WhyNot.INCOMPLETE));
        assertThat(wish(setUp.token(), "教育局", FRESH, OLD, DAY, DAY.plusDays(1)))
                .isEqualTo(new Refused<>(SetUp.WhyNot.NOT_THE_SAME));
        assertThat(wish(setUp.token(), "教育局", "weak", "weak", DAY, DAY.plusDays(1)))
                .isEqualTo(new Refused<>(SetUp.WhyNot.TOO_WEAK));
        for (var last : new LocalDate[] {null, DAY, DAY.minusDays(1)})
            assertThat(wish(setUp.token(), "教育局", FRESH, FRESH, DAY, last))
                    .isEqualTo(new Refused<>(SetUp.WhyNot.NO_TERM));
        assertThat(wish(setUp.token(), "教育局", FRESH, FRESH, null, DAY)).isEqualTo(new Refused<>(SetUp.WhyNot.NO_TERM));
    }

    @Test
    void where_somebody_is_already_nobody_sets_up_again() {
        var it = city.build();
        Tenancy.run(it.tenantId(), () -> city.account(city.person("方蓉", it.maths(), Role.TEACHER)));
        assertThat(wish(
                        " " + setUp.token().toLowerCase(java.util.Locale.ROOT),
                        "教育局",
                        FRESH,
                        FRESH,
                        DAY,
                        DAY.plusDays(1)))
                .isEqualTo(new Refused<>(SetUp.WhyNot.TOO_LATE));
    }

    @Test
    void the_token_cannot_be_guessed_for_long_from_one_address() {
        for (int i = 0; i < WrongTries.FROM_ONE_ADDRESS; i++)
            assertThat(guess("203.0.113.77")).isEqualTo(new Refused<>(SetUp.WhyNot.WRONG_TOKEN));
        assertThat(guess("203.0.113.77")).isEqualTo(new Refused<>(SetUp.WhyNot.TOO_MANY_TRIES));
        assertThat(guess("203.0.113.78")).isEqualTo(new Refused<>(SetUp.WhyNot.WRONG_TOKEN));
    }

    private Decision<?, ?> guess(String address) {
        return setUp.begin(
                new SetUp.Wish("no", "教育局", SetUp.Level.CITY, "管理员", "admin", FRESH, FRESH, DAY, DAY.plusDays(1)),
                address);
    }

    private Decision<?, ?> wish(
            String token,
            String place,
            String password,
            String again,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {
        return setUp.begin(
                new SetUp.Wish(token, place, SetUp.Level.CITY, "管理员", "admin", password, again, first, last),
                "203.0.113.9");
    }
}
