package org.qinglan.mentoring;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;

/** What an agreement says, as it is typed. */
public record Agreement(
        String theme, LocalDate firstDay, LocalDate lastDay, String aims, String mentorDuties, String menteeDuties) {
    private static final int LONGEST_THEME = 40;
    private static final int SHORTEST_AIMS = 5;
    private static final int LONGEST = 1000;
    private static final int MOST_YEARS = 3;
    private static final int SCHOOL_YEAR_BEGINS = 8;

    /** What a new one begins with: one school year, and what schools usually agree on. */
    public static Agreement usual(LocalDate today) {
        int year = today.getMonthValue() >= SCHOOL_YEAR_BEGINS ? today.getYear() + 1 : today.getYear();
        var end = LocalDate.of(year, 6, 30);
        return new Agreement(
                "站稳课堂",
                today,
                end.isAfter(today) ? end : end.plusYears(1),
                "",
                "每月至少听徒弟一节课，当天说一条最要紧的；每学期看三份教案，带徒弟上一次汇报课。",
                "每周听师父的课，听一堂，上一堂，写好对照；每学期上一次汇报课，期末写总结。");
    }

    Decision<Agreement, PairRefusal> checked() {
        return objection().<Decision<Agreement, PairRefusal>>map(Refused::new).orElseGet(() -> new Done<>(stripped()));
    }

    private Agreement stripped() {
        return new Agreement(
                theme.strip(), firstDay, lastDay, aims.strip(), mentorDuties.strip(), menteeDuties.strip());
    }

    private Optional<PairRefusal> objection() {
        if (theme.isBlank()) return Optional.of(PairRefusal.NO_THEME);
        if (aims.strip().length() < SHORTEST_AIMS) return Optional.of(PairRefusal.NO_AIMS);
        boolean tooLong = theme.strip().length() > LONGEST_THEME
                || Stream.of(aims, mentorDuties, menteeDuties).anyMatch(text -> text.length() > LONGEST);
        if (tooLong) return Optional.of(PairRefusal.TOO_LONG);
        if (!lastDay.isAfter(firstDay)) return Optional.of(PairRefusal.ENDS_EARLY);
        if (lastDay.isAfter(firstDay.plusYears(MOST_YEARS))) return Optional.of(PairRefusal.TOO_FAR);
        return Optional.empty();
    }
}
