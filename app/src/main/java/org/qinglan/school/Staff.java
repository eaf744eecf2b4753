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
        ENDS_BEFORE_IT_BEGINS("结束的日子在开始之前，请改一下日期。"),
        ALREADY_ENDED("刚才有人已经结束了这个岗位，日子写的不一样，请看一看上面的起止。"),
        UNIT_CLOSED("这个单位已经停用，请选别的单位。"),
        ADMINISTRATORS_APART("系统管理员和安全审计员不能是同一个人，请另选一位。"),
        CHANGED_MEANWHILE("刚才有人改过这个人的信息。您填的还在，请和现在的信息对一对，再按一次“改好了”。");

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

    /** What {@link #change} is told that its caller has seen; it moves on with every change of the particulars. */
    public int version(UUID personId) {
        return jdbc.sql("select version from school.person where id = ?")
                .param(personId)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NoSuch("人"));
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
        var closed = refusal(first.unit());
        if (closed != null) return new Refused<>(closed);
        lockNumber(who);
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

    /**
     * Changes what is known of somebody; the employee number too, as long as nobody else has it.
     *
     * @param seen the version that the caller looked at; where somebody else was quicker nothing is changed
     */
    @Transactional
    public Decision<Person, WhyNot> change(Person person, Particulars who, int seen) {
        var wrong = who.wrong();
        if (wrong != null) return new Refused<>(wrong);
        lockNumber(who);
        boolean taken = jdbc.sql("select exists(select from school.person where employee_no = ? and id <> ?)")
                .params(who.employeeNo().strip(), person.id())
                .query(Boolean.class)
                .single();
        if (taken) return new Refused<>(WhyNot.NUMBER_TAKEN);
        int changed = jdbc.sql("update school.person set name = ?, pinyin = ?, employee_no = ?, serving_since = ?,"
                        + " phone = ?, email = ? where id = ? and version = ?")
                .params(Arrays.asList(
                        tidy(who.name()),
                        Pinyin.of(tidy(who.name())),
                        who.employeeNo().strip(),
                        who.servingSince(),
                        orNull(who.phone()),
                        orNull(who.email()),
                        person.id(),
                        seen))
                .update();
        if (changed == 0) return new Refused<>(WhyNot.CHANGED_MEANWHILE);
        events.publishEvent(new PeopleChanged(Set.of(person.id())));
        return new Done<>(people.get(person.id()));
    }

    /** Gives somebody a post; who had left serves again. */
    @Transactional
    public Decision<Post, WhyNot> appoint(Person person, Appointment to) {
        lock(person.id());
        var closed = refusal(to.unit());
        if (closed != null) return new Refused<>(closed);
        boolean held = people.postsFrom(List.of(person.id()), to.since()).stream()
                .anyMatch(p ->
                        p.unit().id().equals(to.unit().id()) && p.role() == to.role() && p.subject() == to.subject());
        if (held) return new Refused<>(WhyNot.ALREADY_HOLDS_IT);
        if (administersAndAudits(person.id(), to)) return new Refused<>(WhyNot.ADMINISTRATORS_APART);
        jdbc.sql("update school.person set left_on = null where id = ? and left_on is not null")
                .param(person.id())
                .update();
        return new Done<>(people.appoint(person.id(), to.unit(), to.role(), to.subject(), to.since(), null));
    }

    /** Ends a post; the day given is its last. */
    @Transactional
    public Decision<Post, WhyNot> endPost(Post post, LocalDate lastDay) {
        if (lastDay.isBefore(post.since())) return new Refused<>(WhyNot.ENDS_BEFORE_IT_BEGINS);
        int ended = jdbc.sql(
                        "update school.post set valid_to = ? where id = ? and coalesce(valid_to, 'infinity') in ('infinity', ?)")
                .params(lastDay, post.id(), lastDay)
                .update();
        if (ended == 0) return new Refused<>(WhyNot.ALREADY_ENDED);
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

    /** Two who change the posts of one person, or what is known of it, wait for each other. */
    private void lock(UUID personId) {
        var found = jdbc.sql("select id from school.person where id = ? for update")
                .param(personId)
                .query(UUID.class)
                .optional();
        if (found.isEmpty()) throw new NoSuch("人");
    }

    /** Nobody closes the unit before this transaction ends. */
    private @Nullable WhyNot refusal(Unit unit) {
        boolean open = jdbc.sql("select valid_to is null from school.unit where id = ? for key share")
                .param(unit.id())
                .query(Boolean.class)
                .single();
        return open ? null : WhyNot.UNIT_CLOSED;
    }

    /** Two who give the same number at once wait for each other; the second finds it taken. */
    private void lockNumber(Particulars who) {
        jdbc.sql("select count(*) from (select pg_advisory_xact_lock(hashtextextended(?, 0))) locked")
                .param(Tenancy.require() + who.employeeNo().strip())
                .query(Long.class)
                .single();
    }

    /** 三员分立; the same that the trigger {@code administrators_apart} keeps. */
    private boolean administersAndAudits(UUID personId, Appointment to) {
        var other = switch (to.role()) {
            case SYSTEM_ADMIN -> Role.AUDIT_OFFICER;
            case AUDIT_OFFICER -> Role.SYSTEM_ADMIN;
            default -> null;
        };
        return other != null
                && people.postsFrom(List.of(personId), to.since()).stream().anyMatch(post -> post.role() == other);
    }

    private static String tidy(String name) {
        return name.replaceAll("[\\s\\u3000]+", "");
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
