package org.qinglan.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One item of a group's “五个一”: what is asked of some or all, and voluntary for the others.
 *
 * @param id null while it was only read from a plan and nobody has kept it as an item yet
 * @param leastChars Chinese characters the text behind it should have; 0 where nobody said
 * @param rest the same, voluntary, for those who are not named; null where there is none
 */
public record One(
        @Nullable UUID id,
        String title,
        int leastChars,
        Requirement main,
        @Nullable Requirement rest) {
    private static final String NUMERALS = "一二三四五六七八九";

    /** 五个一 of five items; ten and more are counted in digits. */
    public static String called(int items) {
        return (items >= 1 && items <= NUMERALS.length() ? "" + NUMERALS.charAt(items - 1) : "" + items) + "个一";
    }

    /** The names the requirement is asked of; empty: everybody. */
    List<UUID> named() {
        return main.rule().selector().byName().only();
    }

    @Nullable
    LocalDate dueOn() {
        return main.rule().dueOn();
    }

    /** As the head of the table says it: the plan's own words where it has some. */
    public String head() {
        String source = main.spec().sourceText();
        if (source != null && source.startsWith("一")) return source;
        return title + details();
    }

    private String details() {
        var due = dueOn();
        String words = (leastChars > 0 ? leastChars + "字以上" : "")
                + (due == null ? "" : (leastChars > 0 ? "，" : "") + RuleWords.when(main.rule()));
        return words.isEmpty() ? "" : "（" + words + "）";
    }
}
