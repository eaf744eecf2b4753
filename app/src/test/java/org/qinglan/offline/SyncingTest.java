package org.qinglan.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.Credits;
import org.qinglan.record.form.Entries;
import org.qinglan.record.form.Sent;
import org.qinglan.record.form.Values;
import org.qinglan.record.form.Writing;
import org.qinglan.record.kind.Kinds;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SyncingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    Syncing syncing;

    @Autowired
    Entries entries;

    @Autowired
    Writing writing;

    @Autowired
    Kinds kinds;

    @Autowired
    Credits credits;

    @Autowired
    EditLog log;

    @Autowired
    JdbcClient jdbc;

    City.Built at;
    Tenancy.Scope scope;
    Actor me;
    Actor other;
    UUID record = UUID.randomUUID();
    Device phone;
    Device tablet;

    @BeforeEach
    void one_person_with_two_devices() {
        at = city.build();
        scope = Tenancy.enter(at.tenantId());
        me = city.actor(city.person("许老师", at.mathsGrade3(), Role.TEACHER), TODAY);
        other = city.actor(city.person("方老师", at.mathsGrade3(), Role.TEACHER), TODAY);
        phone = new Device(syncing, me, "手机", record);
        tablet = new Device(syncing, me, "平板", record);
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    @Test
    void what_is_typed_becomes_a_draft_and_sending_posts_it_once_however_often_it_comes() {
        phone.whole("期中命题碰头");
        assertThat(phone.last().refused()).isNull();
        assertThat(entries.get(record).isDraft()).isTrue();
        phone.submit();
        for (int again = 0; again < 3; again++)
            assertThat(phone.last().refused()).isNull();
        var entry = entries.get(record);
        assertThat(entry.head().state()).isEqualTo("SUBMITTED");
        assertThat(entry.head().recordNo()).isEqualTo("TY-2026-1-0001");
        assertThat(credits.ofRecord(record)).hasSize(1);
        assertThat(phone.standing().receipt().no()).isEqualTo("TY-2026-1-0001");
        assertThat(phone.standing().receipt().revision())
                .isEqualTo(phone.standing().revision());
    }

    @Test
    void different_fields_of_two_devices_both_stand() {
        var seen = phone.whole("碰头");
        phone.sync();
        phone.type("headline", "期中命题碰头", seen);
        tablet.type("body", "三个人各出一套");
        tablet.sync();
        phone.sync();
        var values = entries.get(record).values();
        assertThat(values.text("headline")).isEqualTo("期中命题碰头");
        assertThat(values.text("body")).isEqualTo("三个人各出一套");
        assertThat(log.differing(me.personId())).isEmpty();
    }

    @Test
    void the_same_field_of_two_devices_is_kept_side_by_side_until_one_is_chosen() {
        var seen = phone.whole("碰头");
        phone.sync();
        var left = phone.type("headline", "手机上写的", seen);
        var right = tablet.type("headline", "平板上写的", seen);
        tablet.sync();
        phone.sync();
        assertThat(entries.get(record).values().text("headline")).isEqualTo("平板上写的");
        assertThat(log.differing(me.personId())).containsExactly(record);
        assertThat(phone.standing().edits().stream().filter(e -> e.cell().equals("headline")))
                .extracting(e -> e.value().get("headline").getFirst())
                .containsExactlyInAnyOrder("手机上写的", "平板上写的");
        phone.type("headline", "手机上写的", left, right);
        phone.sync();
        assertThat(entries.get(record).values().text("headline")).isEqualTo("手机上写的");
        assertThat(log.differing(me.personId())).isEmpty();
    }

    @Test
    void a_text_that_did_not_see_the_saved_one_never_replaces_it_silently() {
        var seen = phone.whole("碰头");
        phone.submit();
        phone.sync();
        tablet.type("headline", "碰头（补）", UUID.randomUUID());
        tablet.submit();
        assertThat(tablet.last().refused()).isNull();
        assertThat(entries.get(record).values().text("headline")).isEqualTo("碰头");
        assertThat(log.differing(me.personId())).containsExactly(record);
        phone.type("headline", "碰头两次", seen);
        phone.submit();
        phone.sync();
        assertThat(credits.ofRecord(record)).hasSize(1);
    }

    @Test
    void an_edit_after_saving_waits_until_it_is_saved_again() {
        var seen = phone.whole("碰头");
        phone.submit();
        phone.sync();
        phone.type("headline", "碰头和分工", seen);
        assertThat(phone.standing().revision())
                .isGreaterThan(phone.standing().receipt().revision());
        assertThat(entries.get(record).values().text("headline")).isEqualTo("碰头");
        phone.submit();
        phone.sync();
        assertThat(entries.get(record).values().text("headline")).isEqualTo("碰头和分工");
    }

    @Test
    void what_a_rule_refuses_comes_back_with_the_reason_and_is_not_tried_again_by_a_late_copy() {
        phone.type("date", "2026-10-20");
        phone.type("action", "MEET");
        phone.submit();
        var refused = phone.last();
        assertThat(refused.refused()).isNotBlank();
        assertThat(refused.problems()).containsKeys("date", "headline");
        assertThat(refused.problems().get("date")).contains("还没到");
        var mended = new ArrayList<>(phone.operations);
        phone.type("headline", "碰头");
        phone.type("quantity", "1");
        phone.type("date", "2026-10-07", mended.getFirst().operation());
        phone.sync();
        // the old 存下 arrives once more: nobody pressed it again
        assertThat(syncing.exchange(me, new Message("手机", Map.of(), mended))
                        .results()
                        .getLast()
                        .refused())
                .isEqualTo(refused.refused());
        assertThat(entries.get(record).isDraft()).isTrue();
        phone.submit();
        assertThat(phone.last().refused()).isNull();
        assertThat(entries.get(record).head().state()).isEqualTo("SUBMITTED");
    }

    @Test
    void where_no_term_is_set_up_it_is_refused_with_that_reason_and_the_text_stays() {
        jdbc.sql("delete from school.term").update();
        phone.whole("碰头");
        phone.submit();
        // asked twice: the refusal undid its transaction and is remembered all the same
        assertThat(phone.last().refused()).contains("学期");
        assertThat(phone.last().refused()).contains("学期");
        assertThat(entries.get(record).values().text("headline")).isEqualTo("碰头");
        assertThat(credits.ofRecord(record)).isEmpty();
    }

    @Test
    void nobody_writes_into_another_persons_record() {
        phone.whole("我的");
        phone.sync();
        var thief = new Device(syncing, other, "手机", record);
        thief.type("headline", "不是我的");
        thief.submit();
        assertThat(thief.sync().results())
                .allMatch(r -> r.refused() != null && r.refused().contains("本人"));
        assertThat(thief.sync().records()).isEmpty();
        assertThat(entries.get(record).values().text("headline")).isEqualTo("我的");
        assertThat(log.edits(record)).hasSize(4);
    }

    @Test
    void a_record_written_on_a_page_by_somebody_else_is_closed_to_a_phone() {
        var sent = new Sent(record, 0, Ids.next(), new Values(Map.of("headline", List.of("网页上的"))));
        writing.draft(other, kinds.current("general"), sent);
        phone.type("headline", "手机上的");
        assertThat(phone.last().refused()).contains("方老师");
        assertThat(entries.get(record).values().text("headline")).isEqualTo("网页上的");
    }

    @Test
    void an_edit_id_used_for_another_record_is_refused() {
        phone.whole("一");
        phone.sync();
        var second = new Device(syncing, me, "手机", UUID.randomUUID());
        second.operations.add(new Message.Operation(
                phone.operations.getLast().operation(),
                "edit",
                second.record,
                "general",
                1,
                "headline",
                Map.of("headline", List.of("二")),
                0,
                List.of(),
                0));
        assertThat(second.last().refused()).contains("编号");
        assertThat(entries.find(second.record)).isEmpty();
    }

    @Test
    void a_text_too_long_for_any_form_is_refused_and_the_others_go_on() {
        phone.whole("一");
        phone.type("body", "长".repeat(Message.LONGEST + 1));
        var second = new Device(syncing, me, "手机", UUID.randomUUID());
        second.whole("二");
        phone.operations.addAll(second.operations);
        var results = phone.sync().results();
        assertThat(results)
                .filteredOn(r -> r.refused() != null)
                .hasSize(5)
                .allMatch(r -> r.refused().contains("太长"));
        assertThat(entries.get(second.record).values().text("headline")).isEqualTo("二");
    }

    @Test
    void what_is_changed_on_a_page_comes_to_the_phone_as_one_more_device() {
        var seen = phone.whole("碰头");
        phone.sync();
        var entry = entries.get(record);
        var values = entry.values().with("headline", "网页上改的").with("body", "网页上加的");
        writing.draft(me, entry.kind(), new Sent(record, entry.head().version(), Ids.next(), values));
        phone.type("headline", "手机上改的", seen);
        var standing = phone.standing();
        assertThat(standing.edits().stream().filter(e -> e.cell().equals("headline")))
                .extracting(e -> e.value().get("headline").getFirst())
                .containsExactlyInAnyOrder("网页上改的", "手机上改的");
        assertThat(entries.get(record).values().text("headline")).isEqualTo("网页上改的");
        assertThat(entries.get(record).values().text("body")).isEqualTo("网页上加的");
    }

    @Test
    void a_draft_begun_on_a_page_goes_on_on_the_phone() {
        var sent = new Sent(Ids.next(), 0, Ids.next(), new Values(Map.of("headline", List.of("网页上开的头"))));
        assertThat(writing.draft(me, kinds.current("general"), sent)).isInstanceOf(Done.class);
        assertThat(phone.sync().records())
                .singleElement()
                .satisfies(s -> assertThat(s.id()).isEqualTo(sent.id()))
                .satisfies(s -> assertThat(s.edits()).hasSize(1));
        assertThat(new Device(syncing, other, "手机", record).sync().records()).isEmpty();
    }

    @Test
    void a_draft_thrown_away_goes_from_the_phone_and_comes_back_when_the_phone_wrote_more() {
        phone.whole("碰头");
        phone.sync();
        writing.discard(me, record);
        var asked = new Message("手机", Map.of(record, 1), List.of());
        assertThat(syncing.exchange(me, asked).gone()).containsExactly(record);
        phone.type("body", "丢掉以后又写了");
        assertThat(phone.last().refused()).isNull();
        assertThat(entries.get(record).values().text("body")).isEqualTo("丢掉以后又写了");
    }

    @Test
    void rows_of_two_devices_all_stand_and_one_row_changed_twice_is_kept_twice() {
        var lesson = new Device(syncing, me, "手机", record);
        lesson.operations.add(note("notes#a", "10:05", "先量后算", 1));
        lesson.operations.add(note("notes#b", "10:09", "两种说法", 2));
        lesson.sync();
        lesson.operations.add(note("notes#c", "10:12", "等了八秒", 3));
        tablet.operations.add(note("notes#d", "10:11", "没人举手", 3));
        tablet.sync();
        lesson.sync();
        assertThat(entries.get(record).values().notes("notes"))
                .extracting(n -> n.get("text"))
                .containsExactly("先量后算", "两种说法", "等了八秒", "没人举手");
        lesson.operations.add(note("notes#a", "10:05", "先量再算", 1));
        lesson.sync();
        assertThat(log.differing(me.personId())).containsExactly(record);
    }

    private Message.Operation note(String cell, String time, String text, double rank) {
        return new Message.Operation(
                UUID.randomUUID(),
                "edit",
                record,
                "observation",
                1,
                cell,
                Map.of("time", List.of(time), "text", List.of(text)),
                rank,
                List.of(),
                0);
    }
}
