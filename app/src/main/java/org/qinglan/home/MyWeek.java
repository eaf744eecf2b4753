package org.qinglan.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qinglan.access.Actor;
import org.qinglan.duty.DutyProgress;
import org.qinglan.duty.DutyProgress.OpenDuty;
import org.qinglan.plan.DatedWork;
import org.qinglan.record.Credit;
import org.qinglan.record.Credits;
import org.qinglan.record.Drafts;
import org.qinglan.record.LedActivities;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.shared.ChineseDates;
import org.springframework.stereotype.Service;

/** Puts 我的一周 together. How many statements that takes does not depend on how much there is. */
@Service
class MyWeek {
    /** Minutes that nobody wrote for two weeks are not written any more. */
    private static final int MINUTES_DAYS = 14;

    private final Terms terms;
    private final DutyProgress duties;
    private final Credits credits;
    private final MentorLessons mentors;
    private final Waiting waiting;
    private final Schools schools;
    private final Drafts drafts;
    private final LedActivities activities;
    private final DatedWork plans;
    private final Clock clock;

    MyWeek(
            Terms terms,
            DutyProgress duties,
            Credits credits,
            MentorLessons mentors,
            Waiting waiting,
            Schools schools,
            Drafts drafts,
            LedActivities activities,
            DatedWork plans,
            Clock clock) {
        this.activities = activities;
        this.plans = plans;
        this.drafts = drafts;
        this.terms = terms;
        this.duties = duties;
        this.credits = credits;
        this.mentors = mentors;
        this.waiting = waiting;
        this.schools = schools;
        this.clock = clock;
    }

    WeekPage of(Actor me) {
        var today = me.today();
        var term = terms.at(today);
        if (term.isEmpty()) return nothing(today, "还没有学期。请学校的数据管理员先建好学期和校历，这里就会列出这周要做什么。");
        var calendar = calendar(me, term.get());
        var recorded = credits.ofPerson(me.personId(), Windows.monday(today), Windows.sunday(today));
        var open = duties.openOf(me.personId(), today);
        var observing = mentors.of(me, calendar, recorded, open, LocalTime.now(clock.withZone(ChineseDates.CHINA)));
        var todo = new DutyItems(today, observing::hint, observing::form).of(open);
        var page = new WeekPage(
                heading(term.get(), today),
                today,
                todo.stream().filter(DutyItems.Todo::thisWeek).count(),
                DayStrip.of(today, calendar, records(recorded), due(open)),
                sections(me, term.get(), todo, observing, new CalendarItems(week(me, term.get()), today)),
                todo.stream()
                        .filter(t -> !t.thisWeek())
                        .map(DutyItems.Todo::item)
                        .toList(),
                "");
        return WeekPage.fit(page.sections().isEmpty() && page.more().isEmpty() ? empty(me, page) : page);
    }

    private List<DatedWork.Event> week(Actor me, Term term) {
        return plans.concerning(me, term, me.today(), Windows.sunday(me.today()));
    }

    private List<WeekPage.Section> sections(
            Actor me, Term term, List<DutyItems.Todo> todo, MentorLessons.Found observing, CalendarItems set) {
        var sections = new ArrayList<WeekPage.Section>();
        add(
                sections,
                "要做的",
                "",
                todo.stream()
                        .filter(DutyItems.Todo::thisWeek)
                        .map(DutyItems.Todo::item)
                        .toList());
        add(sections, "等您看的", "", waiting.of(me));
        sections.addAll(schools.of(me, term));
        var today = new ArrayList<>(set.today());
        today.addAll(observing.ahead());
        add(sections, "今天", "", today);
        add(sections, "这周还有", "", set.ahead());
        var likely = new ArrayList<>(unwritten(me));
        likely.addAll(begun(me));
        likely.addAll(observing.behind());
        add(sections, "可能要写的", "能带出的都填好了", likely);
        return sections;
    }

    private List<WeekItem> unwritten(Actor me) {
        return activities.withoutMinutes(me, me.today().minusDays(MINUTES_DAYS)).stream()
                .map(led -> WeekItem.plain(
                        "教研活动纪要 · " + led.title(),
                        ChineseDates.day(led.on()) + "您主持的，还没有纪要",
                        new WeekItem.Act("补纪要", led.href())))
                .toList();
    }

    private List<WeekItem> begun(Actor me) {
        return drafts.latest(me).stream()
                .map(draft -> WeekItem.plain(
                        draft.kind() + (draft.title().isBlank() ? "" : " · " + draft.title()),
                        "草稿，" + ChineseDates.moment(draft.savedAt(), me.today()) + "存下",
                        new WeekItem.Act("接着写", draft.href())))
                .toList();
    }

    private static void add(List<WeekPage.Section> sections, String title, String note, List<WeekItem> items) {
        if (!items.isEmpty()) sections.add(new WeekPage.Section(title, note, items));
    }

    private SchoolCalendar calendar(Actor me, Term term) {
        return me.homeUnit()
                .map(unit -> terms.calendar(term, unit))
                .orElseGet(() -> new SchoolCalendar(term, Map.of()));
    }

    /** Records, not credits: one record may count for several things. */
    private static Map<LocalDate, Long> records(List<Credit> credits) {
        return credits.stream()
                .collect(Collectors.groupingBy(
                        Credit::occurredOn,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Credit::recordId, Collectors.toSet()), s -> (long) s.size())));
    }

    private static Map<LocalDate, Long> due(List<OpenDuty> open) {
        return open.stream()
                .filter(d -> d.obliged() && !d.late())
                .collect(Collectors.groupingBy(OpenDuty::dueOn, Collectors.counting()));
    }

    private static String heading(Term term, LocalDate today) {
        if (term.contains(today)) return "第" + term.weekOf(today) + "周";
        return today.isBefore(term.firstDay()) ? "还没开学" : "这学期结束了";
    }

    private WeekPage empty(Actor me, WeekPage page) {
        String sentence = duties.asks(me.personId()) ? "这周都做完了。" : "这里会列出这周欠什么、今天有什么。本组的计划发布以后就有了。";
        return new WeekPage(page.heading(), page.today(), 0, page.days(), List.of(), List.of(), sentence);
    }

    private static WeekPage nothing(LocalDate today, String sentence) {
        return new WeekPage("我的一周", today, 0, List.of(), List.of(), List.of(), sentence);
    }
}
