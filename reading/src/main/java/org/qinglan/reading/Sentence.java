package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.Action;

/** What the clauses read so far hand on to the next: subject, period and action. */
final class Sentence {
    /** How many clauses back somebody may have been named. */
    private static final int REACH = 30;

    /** What was said longer ago does not tell what a clause asks. */
    private static final int NEAR = 2;

    private static final Sought EVENT = Sought.of("每(?!一)|测验|会议|考试|命题|活动|教研(?![组员室])|讲座|隔周|轮流");

    private static final Sought PAST =
            Sought.of("(?:在)?(?:[我本全][组校园区])?(?:现有|共有|上学期|上学年|上一学年|上一学期|去年|上年度|过去|近[一两三]年|[一两三]年来)(?!相比)");
    private static final Sought AHEAD = Sought.of("本学期|本学年|今年|新学期|新学年|必须|[要应须]|力争|争取|计划|每|确保|不少于|不低于|至少|要求|比上|比去");

    private final String heading;
    private final List<Wording> before = new ArrayList<>();
    private int start;
    private @Nullable Frequency inBracket;
    private boolean eachByLabel;
    private boolean eachInBracket;
    private @Nullable String labelSubject;
    private int labelAt;
    private @Nullable String attending;

    /** @param heading the heading the paragraph stands under; it may name who must */
    Sentence(String heading) {
        this.heading = heading;
    }

    void begin() {
        attending = null;
        start = before.size();
        eachByLabel = false;
        eachInBracket = false;
    }

    void add(Wording w) {
        before.add(w);
    }

    /** Who is said to attend, further on in the sentence. */
    void attending(@Nullable String who) {
        attending = who;
    }

    /** 上学期发表论文5篇，获奖8人次: what was, until the sentence turns to what is to be. */
    boolean tellsOfThePast(String own) {
        if (AHEAD.isIn(own)) return false;
        if (PAST.begins(own)) return true;
        for (int i = before.size() - 1; i >= first(); i--) {
            var words = before.get(i).text();
            if (AHEAD.isIn(words)) return false;
            if (PAST.begins(words)) return true;
        }
        return false;
    }

    /** A label such as "骨干教师：" names who must, until the next one. */
    void label(String label, String written) {
        var who = Subjects.inHeading(label);
        if (who == null || label.contains("会")) return;
        labelSubject = who.equals(label) ? written : who;
        labelAt = before.size();
        eachByLabel = true;
    }

    /** Inside a bracket its own period comes first; null when the bracket ends. */
    void bracket(@Nullable Frequency own) {
        inBracket = own;
    }

    void eachInBracket() {
        eachInBracket = true;
    }

    @Nullable
    Frequency carried() {
        if (inBracket != null) return inBracket;
        for (int i = before.size() - 1; i >= first(); i--) {
            var f = before.get(i).mayAsk() ? before.get(i).recurring() : null;
            if (f != null) return f;
        }
        return null;
    }

    @Nullable
    Action lastAction() {
        for (int i = before.size() - 1; i >= first(); i--) {
            var action = before.get(i).action();
            if (action != null) return action;
        }
        return null;
    }

    @Nullable
    Action firstAction() {
        for (int i = first(); i < before.size(); i++) {
            var action = before.get(i).action();
            if (action != null) return action;
        }
        return null;
    }

    /** The last clauses before this one in the sentence, parted by commas; empty at its beginning. */
    String justBefore() {
        return before.subList(Math.max(first(), before.size() - NEAR), before.size()).stream()
                .map(Wording::text)
                .collect(Collectors.joining(","));
    }

    private int first() {
        return Math.max(start, before.size() - REACH);
    }

    /** Whether the sentence speaks to each one. */
    boolean each(Wording w) {
        if (eachByLabel || eachInBracket || w.distributive()) return true;
        for (int i = before.size() - 1; i >= first(); i--) {
            if (before.get(i).distributive()) return true;
        }
        return false;
    }

    /** The nearest subject before; then the label's, then the heading's. */
    @Nullable
    String subject(Wording w) {
        if (w.subject() != null) return w.subject();
        int from = Math.max(labelSubject == null ? start : Math.max(start, labelAt), before.size() - REACH);
        for (int i = before.size() - 1; i >= from; i--) {
            var subject = before.get(i).subject();
            if (subject != null) return subject;
        }
        if (attending != null) return attending;
        return labelSubject != null ? labelSubject : Subjects.inHeading(heading);
    }

    /** Whether something that happens again and again was named, so that "提前三天" means each time. */
    boolean namesEvent(String own) {
        for (int i = first(); i < before.size(); i++) {
            if (EVENT.isIn(before.get(i).text())) return true;
        }
        return EVENT.isIn(own);
    }
}
