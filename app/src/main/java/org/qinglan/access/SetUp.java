package org.qinglan.access;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.school.People;
import org.qinglan.school.Role;
import org.qinglan.school.Terms;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.qinglan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The first steps of a fresh installation: a tenant, its root unit, the first administrator and the first term. Open only
 * until there is an account, and only to whoever reads the console, where the token stands.
 */
@Service
public class SetUp {
    /** Any number; holds two browsers apart that send the form at once. */
    private static final long LOCK = 7_301_944L;

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int TOKEN_LENGTH = 16;

    /** What kind of place runs this installation. */
    public enum Level {
        CITY("市", UnitKind.EDUCATION_BUREAU),
        DISTRICT("区（县）", UnitKind.DISTRICT),
        SCHOOL("学校", UnitKind.SCHOOL);

        private final String chinese;
        private final UnitKind root;

        Level(String chinese, UnitKind root) {
            this.chinese = chinese;
            this.root = root;
        }

        public String chinese() {
            return chinese;
        }
    }

    /**
     * What the form says.
     *
     * @param place name of the city, district or school
     * @param firstDay of the first term
     */
    public record Wish(
            String token,
            String place,
            Level level,
            String name,
            String login,
            String password,
            String again,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {}

    /** Why nothing was set up. */
    public enum WhyNot implements Refusal {
        WRONG_TOKEN("启动口令不对，请照控制台上显示的再输一次。"),
        TOO_MANY_TRIES("启动口令错得太多，请 10 分钟后再试。"),
        INCOMPLETE("单位、姓名、用户名都要填。"),
        NOT_THE_SAME("两次输入的密码不一样，请重新输入。"),
        TOO_WEAK("密码至少 10 个字符，大写字母、小写字母、数字、符号里要有三种。"),
        NO_TERM("请填学期的第一天和最后一天，最后一天要在第一天之后。"),
        TOO_LATE("已经有人建好了，请直接登录。");

        private final String sentence;

        WhyNot(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Units units;
    private final People people;
    private final Terms terms;
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final WrongTries tries;
    private final String token = newToken();
    private volatile boolean done;

    SetUp(
            JdbcClient jdbc,
            TransactionOperations transactions,
            Units units,
            People people,
            Terms terms,
            Accounts accounts,
            PasswordEncoder encoder,
            WrongTries tries) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.units = units;
        this.people = people;
        this.terms = terms;
        this.accounts = accounts;
        this.encoder = encoder;
        this.tries = tries;
    }

    /** Whether there is nobody yet. Once there is somebody this stays false without asking again. */
    public boolean isOpen() {
        if (!done) done = !nobodyYet();
        return !done;
    }

    /** What the console shows. */
    String token() {
        return token;
    }

    /**
     * Sets everything up, or says why not.
     *
     * @param address where the request came from: the token may not be guessed for long
     */
    public Decision<UUID, WhyNot> begin(Wish wish, String address) {
        if (!tries.mayTry(address)) return new Refused<>(WhyNot.TOO_MANY_TRIES);
        if (!token.equalsIgnoreCase(wish.token().strip())) {
            tries.failed(address);
            return new Refused<>(WhyNot.WRONG_TOKEN);
        }
        if (wish.place().isBlank() || wish.name().isBlank() || wish.login().isBlank())
            return new Refused<>(WhyNot.INCOMPLETE);
        if (!wish.password().equals(wish.again())) return new Refused<>(WhyNot.NOT_THE_SAME);
        if (!Passwords.isStrong(wish.password())) return new Refused<>(WhyNot.TOO_WEAK);
        LocalDate first = wish.firstDay();
        LocalDate last = wish.lastDay();
        if (first == null || last == null || !last.isAfter(first)) return new Refused<>(WhyNot.NO_TERM);
        UUID tenant = Ids.next();
        boolean built = Tenancy.call(tenant, () -> transactions.execute(status -> build(tenant, wish, first, last)));
        return built ? new Done<>(tenant) : new Refused<>(WhyNot.TOO_LATE);
    }

    private boolean build(UUID tenant, Wish wish, LocalDate first, LocalDate last) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
        if (!nobodyYet()) return false;
        jdbc.sql("insert into base.tenant (id, name, level) values (?, ?, ?)")
                .params(tenant, wish.place().strip(), wish.level().name())
                .update();
        var root = units.add(null, wish.level().root, wish.place().strip(), null, null, null, false);
        String name = wish.name().strip();
        String pinyin = PinyinHelper.toPinyin(name, PinyinStyleEnum.NORMAL, "");
        var admin = people.add(name, pinyin, wish.login().strip(), null);
        people.appoint(admin.id(), root, Role.SYSTEM_ADMIN, null, first, null);
        accounts.open(admin.id(), wish.login(), String.valueOf(encoder.encode(wish.password())), false);
        terms.add(codeOf(first), first, last);
        return true;
    }

    /** 2026-2027-1 for a term that begins in autumn 2026, 2026-2027-2 for the spring after it. */
    static String codeOf(LocalDate firstDay) {
        boolean autumn = firstDay.getMonthValue() >= 7;
        int year = autumn ? firstDay.getYear() : firstDay.getYear() - 1;
        return year + "-" + (year + 1) + (autumn ? "-1" : "-2");
    }

    private boolean nobodyYet() {
        return jdbc.sql("select access.nobody_yet()").query(Boolean.class).single();
    }

    private static String newToken() {
        return new SecureRandom()
                .ints(TOKEN_LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }
}
