package org.qinglan.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.plan.Question.Change;
import org.qinglan.plan.Question.Option;
import org.qinglan.reading.SourceSpan;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.FuzzyDate;
import org.qinglan.shared.Ids;

/**
 * Writes an older plan anew: the text in its order, then the tasks month by month at their new dates. Dates left over inside
 * sentences are asked about, so that none is overlooked.
 */
final class Copying {
    private static final Pattern MONTH_HEADING =
            Pattern.compile("^[（(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})\\s*月(?:份)?(?:的?(?:主要)?(?:工作)?(?:安排|计划|重点))?[)）：:]?$");
    private static final Pattern WRITTEN_DAY = Pattern.compile("(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日");
    private static final Pattern WRITTEN_YEAR = Pattern.compile("20\\d{2}(?:\\s*年|[.．-])");
    private static final String MONTHS = "一二三四五六七八九十";
    private final UUID planId;
    private final Moving moving;
    private final Outline outline = new Outline();
    private final Map<UUID, SourceSpan> spans = new HashMap<>();
    private final Map<UUID, UUID> ids = new HashMap<>();
    private final List<PlanItem> copied = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    Copying(UUID planId, Moving moving) {
        this.planId = planId;
        this.moving = moving;
    }

    Outline.Written of(List<PlanItem> older) {
        var kept = older.stream()
                .filter(i -> !(i.kind() == ItemKind.SECTION
                        && MONTH_HEADING.matcher(i.text()).matches()))
                .toList();
        kept.forEach(i -> ids.put(i.id(), Ids.next()));
        for (var item : kept) {
            if (item.kind() == ItemKind.TASK) continue;
            var around = container(item, kept);
            copy(item, around == null ? written(item) : inside(item, around), null);
        }
        tasks(kept);
        return new Outline.Written(outline.document(), new Drafting.Drafted(copied, questions));
    }

    /** The new item of each older one that came along. */
    Map<UUID, UUID> successors() {
        return Map.copyOf(ids);
    }

    private void tasks(List<PlanItem> kept) {
        record Dated(PlanItem item, @Nullable FuzzyDate when) {}
        var dated = kept.stream()
                .filter(i -> i.kind() == ItemKind.TASK)
                .map(i -> new Dated(i, i.when() == null ? null : moving.of(i.when())))
                .sorted(Comparator.comparing(
                        d -> d.when() == null ? null : d.when().firstDay(),
                        Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        YearMonth month = null;
        for (var d : dated) {
            if (d.when() != null && !YearMonth.from(d.when().firstDay()).equals(month)) {
                month = YearMonth.from(d.when().firstDay());
                var name = chinese(month);
                copied.add(PlanItem.section(planId, copied.size() + 1, "", name, outline.heading(name)));
            }
            copy(d.item(), written(d.item()), d.when());
        }
    }

    private SourceSpan written(PlanItem item) {
        int level = item.kind() == ItemKind.SECTION ? 1 : 0;
        var line = outline.paragraph(item.label() + item.text(), level);
        var span = new SourceSpan(line.from() + item.label().length(), line.to());
        spans.put(item.id(), span);
        return span;
    }

    /** A clause inside a paragraph stands where it stood; where the wording no longer fits, the whole paragraph is meant. */
    private SourceSpan inside(PlanItem item, PlanItem around) {
        var outer = java.util.Objects.requireNonNull(spans.get(around.id()));
        int at = around.text().indexOf(item.text());
        return at < 0
                ? outer
                : new SourceSpan(
                        outer.from() + at, outer.from() + at + item.text().length());
    }

    private @Nullable PlanItem container(PlanItem item, List<PlanItem> all) {
        var own = item.span();
        if (own == null || isParagraph(item)) return null;
        return all.stream()
                .filter(Copying::isParagraph)
                .filter(p -> p.span() != null
                        && p.span().from() <= own.from()
                        && own.to() <= p.span().to()
                        && spans.containsKey(p.id()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isParagraph(PlanItem i) {
        return i.kind() == ItemKind.MEASURE || i.kind() == ItemKind.NOTE || i.kind() == ItemKind.SECTION;
    }

    private void copy(PlanItem i, SourceSpan span, @Nullable FuzzyDate when) {
        var id = java.util.Objects.requireNonNull(ids.get(i.id()));
        var open = leftOver(i, when);
        if (open != null) questions.add(open.about(id));
        var rule = i.rule() == null || i.rule().dueOn() == null
                ? i.rule()
                : i.rule().due(moving.of(FuzzyDate.day(i.rule().dueOn())).firstDay());
        copied.add(new PlanItem(
                id,
                planId,
                null,
                copied.size() + 1,
                i.kind(),
                new PlanItem.Read(i.label(), i.text(), span, when, i.participants(), i.remark()),
                new PlanItem.Decided(
                        open != null,
                        rule,
                        null,
                        i.goalId() == null ? null : ids.get(i.goalId()),
                        PlanItem.State.PLANNED,
                        i.people())));
    }

    private @Nullable Question leftOver(PlanItem i, @Nullable FuzzyDate when) {
        var day = WRITTEN_DAY.matcher(i.text());
        boolean hasDay = day.find();
        if (!hasDay && !WRITTEN_YEAR.matcher(i.text()).find()) return null;
        var options = new ArrayList<Option>();
        options.add(Option.of("照上期的字，不改", Change.write(i.text())));
        if (hasDay && when != null && when.kind() == FuzzyDate.Kind.DAY)
            options.add(Option.of(
                    "改成" + ChineseDates.plain(when.firstDay()),
                    Change.write(day.replaceFirst(Matcher.quoteReplacement(ChineseDates.plain(when.firstDay()))))));
        options.add(Option.of(
                "去掉这个日子",
                Change.write(WRITTEN_YEAR
                        .matcher(WRITTEN_DAY.matcher(i.text()).replaceAll(""))
                        .replaceAll(""))));
        return Understanding.ask(
                "“" + Understanding.shortened(i.text()) + "”里还写着上期的日子，要改吗？",
                "这是从上期计划里带过来的字。",
                options.toArray(Option[]::new));
    }

    private static String chinese(YearMonth month) {
        int n = month.getMonthValue();
        return (n <= 10 ? MONTHS.substring(n - 1, n) : "十" + MONTHS.charAt(n - 11)) + "月";
    }
}
