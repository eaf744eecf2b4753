package org.qinglan.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Term;

class WeekPageTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 8);

    @Test
    void seven_lines_stand_on_the_page_and_the_rest_behind_more() {
        var page = WeekPage.fit(page(List.of(section("要做的", 4), section("今天", 2), section("可能要写的", 3)), items(1)));
        assertThat(page.sections()).extracting(s -> s.items().size()).containsExactly(4, 2, 1);
        assertThat(page.more()).hasSize(3);
        assertThat(page.more().getLast().title()).isEqualTo("0");
    }

    @Test
    void a_section_that_finds_no_room_has_no_heading_either() {
        var page = WeekPage.fit(page(List.of(section("要做的", 9), section("今天", 2)), List.of()));
        assertThat(page.sections()).extracting(WeekPage.Section::title).containsExactly("要做的");
        assertThat(page.more()).hasSize(4);
    }

    @Test
    void only_the_next_thing_to_do_has_the_solid_button() {
        var page = page(List.of(section("要做的", 2), section("今天", 1)), List.of());
        var all = page.sections().stream().flatMap(s -> s.items().stream()).toList();
        assertThat(all).filteredOn(page::isNext).containsExactly(all.getFirst());
    }

    @Test
    void the_strip_shows_what_was_recorded_before_and_what_is_due_ahead() {
        var holiday = new SchoolCalendar.Exception(false, null, "国庆节");
        var calendar = new SchoolCalendar(
                new Term(UUID.randomUUID(), "2026-2027-1", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 22)),
                Map.of(LocalDate.of(2026, 10, 7), holiday));
        var days = DayStrip.of(
                THURSDAY,
                calendar,
                Map.of(LocalDate.of(2026, 10, 5), 2L, THURSDAY, 1L),
                Map.of(THURSDAY, 2L, THURSDAY.plusDays(1), 1L));
        assertThat(days).extracting(DayStrip.Day::word).containsExactly("✓2", "", "休", "2件", "1件", "休", "休");
        assertThat(days).extracting(DayStrip.Day::name).containsExactly("一", "二", "三", "今天", "五", "六", "日");
        assertThat(days).extracting(DayStrip.Day::number).containsExactly(5, 6, 7, 8, 9, 10, 11);
        assertThat(days.getFirst().spoken()).isEqualTo("记了 2 笔");
    }

    private static WeekPage page(List<WeekPage.Section> sections, List<WeekItem> more) {
        return new WeekPage("第6周", THURSDAY, 0, List.of(), sections, more, "");
    }

    private static WeekPage.Section section(String title, int size) {
        return new WeekPage.Section(title, "", items(size));
    }

    private static List<WeekItem> items(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> WeekItem.plain("" + i, "", new WeekItem.Act("记一笔", "/x/" + UUID.randomUUID())))
                .toList();
    }
}
