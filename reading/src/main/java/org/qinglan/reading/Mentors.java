package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lists of mentors and mentees: 邓建平——蔡雨桐, 邓建平带教蔡雨桐, the mentor first; or 蔡雨桐拜邓建平为师. */
final class Mentors {
    private static final Sought ABOUT = Sought.of("师徒|结对|青蓝|带教|拜师|导师|传帮带|师带徒|帮扶");
    private static final Sought MENTOR = Sought.of(".{0,4}(?:师[傅父]|导师|指导教师|指导老师|带教(?:教师|老师|人)?)(?:姓名)?");
    private static final Sought MENTEE =
            Sought.of(".{0,4}(?:徒弟|学员|青年教师|新教师|见习教师|实习教师|年轻教师)(?:姓名)?|被.{2,4}(?:教师|老师|人)(?:姓名)?|徒");
    private static final String NAMES = "([一-龥、·]{2,24}?)";
    private static final String NOTE = "(?:\\([^)]{0,12}\\))?";
    private static final Pattern PAIR =
            Pattern.compile(NAMES + NOTE + "(?:-{1,6}>?|→|=>|⟶|↔|⇒|~{1,4}|/|\\+)(\\([^)]{0,6}\\)|[一-龥、·]{2,24})");
    private static final Pattern COLON = Pattern.compile("^" + NAMES + NOTE + ":([一-龥、·]{2,24})" + NOTE + "$");
    private static final Pattern MEETS =
            Pattern.compile(NAMES + "(?:老师)?(?:与|和|同|跟)" + NAMES + "(?:老师)?(?:师徒)?(?:结对|结为|结成|签订|组成|拜师)");
    private static final Pattern BOWS = Pattern.compile(NAMES + "(?:老师)?(?:拜|师从)" + NAMES + "(?:老师)?(?:为师|[,;。]|$)");
    private static final String STOP = ":;。,";

    private Mentors() {}

    /** Whether a heading says that pairs follow. */
    static boolean isAbout(String heading) {
        return ABOUT.isIn(heading);
    }

    static boolean isMentor(String duty) {
        return MENTOR.fits(duty) && !isMentee(duty);
    }

    static boolean isMentee(String duty) {
        return MENTEE.fits(duty);
    }

    /** Adds the pairs of a line; false where it holds none. */
    static boolean pairs(Line body, boolean mentors, Assignments.Duty out) {
        boolean any = false;
        for (var piece : pieces(body)) {
            var m = PAIR.matcher(piece.text());
            while (m.find()) {
                var mentee = piece.sub(m.start(2), m.end(2));
                var second = Names.list(mentee, false);
                if (second.isEmpty() && Names.mayBeName(mentee.text())) second = List.of(mentee);
                if (second.isEmpty() && !mentors) continue;
                any |= add(piece.sub(m.start(1), m.end(1)), second, piece.sub(m.start(), m.end()), out);
            }
        }
        return any || mentors && (said(body, out) || apart(body, out));
    }

    private static boolean add(Line first, List<Line> mentees, Line where, Assignments.Duty out) {
        var mentors = Names.list(first, true);
        if (mentors.isEmpty()) return false;
        if (mentees.isEmpty()) out.add("师傅", mentors, null, where);
        for (var mentee : mentees) out.add("师傅", mentors, mentee.verbatim(), where);
        return true;
    }

    /** The pair in words or with a colon between. */
    private static boolean said(Line body, Assignments.Duty out) {
        var colon = COLON.matcher(body.text());
        if (colon.find() && !Duties.isAny(colon.group(1))) {
            var mentees = Names.list(body.sub(colon.start(2), colon.end(2)), true);
            if (!mentees.isEmpty()) return add(body.sub(colon.start(1), colon.end(1)), mentees, body, out);
        }
        boolean any = false;
        for (var clause : pieces(body)) {
            var meets = MEETS.matcher(clause.text());
            if (meets.find()) {
                var mentees = Names.list(clause.sub(meets.start(2), meets.end(2)), true);
                any |= !mentees.isEmpty() && add(clause.sub(meets.start(1), meets.end(1)), mentees, clause, out);
            }
            var bows = BOWS.matcher(clause.text());
            if (bows.find()) {
                var mentees = Names.list(clause.sub(bows.start(1), bows.end(1)), true);
                any |= !mentees.isEmpty() && add(clause.sub(bows.start(2), bows.end(2)), mentees, clause, out);
            }
        }
        return any;
    }

    /** 语文 邓建平 蔡雨桐: two cells of names and at most what they teach. */
    private static boolean apart(Line body, Assignments.Duty out) {
        var cells = TextTables.byGaps(body);
        if (cells.size() < 2 || cells.size() > 4) return false;
        var named = new ArrayList<List<Line>>();
        for (var cell : cells) {
            var people = Names.list(cell, true);
            if (!people.isEmpty()) named.add(people);
            else if (cell.length() > 6) return false;
        }
        if (named.size() != 2) return false;
        for (var mentee : named.get(1)) out.add("师傅", named.getFirst(), mentee.verbatim(), body);
        return true;
    }

    private static List<Line> pieces(Line body) {
        var out = new ArrayList<Line>();
        int from = 0;
        for (int p = 1; p <= body.length(); p++) {
            boolean stop = p < body.length() && STOP.indexOf(body.at(p)) >= 0;
            if (p < body.length() && !stop && !isPairGap(body, p)) continue;
            if (p > from) out.add(body.sub(from, p));
            from = stop ? p + 1 : p;
        }
        return out;
    }

    /** A gap between two pairs, not one around the dash. */
    private static boolean isPairGap(Line body, int p) {
        return body.gapBefore(p)
                && body.at(p) != '-'
                && body.at(p - 1) != '-'
                && body.at(p - 1) != '、'
                && !Names.isSpaced(body, 0, p)
                && (p < 2 || !body.gapBefore(p - 1));
    }
}
