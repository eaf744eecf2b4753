package org.qinglan.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qinglan.access.Accounts;
import org.qinglan.school.Person;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts to look around with, one for each role. */
@Component
@Profile("demo")
class DemoAccounts {
    static final String PASSWORD = "Qinglan#2026";

    private static final Map<String, String> LOGINS = new LinkedHashMap<>();

    static {
        LOGINS.put("教师", "jiaoshi");
        LOGINS.put("新教师", "xinjiaoshi");
        LOGINS.put("师父", "shifu");
        LOGINS.put("备课组长", "beikezuzhang");
        LOGINS.put("教研组长", "zuzhang");
        LOGINS.put("教导主任", "jiaodao");
        LOGINS.put("教科室主任", "jiaoke");
        LOGINS.put("教学副校长", "fuxiaozhang");
        LOGINS.put("校长", "xiaozhang");
        LOGINS.put("集团总校长", "jituan");
        LOGINS.put("区教研员（数学）", "jiaoyanyuan");
        LOGINS.put("市教研员（数学）", "shijiaoyan");
        LOGINS.put("教育局干部", "jiaoyuju");
        LOGINS.put("数据管理员", "shuju");
        LOGINS.put("系统管理员", "guanli");
        LOGINS.put("安全审计员", "shenji");
    }

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;

    DemoAccounts(Accounts accounts, PasswordEncoder passwords, JdbcClient jdbc) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.jdbc = jdbc;
    }

    /** An account as it is printed. */
    record Shown(String login, String who) {}

    void open(Map<String, Person> shown) {
        String hash = String.valueOf(passwords.encode(PASSWORD));
        shown.forEach((role, person) -> {
            String login = LOGINS.get(role);
            if (login == null) throw new IllegalStateException("no login for " + role);
            accounts.open(person.id(), login, hash, false);
        });
    }

    /** In the order of {@link #LOGINS}, with the name of whoever it opens. */
    List<Shown> all() {
        var names = new HashMap<String, String>();
        jdbc.sql("select a.login, p.name from access.account a"
                        + " join school.person p on p.tenant_id = a.tenant_id and p.id = a.person_id")
                .query((RowCallbackHandler) row -> names.put(row.getString("login"), row.getString("name")));
        return LOGINS.entrySet().stream()
                .filter(e -> names.containsKey(e.getValue()))
                .map(e -> new Shown(e.getValue(), e.getKey() + " " + names.get(e.getValue())))
                .toList();
    }
}
