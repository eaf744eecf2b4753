package org.qinglan.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.plan.GroupPlans;
import org.qinglan.plan.GroupPlans.Range;
import org.qinglan.plan.GroupPlans.Standing;
import org.qinglan.plan.PlanState;
import org.qinglan.school.Term;
import org.springframework.stereotype.Component;

/** What a researcher above the schools wants of them: where the plans of the own subject stand, and what they do next. */
@Component
class Schools {
    private static final int NAMED = 2;
    private static final int EVENTS = 5;
    private final GroupPlans plans;

    Schools(GroupPlans plans) {
        this.plans = plans;
    }

    /** Three statements for each post above the schools, however many schools there are. */
    List<WeekPage.Section> of(Actor me, Term term) {
        var today = me.today();
        var stand = new ArrayList<WeekItem>();
        var next = new ArrayList<WeekItem>();
        for (var range : ranges(me)) {
            var groups = plans.standing(range, term, today);
            if (groups.isEmpty()) continue;
            stand.add(standing(range, groups, thisWeek(range, term, today)));
            plans.ahead(range, term, today, Windows.sunday(today).plusWeeks(1), EVENTS).stream()
                    .map(Schools::item)
                    .forEach(next::add);
        }
        var sections = new ArrayList<WeekPage.Section>();
        if (!stand.isEmpty()) sections.add(new WeekPage.Section("各校的计划", "", stand));
        if (!next.isEmpty()) sections.add(new WeekPage.Section("各校接下来", "到下周日", next));
        return sections;
    }

    private static List<Range> ranges(Actor me) {
        return me.posts().stream()
                .filter(post -> post.role().leads() && Waiting.isAboveSchools(post.unit()))
                .map(post -> new Range(post.unit().actsFor(), post.subject()))
                .distinct()
                .toList();
    }

    private String thisWeek(Range range, Term term, LocalDate today) {
        var week = plans.between(range, term, Windows.monday(today), Windows.sunday(today));
        return week.tasks() == 0 ? "" : "。这周到期 " + week.tasks() + " 件事，" + week.done() + " 件有了记录";
    }

    private static WeekItem standing(Range range, List<Standing> groups, String week) {
        var parts = new ArrayList<String>();
        part(parts, groups, s -> s != null && s.isPublic(), "份发布了");
        part(parts, groups, PlanState.APPROVED::equals, "份通过了没发布");
        part(parts, groups, s -> s == PlanState.IN_REVIEW_OFFICE || s == PlanState.IN_REVIEW_HEAD, "份送审中");
        part(parts, groups, s -> s != null && s.isDraft(), "份在写");
        var without = groups.stream().filter(g -> g.state() == null).toList();
        if (!without.isEmpty())
            parts.add(without.size() + " 个组还没有（"
                    + without.stream()
                            .limit(NAMED)
                            .map(g -> g.school() + g.group())
                            .collect(Collectors.joining("、"))
                    + (without.size() > NAMED ? "等" : "") + "）");
        var subject = range.subject();
        return WeekItem.plain(
                (subject == null ? "各" : subject.chinese()) + "组的计划，" + groups.size() + " 个组",
                String.join("，", parts) + week,
                new WeekItem.Act("看计划", "/plans"));
    }

    private static void part(
            List<String> parts, List<Standing> groups, Predicate<@Nullable PlanState> in, String measure) {
        long n = groups.stream().filter(g -> in.test(g.state())).count();
        if (n > 0) parts.add(n + " " + measure);
    }

    private static WeekItem item(GroupPlans.Ahead ahead) {
        var item = WeekItem.plain(
                        ahead.text(),
                        ahead.words() + " · " + ahead.school() + " " + ahead.group(),
                        new WeekItem.Act("看计划", ahead.href()))
                .due(ahead.when().lastDay());
        if (ahead.when().deadline()) return item.tagged("截止", "due");
        return ahead.when().tentative() ? item.tagged("暂定", "tent") : item;
    }
}
