package org.qinglan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.Action;

/** Which action the words of a clause name; the words stand in {@code actions.txt}. */
final class Actions {
    private record Rule(Action action, Sought words) {}

    private static final List<Rule> RULES = rules();
    /** Who is asked tells nothing of what is asked. */
    private static final Pattern ROLES = Pattern.compile(
            "(?:备课组|教研组)活动时|每个?课题|教研组长|备课组长|教研员|备课组(?!活动)|教研组(?!活动)|教研室|教研处|教研联盟|课题组长|课题主持人|课题负责人|课题组|命题组|骨干教师|学习委员|竞赛组|实习教师|见习教师|学科中心组|学习共同体|参赛教师|工作室|科研处|培训者|报告厅|任课教师|授课教师|执教教师|上课教师|听课教师|开课教师");

    private Actions() {}

    private static List<Rule> rules() {
        var out = new ArrayList<Rule>();
        for (var line : Lexicon.lines("actions.txt")) {
            int tab = line.indexOf('\t');
            var action = Action.valueOf(
                    line.substring(0, tab).toUpperCase(Locale.ROOT).replace('-', '_'));
            out.add(new Rule(action, Sought.of(line.substring(tab + 1))));
        }
        return List.copyOf(out);
    }

    /** The action, or null where no word of it is known. */
    static @Nullable Action of(String clause) {
        var words = ROLES.matcher(clause).replaceAll("");
        for (var rule : RULES) {
            if (rule.words.isIn(words)) return rule.action;
        }
        return null;
    }

    /** What those named meet for, where nothing else is said: 各备课组每周一次. */
    static Action usualFor(String who) {
        if (who.endsWith("备课组")) return Action.PREPARE;
        return who.endsWith("教研组") || who.endsWith("社团") || who.endsWith("队") ? Action.ACTIVITY : Action.OTHER;
    }

    /** The first of several pieces of text that names one, the clause itself first. */
    static Action first(List<String> texts) {
        for (var text : texts) {
            var action = text.isEmpty() ? null : of(text);
            if (action != null) return action;
        }
        return Action.OTHER;
    }
}
