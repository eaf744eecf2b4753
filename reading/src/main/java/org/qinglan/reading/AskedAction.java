package org.qinglan.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.Action;

/** What is asked for in a clause that counts something, where the clause itself may not name it. */
final class AskedAction {
    private static final Sought OWN_VERB =
            Sought.of("^.{0,8}(?:测试|检测|测验|评选|评出|培养|培育|组建|打造|新增|带好|带[一两\\d]|争创|建成|推出|成为|牵头|创建)");

    /** A body of people to bring about, not what it will do. */
    private static final Sought OWN_RESULT =
            Sought.of("^.{0,6}(?:组建|培育|培养)[^,]{0,16}(?:团队|骨干|带头人|名师|能手|队伍|工作室)|比例(?:达|不|为|控)|^.{0,4}评[选出]");

    private static final Sought RATE = Sought.of("率|比例|占比|达标|覆盖");

    private static final Sought CHOOSES = Sought.of("推荐|推选|选送|选派|选拔");

    private AskedAction() {}

    /**
     * What the evidence plainly speaks for; else the clause's own words, then what the sentence was about, then the
     * label and the heading.
     *
     * @param above the label and the heading, empty where there is none
     */
    static Action of(Clause clause, Wording w, @Nullable String unit, Sentence sentence, List<String> above) {
        var plain = ActionEvidence.plain(Asked.of(w, unit, sentence.justBefore(), nearest(above)));
        return plain != null ? plain : byRules(clause, w, unit, sentence, above);
    }

    /** As {@link #of}, of words in a bracket: what stands outside it is what was said before. */
    static Action inBracket(Wording w, Wording outer, @Nullable String unit, Sentence sentence, List<String> above) {
        var plain = ActionEvidence.plain(Asked.of(w, unit, outer.text(), nearest(above)));
        if (plain != null) return plain;
        boolean handsIn = w.action() == Action.REPORT && outer.action() != null;
        if (w.action() != null && !handsIn) return w.action();
        if (outer.action() != null) return outer.action();
        var last = sentence.lastAction();
        return last != null ? last : Actions.first(above);
    }

    /** Of an item of a schedule, read as one clause. */
    static Action ofItem(String text) {
        var plain = ActionEvidence.plain(Asked.of(Wording.of(text), null, "", ""));
        return plain != null ? plain : Actions.first(List.of(text));
    }

    private static String nearest(List<String> above) {
        return above.getFirst().isEmpty() ? above.getLast() : above.getFirst();
    }

    private static Action byRules(
            Clause clause, Wording w, @Nullable String unit, Sentence sentence, List<String> above) {
        boolean result = OWN_RESULT.isIn(w.text());
        boolean forContest = w.action() == Action.REPORT && sentence.lastAction() == Action.COMPETE;
        if (forContest && CHOOSES.isIn(w.text())) return Action.COMPETE;
        if (w.action() != null && !result) return w.action();
        if (result) return Action.OTHER;
        if (OWN_VERB.isIn(w.text()) && !w.text().contains("推优")) return Action.OTHER;
        if ("%".equals(unit) && RATE.isIn(w.text())) return Action.OTHER;
        boolean written = unit != null && "则篇".contains(unit);
        boolean looked = written && sentence.lastAction() == Action.INSPECT;
        boolean length = "分钟".equals(unit) || "小时".equals(unit);
        var carried = looked || length && w.text().contains("每次") ? sentence.firstAction() : sentence.lastAction();
        if (carried != null) return carried;
        var bracket =
                clause.brackets().isEmpty() ? "" : clause.brackets().getFirst().text();
        var words = List.of(above.getFirst(), bracket, above.getLast());
        var named = Actions.first(words);
        var who = sentence.subject(w);
        return named == Action.OTHER && who != null && !"节".equals(unit) ? Actions.usualFor(who) : named;
    }
}
