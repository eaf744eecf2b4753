package org.qinglan.observation;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinglan.measure.Dependability;
import org.qinglan.measure.VisitStudy;

/** How many visits a rating needs before it can be trusted, in words; no figure where the data do not give one. */
final class Trust {
    /** Φ of a rating that decisions may lean on (Brennan 2001). */
    static final double WANTED = 0.80;

    /** Seeing somebody more often than this in a term is not asked of anybody. */
    static final int MOST = 20;

    /** Below so many teachers seen more than once the variances are guesses. */
    static final int FEWEST_TEACHERS = 5;

    private Trust() {}

    /**
     * @param all the ratings of everybody in the school this term
     * @param teacher whose rating is looked at
     */
    static String sentence(List<Rating> all, UUID teacher) {
        var byTeacher = all.stream()
                .collect(Collectors.groupingBy(
                        Rating::teacherId,
                        Collectors.groupingBy(
                                r -> r.day() + "#" + r.period(),
                                Collectors.mapping(Rating::percent, Collectors.toList()))));
        long twice = byTeacher.values().stream().filter(v -> v.size() > 1).count();
        int now = byTeacher.getOrDefault(teacher, java.util.Map.of()).size();
        if (twice < FEWEST_TEACHERS) return "全校这学期被打分两次以上的老师只有 " + twice + " 位，还算不出要看几次课评分才可信；请先别拿分数下结论。";
        return VisitStudy.of(byTeacher.values().stream()
                        .map(visits -> List.copyOf(visits.values()))
                        .toList())
                .value()
                .map(study -> said(study, now))
                .orElse("大家的分数都一样，看不出要看几次课评分才可信。");
    }

    private static String said(VisitStudy study, int now) {
        var needed = Dependability.needed(n -> study.over(n, 1), WANTED, MOST);
        if (needed.isEmpty()) return "同一位老师几节课之间的差别，比老师之间的差别还大：看 " + MOST + " 次也不够可信，请别拿分数比高低。";
        int n = needed.getAsInt();
        String worth = "看 " + n + " 次课，评分" + (n > 1 ? "才" : "就") + "比较可信（可信度约 "
                + two(study.over(n, 1).phi()) + "）；现在 " + now + " 次";
        if (now == 0) return worth + "。";
        return worth + "，可信度约 " + two(study.over(now, 1).phi()) + (now >= n ? "，够了。" : "。");
    }

    static String two(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return (rounded < 0 ? "−" : "") + String.format(Locale.ROOT, "%.2f", Math.abs(rounded));
    }
}
