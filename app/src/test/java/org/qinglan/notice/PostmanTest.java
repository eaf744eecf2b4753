package org.qinglan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.given.SettableClock;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Terms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@ServerTest
class PostmanTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 8);

    /** A mail server that keeps what it gets, or is down. */
    private static final class Server extends JavaMailSenderImpl {
        final List<SimpleMailMessage> got = new ArrayList<>();
        boolean down;

        @Override
        public void send(SimpleMailMessage... messages) {
            if (down) throw new MailSendException("450 try again later");
            got.addAll(Arrays.asList(messages));
        }

        List<SimpleMailMessage> of(Person person) {
            return got.stream()
                    .filter(m -> List.of(m.getTo()).contains(address(person)))
                    .toList();
        }
    }

    @Autowired
    City cities;

    @Autowired
    Notices notices;

    @Autowired
    Mailbox mailbox;

    @Autowired
    People people;

    @Autowired
    Terms terms;

    @Autowired
    JdbcClient jdbc;

    private final SettableClock clock = new SettableClock();
    private final Server server = new Server();
    private City.Built city;
    private Person anna;
    private Postman postman;

    @BeforeEach
    void post() {
        city = cities.build();
        in(() -> {
            anna = cities.person("安然", city.mathsGrade3(), Role.TEACHER);
            jdbc.sql("update school.person set email = ? where id = ?")
                    .params(address(anna), anna.id())
                    .update();
        });
        postman = new Postman(
                mailbox,
                people,
                terms,
                clock,
                server,
                new Postman.Envelope("qinglan@example.cn", "https://q.example.cn/"));
    }

    @Test
    void what_nobody_read_comes_as_one_mail_with_addresses() {
        tell("这周还差 1 节听课。", "/");
        tell("数学教研组计划发布了。", "/plans/1");
        roundAt(THURSDAY, 9, 30);

        assertThat(server.of(anna)).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("青蓝：2 条提醒");
            assertThat(mail.getText())
                    .contains("安然老师：", "这周还差 1 节听课。", "https://q.example.cn/plans/1")
                    .doesNotContain("cn//");
        });
    }

    @Test
    void there_is_one_mail_for_a_half_day_and_the_rest_comes_with_the_next() {
        tell("第一件。", null);
        roundAt(THURSDAY, 9, 30);
        tell("第二件。", null);
        roundAt(THURSDAY, 11, 55);
        assertThat(server.of(anna)).hasSize(1);
        roundAt(THURSDAY, 12, 5);
        assertThat(server.of(anna)).hasSize(2);
        assertThat(server.of(anna).getLast().getText()).contains("第二件。").doesNotContain("第一件。");
    }

    @Test
    void quiet_hours_and_days_off_hold_it_back() {
        in(() -> jdbc.sql(
                        "insert into school.calendar_day (tenant_id, unit_id, day, kind, name) values (?, ?, ?, 'OFF', '运动会')")
                .params(city.tenantId(), city.school().id(), THURSDAY.plusDays(1))
                .update());
        tell("晚上说的。", null);
        roundAt(THURSDAY, 20, 0);
        roundAt(THURSDAY.plusDays(1), 6, 59);
        roundAt(THURSDAY.plusDays(1), 10, 0);
        roundAt(THURSDAY.plusDays(2), 10, 0);
        roundAt(LocalDate.of(2027, 2, 10), 10, 0);
        assertThat(server.of(anna)).isEmpty();
        roundAt(THURSDAY.plusDays(4), 7, 0);
        assertThat(server.of(anna)).hasSize(1);
    }

    @Test
    void what_was_read_in_the_program_needs_no_mail() {
        tell("看过的。", null);
        in(() -> notices.readAll(anna.id()));
        roundAt(THURSDAY, 9, 30);
        assertThat(server.of(anna)).isEmpty();
    }

    @Test
    void a_server_that_is_down_is_tried_again_ever_later_and_the_admin_sees_it() {
        tell("还差 1 节。", null);
        server.down = true;
        roundAt(THURSDAY, 9, 0);
        in(() -> assertThat(mailbox.look().failures()).singleElement().satisfies(f -> {
            assertThat(f.name()).isEqualTo("安然");
            assertThat(f.error()).contains("450");
            assertThat(f.nextTry()).isEqualTo(at(THURSDAY, 9, 5));
        }));
        roundAt(THURSDAY, 9, 4);
        in(() -> assertThat(mailbox.look().failures().getFirst().attempts()).isEqualTo(1));
        roundAt(THURSDAY, 9, 5);
        in(() -> assertThat(mailbox.look().failures().getFirst().nextTry())
                .isEqualTo(at(THURSDAY, 9, 5).plus(Duration.ofMinutes(10))));

        server.down = false;
        roundAt(THURSDAY, 9, 15);
        assertThat(server.of(anna)).hasSize(1);
        in(() -> assertThat(mailbox.look().failures()).isEmpty());
        in(() -> assertThat(mailbox.look().waiting()).isZero());
    }

    @Test
    void after_five_failures_it_waits_for_the_next_half_day() {
        tell("还差 1 节。", null);
        server.down = true;
        for (int minute = 0; minute < 180; minute += 5) roundAt(THURSDAY, 8 + minute / 60, minute % 60);
        in(() -> assertThat(mailbox.look().failures().getFirst().attempts()).isEqualTo(Mailbox.ATTEMPTS));
        server.down = false;
        roundAt(THURSDAY, 11, 55);
        assertThat(server.of(anna)).isEmpty();
        roundAt(THURSDAY, 12, 0);
        assertThat(server.of(anna)).hasSize(1);
    }

    @Test
    void without_a_mail_server_nothing_is_tried() {
        tell("还差 1 节。", null);
        clock.set(at(THURSDAY, 9, 30));
        new Postman(mailbox, people, terms, clock, null, new Postman.Envelope("", "")).round();
        in(() -> assertThat(mailbox.look().waiting()).isEqualTo(1));
    }

    private void tell(String text, String link) {
        in(() -> notices.send(List.of(anna.id()), Notice.Kind.REMINDER, text, link));
    }

    private void roundAt(LocalDate day, int hour, int minute) {
        clock.set(at(day, hour, minute));
        postman.round();
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }

    private static String address(Person person) {
        return person.id() + "@example.cn";
    }

    private void in(Runnable work) {
        Tenancy.run(city.tenantId(), work);
    }
}
