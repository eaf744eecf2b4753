package org.qinglan.school;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.qinglan.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking people in, changing what is known of them, giving and ending posts. */
@Service
public class Staff {
    /** Why nothing was changed. */
    public enum WhyNot implements Refusal {
        NO_NAME("请写姓名。"),
        NO_NUMBER("请写工号。"),
        NUMBER_TAKEN("这个工号已经有人在用，请核对。"),
        NOT_A_PHONE("手机号只写数字，如 13800001234。"),
        NOT_AN_EMAIL("邮箱写得不完整。"),
        ALREADY_HOLDS_IT("这个人已经有这个岗位。"),
        ENDS_BEFORE_IT_BEGINS("结束的日子在开始之前，请改一下日期。");

        private final String sentence;

        WhyNot(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /** What a form says of a person; blank phone or email: none. */
    public record Particulars(
            String name, String employeeNo, @Nullable LocalDate servingSince, String phone, String email) {
        @Nullable
        WhyNot wrong() {
            if (name.isBlank()) return WhyNot.NO_NAME;
            if (employeeNo.isBlank()) return WhyNot.NO_NUMBER;
            if (!phone.isBlank() && !phone.strip().matches("\\+?\\d{7,15}")) return WhyNot.NOT_A_PHONE;
            if (!email.isBlank() && !email.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) return WhyNot.NOT_AN_EMAIL;
            return null;
        }
    }

    /** A post to be given. */
    public record Appointment(
            Unit unit, Role role, @Nullable Subject subject, LocalDate since) {}

    /** Personal data: shown only to who needs it, and every look is noted. */
    public record Contact(@Nullable String phone, @Nullable String email) {
        /** 138****1234; empty where there is none. */
        public String maskedPhone() {
            if (phone == null) return "";
            int shown = Math.min(4, (phone.length() - 3) / 2);
            int from = Math.min(3, phone.length() / 3);
            return phone.substring(0, from) + "****" + phone.substring(phone.length() - shown);
        }
    }

    private final JdbcClient jdbc;
    private final People people;
    private final ApplicationEventPublisher events;

    Staff(JdbcClient jdbc, People people, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.events = events;
    }

    public Contact contact(UUID personId) {
        return jdbc.sql("select phone, email from school.person where id = ?")
                .param(personId)
                .query(Contact.class)
                .optional()
                .orElseThrow(() -> new NoSuch("人"));
    }

    /** Takes somebody in with a first post. */
    @Transactional
    public Decision<Person, WhyNot> take(Particulars who, Appointment first) {
        var wrong = who.wrong();
        if (wrong != null) return new Refused<>(wrong);
        UUID id = Ids.next();
        int made = jdbc.sql("insert into school.person (tenant_id, id, name, pinyin, employee_no, serving_since, phone,"
                        + " email) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, employee_no) do nothing")
                .params(Arrays.asList(
                        Tenancy.require(),
                        id,
                        tidy(who.name()),
                        Pinyin.of(tidy(who.name())),
                        who.employeeNo().strip(),
                        who.servingSince(),
                        orNull(who.phone()),
                        orNull(who.email())))
                .update();
        if (made == 0) return new Refused<>(WhyNot.NUMBER_TAKEN);
        people.appoint(id, first.unit(), first.role(), first.subject(), first.since(), null);
        return new Done<>(people.get(id));
    }

    /** Changes what is known of somebody; the employee number too, as long as nobody else has it. */
    @Transactional
    public Decision<Person, WhyNot> change(Person person, Particulars who) {
        var wrong = who.wrong();
        if (wrong != null) return new Refused<>(wrong);
        boolean taken = jdbc.sql("select exists(select from school.person where employee_no = ? and id <> ?)")
                .params(who.employeeNo().strip(), person.id())
                .query(Boolean.class)
                .single();
        if (taken) return new Refused<>(WhyNot.NUMBER_TAKEN);
        jdbc.sql("update school.person set name = ?, pinyin = ?, employee_no = ?, serving_since = ?, phone = ?,"
                        + " email = ? where id = ?")
                .params(Arrays.asList(
                        tidy(who.name()),
                        Pinyin.of(tidy(who.name())),
                        who.employeeNo().strip(),
                        who.servingSince(),
                        orNull(who.phone()),
                        orNull(who.email()),
                        person.id()))
                .update();
        events.publishEvent(new PeopleChanged(Set.of(person.id())));
        return new Done<>(people.get(person.id()));
    }

    /** Gives somebody a post; who had left serves again. */
    @Transactional
    public Decision<Post, WhyNot> appoint(Person person, Appointment to) {
        boolean held = people.postsFrom(List.of(person.id()), to.since()).stream()
                .anyMatch(p ->
                        p.unit().id().equals(to.unit().id()) && p.role() == to.role() && p.subject() == to.subject());
        if (held) return new Refused<>(WhyNot.ALREADY_HOLDS_IT);
        jdbc.sql("update school.person set left_on = null where id = ? and left_on is not null")
                .param(person.id())
                .update();
        return new Done<>(people.appoint(person.id(), to.unit(), to.role(), to.subject(), to.since(), null));
    }

    /** Ends a post; the day given is its last. */
    @Transactional
    public Decision<Post, WhyNot> endPost(Post post, LocalDate lastDay) {
        if (lastDay.isBefore(post.since())) return new Refused<>(WhyNot.ENDS_BEFORE_IT_BEGINS);
        jdbc.sql("update school.post set valid_to = ? where id = ?")
                .params(lastDay, post.id())
                .update();
        events.publishEvent(new PeopleChanged(Set.of(post.personId())));
        return new Done<>(post);
    }

    /** Somebody leaves: the records stay, the posts end, the door closes the same day. */
    @Transactional
    public void leave(Person person, LocalDate day) {
        // A post that has not begun the day before was never held.
        var never = jdbc.sql("delete from school.post where person_id = ? and valid_from >= ? returning unit_id")
                .params(person.id(), day)
                .query(UUID.class)
                .set();
        jdbc.sql("update school.post set valid_to = ? where person_id = ? and (valid_to is null or valid_to >= ?)")
                .params(day.minusDays(1), person.id(), day)
                .update();
        jdbc.sql("update school.person set left_on = ? where id = ?")
                .params(day, person.id())
                .update();
        events.publishEvent(new PeopleChanged(Set.of(person.id())));
        events.publishEvent(new UnitsChanged(never));
    }

    private static String tidy(String name) {
        return name.replaceAll("[\\s\\u3000]+", "");
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
