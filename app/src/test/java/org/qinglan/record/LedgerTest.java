package org.qinglan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServerTest
@RecordApplicationEvents
class LedgerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 17);

    @Autowired
    City city;

    @Autowired
    Ledger ledger;

    @Autowired
    Credits credits;

    @Autowired
    JdbcClient jdbc;

    City.Built at;
    Tenancy.Scope scope;
    Person observer;
    UUID recordId;

    @BeforeEach
    void aRecord() {
        at = city.build();
        scope = Tenancy.enter(at.tenantId());
        observer = city.person("叶老师", at.mathsGrade3(), Role.TEACHER);
        recordId = Ids.next();
        jdbc.sql("insert into record.record (tenant_id, id, kind, kind_version, owner_id, unit_id, occurred_on, state,"
                        + " created_at, updated_at) values (?, ?, 'observe', 1, ?, ?, ?, 'SUBMITTED', now(), now())")
                .params(at.tenantId(), recordId, observer.id(), at.mathsGrade3().id(), DAY)
                .update();
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    @Test
    void what_is_posted_counts_for_its_bearer_within_its_days(ApplicationEvents events) {
        ledger.post(recordId, List.of(lesson("1"), group("1")));
        assertThat(credits.ofPerson(observer.id(), Action.OBSERVE, DAY, DAY))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.quantity()).isEqualByComparingTo("1");
                    assertThat(c.attributes()).containsEntry("kind", "observe");
                });
        assertThat(credits.ofUnit(at.mathsGrade3().id(), Action.OBSERVE, DAY, DAY))
                .hasSize(1);
        assertThat(credits.ofPerson(observer.id(), Action.OBSERVE, DAY.plusDays(1), DAY.plusDays(9)))
                .isEmpty();
        assertThat(events.stream(CreditsPosted.class)).hasSize(1);
    }

    @Test
    void an_edit_reverses_only_what_changed_and_announces_both_at_once(ApplicationEvents events) {
        ledger.post(recordId, List.of(lesson("1"), group("1")));
        var written = ledger.post(recordId, List.of(lesson("2"), group("1")));
        assertThat(written).extracting(c -> c.quantity().intValueExact()).containsExactly(-1, 2);
        assertThat(events.stream(CreditsPosted.class).toList().getLast().credits())
                .isEqualTo(written);
        assertThat(credits.ofRecord(recordId)).hasSize(2);
    }

    @Test
    void the_same_again_writes_nothing(ApplicationEvents events) {
        ledger.post(recordId, List.of(lesson("1.50")));
        assertThat(ledger.post(recordId, List.of(lesson("1.5")))).isEmpty();
        assertThat(events.stream(CreditsPosted.class)).hasSize(1);
    }

    @Test
    void a_reversal_keeps_the_first_row_and_leaves_nothing_standing() {
        var first = ledger.post(recordId, List.of(lesson("1"))).getFirst();
        var reversal = ledger.reverse(recordId).getFirst();
        assertThat(reversal.reverses()).isEqualTo(first.id());
        assertThat(credits.ofRecord(recordId)).isEmpty();
        assertThat(credits.byIds(List.of(first.id(), reversal.id()))).hasSize(2);
        assertThat(ledger.reverse(recordId)).isEmpty();
    }

    @Test
    void a_credit_is_never_edited_and_never_reversed_twice() {
        var first = ledger.post(recordId, List.of(lesson("1"))).getFirst();
        assertThatThrownBy(
                        () -> jdbc.sql("update record.credit set quantity = 9").update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        ledger.reverse(recordId);
        assertThatThrownBy(() -> jdbc.sql("insert into record.credit (tenant_id, id, record_id, person_id, action,"
                                + " quantity, occurred_on, reverses, posted_at)"
                                + " values (?, ?, ?, ?, 'OBSERVE', -1, ?, ?, now())")
                        .params(at.tenantId(), Ids.next(), recordId, observer.id(), DAY, first.id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("reverses");
    }

    @Test
    void nothing_is_posted_for_a_record_that_is_not_there() {
        assertThatThrownBy(() -> ledger.post(Ids.next(), List.of(lesson("1")))).isInstanceOf(NoSuch.class);
    }

    private Posting lesson(String quantity) {
        return new Posting(
                observer.id(), null, Action.OBSERVE, new BigDecimal(quantity), DAY, Map.of("kind", "observe"));
    }

    private Posting group(String quantity) {
        return new Posting(
                null, at.mathsGrade3().id(), Action.OBSERVE, new BigDecimal(quantity), DAY, Map.of("kind", "observe"));
    }
}
