package org.qinglan.reading;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.PlanDraft.Action;

/**
 * What is asked, in the words from which its action can be told.
 *
 * @param words the clause, brackets and limit of time left out, folded as {@link Line} folds
 * @param own the action that the words themselves name; null where no word of it is known
 * @param unit in which is counted; empty where nothing is
 * @param before the clauses before it in the sentence; may be empty
 * @param heading the label or heading it stands under; may be empty
 */
record Asked(String words, @Nullable Action own, String unit, String before, String heading) {
    private static final int LONGEST_GRAM = 3;
    private static final String NUMBER = "N";
    /** Digits, and Chinese numbers that stand before a measure word: how many does not tell what. */
    private static final Pattern NUMBERS = Pattern.compile(
            "[0-9.]+|[一二两三四五六七八九十百千半几]+(?=.?(?:节|次|篇|本|份|个|项|名|人|字|套|道|期|天|周|件|张|组|轮|册|则|小时|分钟|课时|学时|%))");

    private static final Pattern COMPARISON = Pattern.compile("(?:不少于|不低于|不得少于|不超过|至少|达到|达|每人|每学期|各|共|完成|≥)+$");

    static Asked of(Wording w, @Nullable String unit, String before, String heading) {
        return new Asked(w.withoutLimit(), w.action(), unit == null ? "" : unit, before, heading);
    }

    /**
     * The signs: runs of one to three characters, the end of the thing counted, the unit, and what the rules find in the
     * words, before them and above them.
     */
    Set<String> signs() {
        var out = new LinkedHashSet<String>();
        var before = named(this.before);
        var above = named(heading);
        var clause = NUMBERS.matcher(words.replaceAll("\\s", "")).replaceAll(NUMBER);
        out.add("always");
        out.add("unit " + unit);
        out.add("own " + name(own));
        out.add("before " + before);
        out.add("above " + above);
        out.add("nearest " + (own != null ? name(own) : !before.equals("-") ? "before " + before : "above " + above));
        if (own != null) out.add("own " + name(own) + " " + unit);
        grams(clause, out);
        ends(clause, out);
        return out;
    }

    private static void grams(String clause, Set<String> out) {
        var bounded = "^" + clause + "$";
        for (int n = 1; n <= LONGEST_GRAM; n++)
            for (int i = 0; i + n <= bounded.length(); i++) out.add("has " + bounded.substring(i, i + n));
    }

    /** 两篇教学随笔 ends in 随笔, 教学随笔不少于两篇 likewise: the last characters of a noun say what it is. */
    private void ends(String clause, Set<String> out) {
        int number = clause.lastIndexOf(NUMBER);
        var after = number < 0 ? "" : clause.substring(Math.min(clause.length(), number + 1 + unit.length()));
        var thing = !after.isEmpty()
                ? after
                : COMPARISON
                        .matcher(number < 0 ? clause : clause.substring(0, number))
                        .replaceAll("");
        for (int n = 1; n <= Math.min(LONGEST_GRAM, thing.length()); n++)
            out.add((after.isEmpty() ? "counted " : "of ") + thing.substring(thing.length() - n));
    }

    private static String named(String words) {
        return name(words.isEmpty() ? null : Actions.of(words));
    }

    private static String name(@Nullable Action action) {
        return action == null ? "-" : ActionEvidence.name(action);
    }
}
