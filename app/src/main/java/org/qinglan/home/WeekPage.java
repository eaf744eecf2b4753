package org.qinglan.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * 我的一周 as it is shown.
 *
 * @param heading 第6周, or what stands for it in the holidays
 * @param left how many things of this week are not done
 * @param more what can wait, and what found no room among the first seven
 * @param empty one sentence when nothing is listed at all; empty otherwise
 */
public record WeekPage(
        String heading,
        LocalDate today,
        long left,
        List<DayStrip.Day> days,
        List<Section> sections,
        List<WeekItem> more,
        String empty) {
    /** At most so many lines stand on the page (design: at most seven items). */
    static final int ROOM = 7;

    /**
     * Lines under one heading.
     *
     * @param note a small word beside the heading, possibly empty
     */
    public record Section(String title, String note, List<WeekItem> items) {
        public Section {
            items = List.copyOf(items);
        }
    }

    public WeekPage {
        days = List.copyOf(days);
        sections = List.copyOf(sections);
        more = List.copyOf(more);
    }

    /** Whether the line is the first one of the page that can be acted on: it has the one solid button. */
    public boolean isNext(WeekItem item) {
        return sections.stream()
                .flatMap(s -> s.items().stream())
                .filter(i -> i.act() != null)
                .findFirst()
                .filter(i -> i == item)
                .isPresent();
    }

    /** Keeps the seven lines that are due first in their sections and puts the others before what can wait. */
    static WeekPage fit(WeekPage page) {
        var all = page.sections().stream().flatMap(s -> s.items().stream()).toList();
        var first = Collections.<WeekItem>newSetFromMap(new IdentityHashMap<>());
        all.stream()
                .sorted(Comparator.comparing(WeekItem::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .limit(ROOM)
                .forEach(first::add);
        var kept = new ArrayList<Section>();
        for (var section : page.sections()) {
            var items = section.items().stream().filter(first::contains).toList();
            if (!items.isEmpty()) kept.add(new Section(section.title(), section.note(), items));
        }
        var over = new ArrayList<>(
                all.stream().filter(item -> !first.contains(item)).toList());
        over.addAll(page.more());
        return new WeekPage(page.heading(), page.today(), page.left(), page.days(), kept, over, page.empty());
    }
}
