package org.qinglan.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qinglan.duty.Rhythm;
import org.qinglan.plan.Question.Change;
import org.qinglan.plan.Question.Free;
import org.qinglan.plan.Question.Option;
import org.qinglan.reading.PlanDraft;
import org.qinglan.reading.SourceSpan;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.FuzzyDate;

/** Asks about the day by which something is due: in no calendar, on another weekday than written, of another term. */
final class DueDoubts {
    private final DateDoubts dateDoubts;
    private final TaskDates dates;

    DueDoubts(DateDoubts dateDoubts, TaskDates dates) {
        this.dateDoubts = dateDoubts;
        this.dates = dates;
    }

    /** One question at most: the first thing that cannot be as written. */
    Optional<Question> of(PlanDraft.Requirement read, Quota rule) {
        if (rule.rhythm() != Rhythm.ONCE && rule.rhythm() != Rhythm.TERM) return Optional.empty();
        var text = read.text();
        var missing = NoDay.in(text, dates);
        var due = rule.dueOn();
        if (missing != null) return Optional.of(noDay(missing, text, rule));
        if (due == null) return Optional.empty();
        var day = FuzzyDate.day(due);
        var clash =
                DateDoubts.Clash.of(null, text, day, WrittenWeekday.near(text, new SourceSpan(0, text.length()), day));
        if (clash != null) return Optional.of(clash(clash, rule));
        return dateDoubts.isOutside(day) ? Optional.of(outside(day, text, rule)) : Optional.empty();
    }

    private Question noDay(NoDay missing, String text, Quota rule) {
        var options = new ArrayList<Option>();
        options.add(Option.of("先不定，期末前都行", Change.due(rule, null)));
        if (missing.hasMonth()) options.add(by(dates.monthOf(missing.month()).atEndOfMonth(), rule));
        return asked(
                "没有" + missing.words() + "这一天，“" + Understanding.shortened(text) + "”到哪天为止？",
                "原文写的是" + missing.words() + "。",
                options,
                rule);
    }

    private static Question clash(DateDoubts.Clash clash, Quota rule) {
        return asked(
                clash.words() + "，“" + Understanding.shortened(clash.text()) + "”到哪天为止？",
                "日子和星期对不上，先照日子填的。",
                List.of(by(clash.when().firstDay(), rule), by(clash.other(), rule)),
                rule);
    }

    private Question outside(FuzzyDate written, String text, Quota rule) {
        var options = new ArrayList<Option>();
        options.add(Option.of("照原文，不改", Change.due(rule, written.firstDay())));
        dateDoubts.withinTheTerm(written).map(FuzzyDate::firstDay).ifPresent(day -> {
            options.add(Option.of("改成" + day.getYear() + "年" + ChineseDates.day(day), Change.due(rule, day)));
        });
        return asked(
                "“" + Understanding.shortened(text) + "”写的是"
                        + written.firstDay().getYear() + "年" + ChineseDates.plain(written.firstDay())
                        + "，不在这学期里，到哪天为止？",
                "这学期是" + dateDoubts.span() + "。",
                options,
                rule);
    }

    private static Question asked(String title, String note, List<Option> options, Quota rule) {
        var all = new ArrayList<>(options);
        all.add(new Option("另定", Change.to(rule), Free.DAY));
        return Understanding.ask(title, note, all.toArray(Option[]::new));
    }

    private static Option by(LocalDate day, Quota rule) {
        return Option.of(ChineseDates.day(day) + "前", Change.due(rule, day));
    }
}
