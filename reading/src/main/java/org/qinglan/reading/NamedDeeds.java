package org.qinglan.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.RolePhrases.Phrase;

/** "由柏舟负责考勤", "柏舟老师主持沙龙", "柏舟任组长", "柏舟（记录）": who it is stands before what they do. */
final class NamedDeeds {
    private static final String STOP = ",;。:()|!?";
    private static final int LONGEST_LIST = 60;
    private static final int LONGEST_OBJECT = 24;
    private static final int LONGEST_FILLER = 10;
    private static final Pattern FILLER = Pattern.compile(
            "(?:等人?|等?[两二三四五六七八九几]+[位名](?:老师|教师|同志|同学|主任)?|等?[两二三四五六七八九几\\d]+人|共同|一起|具体|全面|主要|统一|亲自|分别|同时|轮流|联合|专门|专人|将|继续|拟|作|全程|全权|统筹)$");
    private static final Sought TITLE = Sought.of("(?:老师|同志|主任|校长|园长|教授|博士|教研员|组长)(?:等人?)?$");
    private static final Sought BY = Sought.of("^.{0,16}(?:由|[邀聘约]?请|委托|指定|推选|推荐|选派|安排|以|让|派|聘)");
    private static final Sought TAKES =
            Sought.of("(?:担任|兼任|出任|(?<!责|担|兼|出|信|主|上|历|现|留)任(?!务|教|课|何|意|职)|为|兼)([^,;。:()、]{0,14}?)(?=[,;。()、]|$)");
    private static final Sought PASSIVE = Sought.of("((?:分别|暂)?由)[^,;。:()]{2,40}?(担任|兼任|承担|负责|出任)");
    private static final Sought BRACKET = Sought.of("\\((兼?[^(),;。:]{2,12})\\)");
    private static final Sought VAGUE = Sought.of("(?:具体|全面|总)?(?:负责|承担|做好|协助)");
    private static final Sought OBJECT_END = Sought.of("(?:工作|任务|等|事宜|等工作|的)+$");

    private final Line line;
    private final String text;
    private final BitSet taken;
    private final List<Phrase> out;

    private NamedDeeds(Line line, BitSet taken, List<Phrase> out) {
        this.line = line;
        this.text = line.text();
        this.taken = taken;
        this.out = out;
    }

    /** Adds what the line says in these shapes; what is {@code taken} was said by another one. */
    static void in(Line line, BitSet taken, List<Phrase> out) {
        var deeds = new NamedDeeds(line, taken, out);
        deeds.brackets();
        deeds.passive();
        deeds.takes();
        deeds.deeds();
    }

    /** @param from where the names begin, with who calls them */
    private record Named(List<Line> people, int from) {}

    /** 柏舟、苗青禾（记录） */
    private void brackets() {
        for (var m : BRACKET.all(text)) {
            var duties = line.sub(m.start(1), m.end(1));
            if (duties.at(0) == '兼') duties = duties.from(1);
            var named = before(m.start(), true);
            if (named == null) continue;
            for (var duty : Names.pieces(duties)) {
                if (!Duties.isGiven(duty.text()) || taken.get(named.from)) continue;
                out.add(new Phrase(duty, named.people, named.from, null));
                taken.set(m.start(), m.end());
            }
        }
    }

    private void takes() {
        for (var m : TAKES.all(text)) {
            if (taken.get(m.start()) || m.end(1) - m.start(1) < 2) continue;
            var post = m.group(1);
            int of = post.lastIndexOf('的') + 1;
            if (!Duties.isAny(post.substring(of)) || post.length() - of > 10) continue;
            var named = before(m.start(), false);
            if (named == null || taken.get(named.from)) continue;
            var about = of > 1 ? line.sub(m.start(1), m.start(1) + of - 1) : null;
            out.add(new Phrase(line.sub(m.start(1) + of, m.end(1)), named.people, named.from, about));
            taken.set(m.start(), m.end(1));
        }
    }

    /** 督导组组长由柏舟担任 */
    private void passive() {
        for (var m : PASSIVE.all(text)) {
            int from = Duties.start(text, m.start());
            if (from < 0 || taken.get(from) || !Duties.isPost(text.substring(from, m.start()))) continue;
            var named = before(m.start(2), true);
            if (named == null || named.from < m.end(1) || taken.get(named.from)) continue;
            var about = from > 1 ? clause(from) : null;
            out.add(new Phrase(line.sub(from, m.start()), named.people, from, about));
            taken.set(from, m.end());
        }
    }

    private @Nullable Line clause(int end) {
        int from = end;
        while (from > 0 && STOP.indexOf(text.charAt(from - 1)) < 0 && end - from < LONGEST_OBJECT) from--;
        return end - from < 2 ? null : line.sub(from, end);
    }

    private void deeds() {
        for (int p = 2; p < text.length(); p++) {
            int end = taken.get(p) ? -1 : Duties.deedEnd(text, p);
            if (end < 0) continue;
            var named = before(p, false);
            if (named != null && !taken.get(named.from)) {
                var object = object(end);
                boolean itself = object != null && VAGUE.fits(text.substring(p, end)) && Duties.isDeed(object.text());
                if (object != null && itself) out.add(new Phrase(object, named.people, named.from, null));
                else out.add(new Phrase(line.sub(p, end), named.people, named.from, object));
                taken.set(p, end);
            }
            p = end - 1;
        }
    }

    /** What is done: 负责|考勤工作. */
    private @Nullable Line object(int from) {
        int to = from;
        while (to < text.length()
                && STOP.indexOf(text.charAt(to)) < 0
                && !isNextName(to)
                && to - from <= LONGEST_OBJECT) to++;
        var words = text.substring(from, to);
        var m = OBJECT_END.in(words);
        int end = m == null ? to : from + m.start();
        return end - from < 2 || to - from > LONGEST_OBJECT ? null : line.sub(from, end);
    }

    /** 柏舟负责考勤、苗青禾负责记录: a further name ends the object. */
    private boolean isNextName(int p) {
        if (text.charAt(p) != '、' && !line.gapBefore(p)) return false;
        int from = text.charAt(p) == '、' ? p + 1 : p;
        for (int n = 2; n <= 4 && from + n <= text.length(); n++) {
            if (Names.isName(text.substring(from, from + n))
                    && (from + n == text.length() || Duties.end(text, from + n) > 0)) return true;
        }
        return false;
    }

    /** The names that end at {@code p}. */
    private @Nullable Named before(int p, boolean certain) {
        int end = withoutFillers(p);
        int from = end;
        while (from > 0 && end - from < LONGEST_LIST && STOP.indexOf(text.charAt(from - 1)) < 0) from--;
        if (end - from < 2) return null;
        boolean titled = TITLE.isIn(text.substring(from, end));
        var people = new ArrayList<Line>();
        boolean called = false;
        var pieces = Names.pieces(line.sub(from, end));
        for (int k = pieces.size() - 1; k >= 0 && !called; k--) {
            var piece = pieces.get(k);
            var by = BY.in(piece.text());
            called = by != null && by.end() < piece.length();
            var person = Names.person(by != null && called ? piece.from(by.end()) : piece);
            if (person == null) {
                called = false;
                person = Names.person(piece);
                if (person == null) break;
            }
            people.addFirst(person);
        }
        if (people.isEmpty()) return null;
        boolean plain = people.stream().allMatch(name -> Names.isPlainName(name.text()));
        if (!certain && !called && !titled && !plain) return null;
        return new Named(people, text.indexOf(people.getFirst().text(), from));
    }

    private int withoutFillers(int p) {
        int end = p;
        var m = FILLER.matcher(text);
        while (m.region(Math.max(0, end - LONGEST_FILLER), end).find() && m.start() >= 2) end = m.start();
        if (end > 3 && text.charAt(end - 1) == ')') {
            int open = text.lastIndexOf('(', end);
            if (open >= 2 && end - open < 16) end = open;
        }
        return end;
    }
}
