package org.qinglan.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who issues a plan where the title does not say it: the head of the paper (…文件) and the signature at its end. */
final class Issuer {
    private static final int HEAD = 6;
    private static final int TAIL = 10;
    private static final int LONGEST = 30;
    private static final String PLACE = "[一-龥]{2,6}?(?:省|市|区|县|旗|州|盟|镇|乡)";
    private static final Pattern OFFICE = Pattern.compile(
            "(?:" + PLACE
                    + "){1,3}(?:(?:教育局|教体局|教育体育局|教育和体育局|教育委员会|教委|教育研究院)(?:[一-龥]{0,6}(?:教学研究室|教研室|督导室|基教科|师训科|教育科))?|[一-龥]{0,4}(?:教学研究室|教研室|教科所|教科院|教育科学研究[院所]|教师发展中心|教师发展学院|教师进修学校(?!附)|进修学校(?!附)|研训中心|研修中心|教研中心|教研院|教育学院|教学研究中心|中心学区|学区))");
    private static final Pattern ENDS_OF_HEAD = Pattern.compile("(?:文件|函|通知)$");

    private Issuer() {}

    /** The office of a district or city the title begins with, or that stands in the head or the signature. */
    static @Nullable Line office(@Nullable Line title, List<Line> lines) {
        var inTitle = title == null ? null : leading(title);
        if (inTitle != null) return inTitle;
        for (int i = 0; i < Math.min(HEAD, lines.size()); i++) {
            var found = alone(lines.get(i));
            if (found != null) return found;
        }
        for (int i = Math.max(HEAD, lines.size() - TAIL); i < lines.size(); i++) {
            var found = alone(lines.get(i));
            if (found != null) return found;
        }
        return null;
    }

    private static @Nullable Line leading(Line title) {
        var m = OFFICE.matcher(title.text());
        int year = title.text().startsWith("20") && title.text().startsWith("年", 4) ? 5 : 0;
        return m.region(year, title.length()).lookingAt() ? title.sub(year, m.end()) : null;
    }

    private static @Nullable Line alone(Line line) {
        if (line.length() > LONGEST) return null;
        var end = ENDS_OF_HEAD.matcher(line.text());
        var name = end.find() ? line.sub(0, end.start()) : line;
        return OFFICE.matcher(name.text()).matches() ? name : null;
    }

    /** Whether the office works for a whole city, not for a district or a town. */
    static boolean isOfCity(String office) {
        return office.indexOf('市') > 0 && !office.matches(".*[区县旗镇乡].*");
    }

    /** The short lines in which a unit may name itself: below the title and at the end. */
    static List<Line> signatures(List<Line> lines) {
        int head = Math.min(HEAD, lines.size());
        var tail = lines.subList(Math.max(head, lines.size() - TAIL), lines.size());
        return java.util.stream.Stream.concat(lines.subList(0, head).stream(), tail.stream())
                .filter(line -> line.length() <= LONGEST && line.length() > 2)
                .toList();
    }
}
