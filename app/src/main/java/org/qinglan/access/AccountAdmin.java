package org.qinglan.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.qinglan.shared.Page;
import org.qinglan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opening, closing and unlocking accounts; who may is said at the addresses, what was done is in the audit trail. */
@Service
public class AccountAdmin {
    private static final String NOT_YOURS = "这个人（或单位）不归您管，请找上级的系统管理员。";
    private static final int ROWS = 20;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
    private static final String CAPITALS = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final int SAME_LOGINS = 50;

    /**
     * Passwords we make are random, 60 bits and changed at the first sign-in: nobody guesses them, so that the slow
     * hashing, which protects passwords people make up, would only make a list of 200 wait for a minute.
     */
    private static final BCryptPasswordEncoder FOR_RANDOM = new BCryptPasswordEncoder(5);

    /** Why an account was left as it is. */
    public enum WhyNot implements Refusal {
        HAS_ONE("这个人已经有账号了。忘了密码请用“重设密码”。"),
        YOURSELF("不能停用自己的账号，请另一位系统管理员来做。");

        private final String sentence;

        WhyNot(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /**
     * A person and the account, if there is one.
     *
     * @param accountId null: none yet
     */
    public record Row(
            UUID personId,
            String name,
            String employeeNo,
            @Nullable String units,
            @Nullable UUID accountId,
            @Nullable String login,
            boolean disabled,
            boolean locked) {}

    /** What the person needs for the first sign-in; shown once, kept nowhere. */
    public record Opened(String name, String login, String password) {}

    private final JdbcClient jdbc;
    private final People people;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccountAdmin(JdbcClient jdbc, People people, Sessions sessions, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param words part of a name, its pinyin, an employee number or a login name; empty for all */
    public Page<Row> find(Actor me, String words, int page) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        String from =
                " from school.person p left join access.account a on a.tenant_id = p.tenant_id and a.person_id = p.id"
                        + " where p.left_on is null and " + Charge.OVER_P
                        + " and (? = '' or strpos(lower(p.name), ?) > 0 or strpos(p.pinyin, ?) > 0"
                        + " or strpos(lower(p.employee_no), ?) > 0 or strpos(a.login, ?) > 0)";
        var filter = new ArrayList<>(charge(me).parameters(me));
        for (int i = 0; i < 5; i++) filter.add(wanted);
        long total = jdbc.sql("select count(*)" + from)
                .params(filter)
                .query(Long.class)
                .single();
        var rows = jdbc.sql("select p.id as person_id, p.name, p.employee_no, (select string_agg(distinct u.name, '、')"
                        + " from school.post t join school.unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id"
                        + " where t.tenant_id = p.tenant_id and t.person_id = p.id and t.valid_to is null) as units,"
                        + " a.id as account_id, a.login, coalesce(a.disabled, false) as disabled,"
                        + " coalesce(a.locked_until > ?, false) as locked" + from
                        + " order by p.pinyin, p.id limit ? offset ?")
                .param(java.sql.Timestamp.from(clock.instant()))
                .params(filter)
                .params(List.of(ROWS, (Math.max(1, page) - 1) * ROWS))
                .query(Row.class)
                .list();
        return new Page<>(rows, Math.max(1, page), ROWS, total);
    }

    @Transactional
    public Decision<Opened, WhyNot> open(Actor me, UUID personId) {
        var person = people.get(personId);
        expectMine(me, personId);
        return open(me, person).<Decision<Opened, WhyNot>>map(Done::new).orElseGet(() -> new Refused<>(WhyNot.HAS_ONE));
    }

    /** Opens one for everybody in the unit who has none. */
    @Transactional
    public List<Opened> openAll(Actor me, Unit unit) {
        if (!me.isAbove(Role.SYSTEM_ADMIN, unit)) throw new Forbidden(NOT_YOURS);
        return people.within(unit.id(), me.today()).stream()
                .flatMap(person -> open(me, person).stream())
                .toList();
    }

    /** A new first password; whoever is signed in with the old one is signed out. */
    @Transactional
    public Opened reset(Actor me, UUID accountId) {
        expectMine(me, personOf(accountId));
        String password = password();
        var opened = jdbc.sql("update access.account a set password_hash = ?, must_change = true, failures = 0,"
                        + " locked_until = null, changed_at = ? from school.person p where a.id = ?"
                        + " and p.tenant_id = a.tenant_id and p.id = a.person_id returning p.name, a.login")
                .params(FOR_RANDOM.encode(password), java.sql.Timestamp.from(clock.instant()), accountId)
                .query((row, n) -> new Opened(row.getString("name"), row.getString("login"), password))
                .single();
        sessions.endAll(accountId);
        audit.note(me, "重设密码", "账号", accountId, null, null);
        return opened;
    }

    /** @param disabled true closes the door, false opens it again; the records of the person stay */
    @Transactional
    public Decision<Boolean, WhyNot> disable(Actor me, UUID accountId, boolean disabled) {
        expectMine(me, personOf(accountId));
        if (disabled && accountId.equals(me.accountId())) return new Refused<>(WhyNot.YOURSELF);
        jdbc.sql("update access.account set disabled = ? where id = ?")
                .params(disabled, accountId)
                .update();
        if (disabled) sessions.endAll(accountId);
        audit.note(me, disabled ? "停用账号" : "启用账号", "账号", accountId, null, null);
        return new Done<>(disabled);
    }

    @Transactional
    public void unlock(Actor me, UUID accountId) {
        expectMine(me, personOf(accountId));
        jdbc.sql("update access.account set failures = 0, locked_until = null where id = ?")
                .param(accountId)
                .update();
        audit.note(me, "解锁账号", "账号", accountId, null, null);
    }

    private Optional<Opened> open(Actor me, Person person) {
        String password = password();
        String hash = String.valueOf(FOR_RANDOM.encode(password));
        Instant now = clock.instant();
        String base = person.employeeNo().strip().toLowerCase(Locale.ROOT);
        for (int i = 1; i <= SAME_LOGINS; i++) {
            // login names are unique over all tenants of the installation
            String login = i == 1 ? base : base + "." + i;
            UUID id = Ids.next();
            int opened = jdbc.sql(
                            "insert into access.account (tenant_id, id, person_id, login, password_hash, changed_at)"
                                    + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(Arrays.asList(
                            Tenancy.require(), id, person.id(), login, hash, java.sql.Timestamp.from(now)))
                    .update();
            if (opened == 1) {
                audit.note(me, "开通账号", "账号", id, null, login);
                return Optional.of(new Opened(person.name(), login, password));
            }
            if (hasOne(person.id())) return Optional.empty();
        }
        throw new IllegalStateException("no login name left for " + base);
    }

    private boolean hasOne(UUID personId) {
        return jdbc.sql("select exists (select from access.account where person_id = ?)")
                .param(personId)
                .query(Boolean.class)
                .single();
    }

    private UUID personOf(UUID accountId) {
        return jdbc.sql("select person_id from access.account where id = ?")
                .param(accountId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NoSuch("账号"));
    }

    private void expectMine(Actor me, UUID personId) {
        var parameters = new ArrayList<Object>(List.of(personId));
        parameters.addAll(charge(me).parameters(me));
        boolean mine = jdbc.sql("select exists (select from school.person p where p.id = ? and " + Charge.OVER_P + ")")
                .params(parameters)
                .query(Boolean.class)
                .single();
        if (!mine) throw new Forbidden(NOT_YOURS);
    }

    private static Charge charge(Actor me) {
        return Charge.of(me, Role.SYSTEM_ADMIN);
    }

    /** abcd-EFGH-2345: easy to read out, hard to guess, strong by our own rule. */
    private String password() {
        return word(LETTERS) + "-" + word(CAPITALS) + "-" + word(DIGITS) + word(LETTERS);
    }

    private String word(String from) {
        return random.ints(4, 0, from.length())
                .collect(StringBuilder::new, (text, i) -> text.append(from.charAt(i)), StringBuilder::append)
                .toString();
    }
}
