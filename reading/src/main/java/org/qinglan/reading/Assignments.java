package org.qinglan.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.Entry.Section;
import org.qinglan.reading.Outline.Item;
import org.qinglan.reading.Outline.Node;
import org.qinglan.reading.Outline.TableNode;
import org.qinglan.reading.PlanDraft.Assignment;
import org.qinglan.reading.RolePhrases.Phrase;

/** Who has which duty: role words with names, lists under a heading that says what they are, mentor lists, tables. */
final class Assignments {
    private static final Pattern CALLED = Pattern.compile("(?:特邀|邀请|聘请|请|安排|指定|推选|组织)$");
    private static final Sought MEETS = Sought.of("带教|指导|帮带|辅导|帮扶|导师|师傅");
    private static final int LONGEST_LABEL = 30;
    private static final int LONGEST_RUN_IN = 6;
    private static final int LONGEST_CLAUSE = 120;

    private final Duty duties = new Duty();
    private String above = "";
    /** What stands above is a heading of the lines that follow it. */
    private boolean heads;

    private @Nullable Line open;

    /** Takes in the duties found, each one once. */
    static final class Duty {
        private final List<Assignment> out = new ArrayList<>();
        private final Set<List<Object>> known = new HashSet<>();
        /** Mentors whose mentees are known. */
        private final Set<List<String>> paired = new HashSet<>();

        void add(String duty, List<Line> people, @Nullable String subject, Line where) {
            var names = people.stream().map(Line::verbatim).toList();
            if (Mentors.isMentor(duty)) {
                boolean pair = subject != null && Names.isName(subject);
                if (pair) paired.add(names);
                else if (paired.contains(names)) return;
            }
            if (known.add(List.of(duty, names, subject == null ? "" : subject)))
                out.add(new Assignment(duty, names, subject, where.span()));
        }
    }

    static List<Assignment> in(List<Node> nodes) {
        var all = new Assignments();
        for (var node : nodes) {
            switch (node) {
                case Item(Entry e) -> all.read(e);
                case TableNode t -> {
                    new DutyTables(all.duties).read(t, all.above);
                    all.open = null;
                }
            }
        }
        return all.duties.out;
    }

    private void read(Entry e) {
        var body = e.body();
        if (isOpened(body)) return;
        var heading = e.title() + "|" + above;
        boolean mentors = Mentors.isAbout(heading) || Mentors.isAbout(body.text());
        if ((mentors || e.section() == Section.PEOPLE) && Mentors.pairs(body, mentors, duties)) return;
        boolean people = e.section() == Section.PEOPLE;
        boolean chapter = e.marker() != null && e.marker().style() == Marker.Style.CHINESE;
        // 三、人员分工…: its heading may have run together with what it heads
        var title = chapter
                ? e.title() + "|" + body.text().substring(0, Math.min(LONGEST_RUN_IN, body.length()))
                : e.title();
        var listed = new ListedDuties(duties, title, heads ? above : "", people);
        if (listed.dutyBehindName(body)) return;
        boolean row = !phrases(body, e.title()) && (listed.works(body) || listed.things(body));
        if (row || body.length() > LONGEST_LABEL || ListedDuties.nameEnds(body)) return;
        above = body.text();
        heads = chapter
                || e.heading()
                || body.text().endsWith(":")
                || FuzzyDates.at(body.text(), 0, true) == null && !e.isNumbered();
    }

    /** "组长：" alone in its line: the names stand in the next one. */
    private boolean isOpened(Line body) {
        if (open != null) {
            var people = Names.list(body, true);
            if (!people.isEmpty()) {
                duties.add(open.verbatim(), people, null, body);
                return true;
            }
            open = null;
        }
        var label = body.text().endsWith(":") ? body.sub(0, body.length() - 1) : body;
        if (label.length() < 2 || label.length() > 10 || !Duties.isGiven(label.text())) return false;
        open = label;
        return label.length() < body.length();
    }

    private boolean phrases(Line body, String title) {
        Phrase mentor = null;
        boolean met = false;
        var phrases = RolePhrases.in(body);
        for (var phrase : phrases) {
            var duty = phrase.duty().text();
            if (Mentors.isMentee(duty)) {
                if (mentor == null) continue;
                for (var mentee : phrase.people()) add(mentor, mentee.verbatim(), body);
                met = true;
                continue;
            }
            if (mentor != null && !met) add(mentor, subject(body, mentor, title), body);
            met = false;
            mentor = Mentors.isMentor(duty) && mentees(phrase).isEmpty() ? phrase : null;
            if (mentor == null) plain(phrase, body, title);
        }
        if (mentor != null && !met) add(mentor, subject(body, mentor, title), body);
        return !phrases.isEmpty();
    }

    private void plain(Phrase phrase, Line body, String title) {
        var mentees = mentees(phrase);
        for (var mentee : mentees) add(phrase, mentee.verbatim(), body);
        if (mentees.isEmpty()) add(phrase, subject(body, phrase, title), body);
    }

    /** 柏青带教|童言、席慕 */
    private static List<Line> mentees(Phrase phrase) {
        var about = phrase.about();
        return about != null && MEETS.fits(phrase.duty().text()) ? Names.list(about, true) : List.of();
    }

    private void add(Phrase phrase, @Nullable String subject, Line body) {
        duties.add(phrase.duty().verbatim(), phrase.people(), subject, body);
    }

    /** What the duty is for: what the phrase says itself, the words of the clause before it, or the heading. */
    private @Nullable String subject(Line body, Phrase phrase, String title) {
        var about = phrase.about();
        if (about != null) return about.verbatim();
        int begin = Math.max(0, phrase.at() - LONGEST_CLAUSE);
        var before = body.text().substring(begin, phrase.at());
        int sentence = Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1;
        int from = begin + sentence;
        var words = before.substring(sentence).replaceAll("[(,:、]+$", "");
        if (words.indexOf(',') > 0) words = words.substring(0, words.indexOf(','));
        int by = words.lastIndexOf('由');
        if (by >= 2) words = words.substring(0, by);
        words = CALLED.matcher(words).replaceFirst("");
        if (words.length() >= 2 && words.length() <= 40)
            return body.sub(from, from + words.length()).verbatim();
        if (!title.isEmpty()) return title.replace(":", "");
        return above.isEmpty() ? null : above;
    }
}
