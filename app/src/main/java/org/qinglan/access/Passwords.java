package org.qinglan.access;

import java.time.Clock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing one's password; strong enough means at least ten characters of three kinds (standards.md §4). */
@Service
public class Passwords {
    static final int SHORTEST = 10;
    private static final Pattern LOWER = Pattern.compile("[a-z]");
    private static final Pattern UPPER = Pattern.compile("[A-Z]");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern OTHER = Pattern.compile("[^a-zA-Z0-9]");

    /** Why a password is not changed. */
    public enum WhyNot implements Refusal {
        OLD_IS_WRONG("原来的密码不对，请再输一次。"),
        NOT_THE_SAME("两次输入的新密码不一样，请重新输入。"),
        TOO_WEAK("新密码至少 10 个字符，大写字母、小写字母、数字、符号里要有三种。"),
        SAME_AS_OLD("新密码和原来的一样，请换一个。");

        private final String sentence;

        WhyNot(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final Clock clock;

    Passwords(Accounts accounts, PasswordEncoder encoder, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Decision<Boolean, WhyNot> change(Actor me, String old, String fresh, String again) {
        if (!encoder.matches(old, accounts.passwordHash(me.accountId()))) return new Refused<>(WhyNot.OLD_IS_WRONG);
        if (!fresh.equals(again)) return new Refused<>(WhyNot.NOT_THE_SAME);
        if (fresh.equals(old)) return new Refused<>(WhyNot.SAME_AS_OLD);
        if (!isStrong(fresh)) return new Refused<>(WhyNot.TOO_WEAK);
        accounts.changePassword(me.accountId(), String.valueOf(encoder.encode(fresh)), clock.instant());
        audit.note(me, "改密码", "账号", me.accountId(), null, null);
        return new Done<>(true);
    }

    static boolean isStrong(String password) {
        long kinds = Stream.of(LOWER, UPPER, DIGIT, OTHER)
                .filter(kind -> kind.matcher(password).find())
                .count();
        return password.length() >= SHORTEST && kinds >= 3;
    }
}
