package org.qinglan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.shared.NoSuch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class NoticesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City cities;

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate transaction;

    private City.Built city;
    private Person anna;
    private Person bo;

    @BeforeEach
    void people() {
        city = cities.build();
        Tenancy.run(city.tenantId(), () -> {
            anna = cities.person("安然", city.mathsGrade3(), Role.TEACHER);
            bo = cities.person("薄云", city.mathsGrade4(), Role.TEACHER);
        });
    }

    @Test
    void everybody_named_is_told_once_and_nobody_else() {
        in(() -> {
            notices.send(List.of(anna.id(), anna.id()), Notice.Kind.REMINDER, "这周还差 1 节听课。", "/");
            assertThat(notices.of(anna.id(), 1).rows()).singleElement().satisfies(n -> {
                assertThat(n.text()).isEqualTo("这周还差 1 节听课。");
                assertThat(n.isNew()).isTrue();
            });
            assertThat(notices.of(bo.id(), 1).total()).isZero();
            assertThat(notices.count(cities.actor(anna, TODAY))).isEqualTo(1);
        });
    }

    @Test
    void the_same_is_not_said_again_until_it_was_read() {
        in(() -> {
            var everybody = List.of(anna.id(), bo.id());
            notices.send(everybody, Notice.Kind.PLAN, "计划发布了。", "/plans");
            notices.read(bo.id(), notices.of(bo.id(), 1).rows().getFirst().id());
            notices.send(everybody, Notice.Kind.PLAN, "计划发布了。", "/plans");
            assertThat(notices.of(anna.id(), 1).total()).isEqualTo(1);
            assertThat(notices.of(bo.id(), 1).total()).isEqualTo(2);
        });
    }

    @Test
    void nobody_is_told_of_a_deed_that_was_taken_back() {
        in(() -> {
            transaction.executeWithoutResult(deed -> {
                notices.send(List.of(anna.id()), Notice.Kind.PLAN, "计划发布了。", null);
                deed.setRollbackOnly();
            });
            assertThat(notices.of(anna.id(), 1).total()).isZero();
        });
    }

    @Test
    void unread_ones_stand_first_and_the_rest_is_on_the_next_page() {
        in(() -> {
            IntStream.range(0, Notices.PAGE + 1)
                    .forEach(i -> notices.send(List.of(anna.id()), Notice.Kind.PLAN, "第" + i + "件。", null));
            var newest = notices.of(anna.id(), 1).rows().getFirst();
            notices.read(anna.id(), newest.id());

            var first = notices.of(anna.id(), 1);
            assertThat(first.rows()).hasSize(Notices.PAGE).allMatch(Notice::isNew);
            assertThat(first.pages()).isEqualTo(2);
            assertThat(notices.of(anna.id(), 2).rows())
                    .singleElement()
                    .extracting(Notice::id)
                    .isEqualTo(newest.id());

            notices.readAll(anna.id());
            assertThat(notices.count(cities.actor(anna, TODAY))).isZero();
        });
    }

    @Test
    void another_persons_notice_is_not_there() {
        in(() -> {
            notices.send(List.of(anna.id()), Notice.Kind.PLAN, "只给安然。", null);
            var id = notices.of(anna.id(), 1).rows().getFirst().id();
            assertThatThrownBy(() -> notices.read(bo.id(), id)).isInstanceOf(NoSuch.class);
            assertThat(notices.of(anna.id(), 1).rows().getFirst().isNew()).isTrue();
        });
    }

    @Test
    void a_notice_never_leads_to_another_server() {
        for (String elsewhere : List.of("https://elsewhere.example", "//elsewhere.example"))
            in(() -> assertThatThrownBy(() -> notices.send(List.of(anna.id()), Notice.Kind.PLAN, "点这里。", elsewhere))
                    .isInstanceOf(DataIntegrityViolationException.class));
    }

    private void in(Runnable work) {
        Tenancy.run(city.tenantId(), work);
    }
}
