package org.qinglan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.plan.Bearers.Kind;
import org.qinglan.school.UnitKind;

/** Who is meant by the words of a plan: "工作1~2年的新教师", "每个备课组", "钱一、孙二等". */
final class Crowds {
    private static final String NUMBER = "[0-9０-９一二三四五六七八九十两]+";
    private static final Pattern SERVICE_RANGE =
            Pattern.compile("(" + NUMBER + ")\\s*(?:年)?\\s*[-~～—–－至到]+\\s*(" + NUMBER + ")\\s*年");
    private static final Pattern SERVICE_WITHIN = Pattern.compile("(" + NUMBER + ")\\s*年\\s*(?:之内|以内|内|以下|及以下)");
    private static final Pattern HONOUR = Pattern.compile("骨干教师|学科带头人|教学能手|教坛新秀|特级教师|名师");
    private static final Pattern EVERYBODY =
            Pattern.compile("^(?:全体|全组|每位|每名|每人|人人|每个|所有|各位)?(?:[一-龥]{0,4})?(?:教师|老师|成员|组员|人|全体|全组|人人)$");
    private static final Pattern FAMILY = Pattern.compile("^小([一-龥])(?:老师)?$");
    /** What stands before the first word that says how often or what. */
    private static final Pattern BEGIN = Pattern.compile(
            "^([^，,。；;：:]{2,20}?)(?:每(?![位人名个])|至少|不少于|应|必须|需|要|须|一学期|本学期|坚持|保证|听|上[一二两\\d]|写|撰写|读|完成|开展|参加)");

    private final Roster roster;

    Crowds(Roster roster) {
        this.roster = roster;
    }

    /** Null where the words name nobody we know. */
    @Nullable
    Bearers of(String words) {
        var w = words.strip();
        var service = service(w);
        if (service != null) return service;
        var part = byPart(w);
        if (part != null) return part;
        var units = units(w);
        if (units != null) return units;
        var people = people(w);
        if (!people.isEmpty()) return Bearers.people(Kind.PEOPLE, people);
        var within = roster.unitNamed(w);
        if (within != null && w.matches(".*(教师|老师|成员|全体|每).*"))
            return Bearers.people(Kind.WITHIN, List.of(within.id()));
        return EVERYBODY.matcher(w).matches() ? Bearers.ALL : null;
    }

    /** Who a clause asks where its subject stands in the clause itself: "工作一至二年的新教师每周听…"; null where nobody stands there. */
    @Nullable
    Bearers in(String clause) {
        var begin = BEGIN.matcher(clause.strip());
        return begin.find() ? of(begin.group(1)) : null;
    }

    /** The persons of a list of names; empty unless every name means exactly one person. */
    List<UUID> people(String words) {
        var found = new ArrayList<UUID>();
        for (var name : words.replaceFirst("等(?:老师|教师|人|同志)?$", "").split("[、，,和及\\s]+")) {
            var meant = roster.named(name.replaceFirst("老师$", ""));
            if (meant.size() != 1) return List.of();
            found.add(meant.getFirst().id());
        }
        return found;
    }

    /** The family name in 小邹 or 小邹老师; null for anything else. */
    static @Nullable String familyName(String name) {
        var m = FAMILY.matcher(name);
        return m.matches() ? m.group(1) : null;
    }

    private static @Nullable Bearers service(String w) {
        var range = SERVICE_RANGE.matcher(w);
        if (range.find() && mentionsService(w)) return Bearers.service(number(range.group(1)), number(range.group(2)));
        var within = SERVICE_WITHIN.matcher(w);
        if (within.find() && mentionsService(w)) return Bearers.service(1, number(within.group(1)));
        if (w.matches(".*(新教师|新入职|新上岗).*")) return Bearers.NOVICES;
        return w.matches(".*(青年|年轻)\\S{0,4}(教师|老师).*") && !w.contains("周岁") ? Bearers.YOUNG : null;
    }

    private static boolean mentionsService(String w) {
        return w.matches(".*(工作|教龄|任教|新教师|入职|参加|教师|老师).*") && !w.contains("周岁");
    }

    private @Nullable Bearers byPart(String w) {
        if (w.matches(".*(师父|师傅|导师|指导教师)$")) return Bearers.of(Kind.MENTORS);
        if (w.matches(".*(徒弟|学员)$")) return Bearers.of(Kind.MENTEES);
        if (w.matches("(?:各|每位|每个)?备课组长")) return Bearers.of(Kind.PREP_LEADERS);
        if (w.matches("(?:各|每位|每个)?(?:教研)?组长")) return Bearers.of(Kind.GROUP_LEADERS);
        if (w.matches(".*(校行政|行政人员|行政|校级领导|校领导)$") && !w.contains("组和"))
            return !isSchool() ? null : Bearers.of(Kind.HEADS);
        var honour = HONOUR.matcher(w);
        return honour.find() ? Bearers.of(Kind.HONOUR, honour.group()) : null;
    }

    private static @Nullable Bearers units(String w) {
        if (w.matches("(?:各|每个|每|相应|各年级)备课组")) return Bearers.of(Kind.UNITS, UnitKind.LESSON_PREP_GROUP.name());
        if (w.matches("(?:各|每个|每)(?:学科)?(?:教研)?组")) return Bearers.of(Kind.UNITS, UnitKind.SUBJECT_GROUP.name());
        if (w.matches("(?:各|每所|每个|每)(?:学校|校)")) return Bearers.of(Kind.UNITS, UnitKind.SCHOOL.name());
        return w.matches("(?:本|我)?(?:[一-龥]{0,4})?(?:教研|备课|学科|课题)?组") ? Bearers.of(Kind.THIS_UNIT) : null;
    }

    /** A group cannot ask anything of the school's leaders. */
    private boolean isSchool() {
        return roster.unit().kind() == UnitKind.SCHOOL || roster.unit().kind().isOffice();
    }

    private static int number(String text) {
        int tens = text.indexOf('十');
        if (tens >= 0) {
            int before = tens == 0 ? 1 : digit(text.charAt(tens - 1));
            return before * 10 + (tens + 1 < text.length() ? digit(text.charAt(tens + 1)) : 0);
        }
        int value = 0;
        for (char c : text.toCharArray()) value = value * 10 + digit(c);
        return value;
    }

    private static int digit(char c) {
        if (c == '两') return 2;
        int chinese = "〇一二三四五六七八九".indexOf(c);
        return chinese >= 0 ? chinese : Character.digit(c, 10);
    }
}
