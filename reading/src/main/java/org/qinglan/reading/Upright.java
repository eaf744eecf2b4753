package org.qinglan.reading;

import java.util.List;
import java.util.Set;

/** Words whose characters came out under each other, as narrow columns of a table do: 九 / 月, 十 / 一 / 月, 时 / 间. */
final class Upright {
    private static final Set<String> HEADINGS = Set.of(
            "时间", "日期", "月份", "周次", "内容", "主题", "地点", "备注", "形式", "对象", "项目", "主讲", "执教", "主备", "负责人", "责任人", "主讲人");
    private static final int LONGEST_WORD = 6;

    private Upright() {}

    /** How many of the lines from {@code i} on make one word; 1 where the line stands for itself. */
    static int length(List<Line> lines, int i) {
        if (isMonthAlone(lines, i)) return 2;
        int end = i;
        while (end < lines.size() && lines.get(end).length() == 1) end++;
        if (end - i < 2) return 1;
        var word = new StringBuilder();
        int best = 0;
        for (int k = i; k < end && k - i < LONGEST_WORD; k++) {
            word.append(lines.get(k).text());
            if (isWord(word.toString())) best = k + 1 - i;
        }
        if (best > 0) return best;
        return isProse(lines.subList(i, end)) ? end - i : 1;
    }

    /** 十一 / 月 */
    private static boolean isMonthAlone(List<Line> lines, int i) {
        return i + 1 < lines.size()
                && lines.get(i + 1).text().matches("月份?")
                && lines.get(i).text().matches("1?\\d|[一二三四五六七八九十元]{1,2}");
    }

    private static boolean isWord(String word) {
        if (word.length() < 2) return false;
        if (HEADINGS.contains(word)) return true;
        var date = FuzzyDates.at(word, 0, true);
        return date != null && date.end() == word.length() && word.matches(".*[月周]");
    }

    /** A column of bare numbers is a column of weeks or months, not a word. */
    private static boolean isProse(List<Line> column) {
        return column.stream().anyMatch(line -> Character.isLetter(line.at(0)));
    }
}
