package org.qinglan.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Term;
import org.qinglan.shared.FuzzyDate;
import org.qinglan.shared.FuzzyDate.Kind;

class CalendarTest {
    private static final Term TERM =
            new Term(UUID.randomUUID(), "2026-2027-1", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 22));
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    private static final SchoolCalendar SCHOOL = new SchoolCalendar(
            TERM,
            Map.of(
                    LocalDate.of(2026, 10, 1), new SchoolCalendar.Exception(false, null, "国庆节"),
                    LocalDate.of(2026, 10, 2), new SchoolCalendar.Exception(false, null, "国庆节"),
                    LocalDate.of(2026, 10, 10), new SchoolCalendar.Exception(true, DayOfWeek.FRIDAY, "国庆节调休")));
    private static final CalendarEvent DAY = event("单元课例研讨", FuzzyDate.day(LocalDate.of(2026, 10, 20)));
    private static final CalendarEvent WEEK = event(
            "常规检查", new FuzzyDate(Kind.WEEK, LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 18), false, false));
    private static final CalendarEvent VAGUE =
            event("磨单元", new FuzzyDate(Kind.PART, LocalDate.of(2026, 10, 21), LocalDate.of(2026, 10, 31), true, false));
    private static final CalendarEvent LAST =
            event("交设计初稿", FuzzyDate.day(LocalDate.of(2026, 10, 30)).asDeadline());

    @Test
    void a_vague_date_stands_above_the_month_and_on_no_day() {
        var page = page();
        assertThat(page.loose()).singleElement().satisfies(l -> {
            assertThat(l.when()).isEqualTo("10月下旬");
            assertThat(l.event()).isEqualTo(VAGUE);
        });
        assertThat(page.weeks().stream().flatMap(w -> w.days().stream()).flatMap(d -> d.events().stream()))
                .containsExactlyInAnyOrder(DAY, LAST);
    }

    @Test
    void a_whole_week_lies_under_its_week_once() {
        assertThat(page().weeks().stream().filter(w -> !w.whole().isEmpty()))
                .singleElement()
                .satisfies(w -> assertThat(w.number()).isEqualTo(7));
    }

    @Test
    void holidays_adjusted_workdays_and_today_are_said_in_words() {
        var days = page().weeks().stream()
                .flatMap(w -> w.days().stream())
                .filter(MonthPage.Day::inMonth)
                .toList();
        assertThat(days.get(0).note()).isEqualTo("休 国庆节");
        assertThat(days.get(1).note()).isEqualTo("休");
        assertThat(days.get(7).today()).isTrue();
        assertThat(days.get(9).work()).isTrue();
        assertThat(days.get(9).off()).isFalse();
        assertThat(days).hasSize(31);
    }

    @Test
    void the_table_has_a_row_for_each_month_with_numbered_items() {
        var table = MonthTable.of(TERM, List.of(DAY, VAGUE, event("总结交流", FuzzyDate.month(YearMonth.of(2027, 1)))));
        assertThat(table.rows()).extracting(MonthTable.Row::month).containsExactly("十月", "一月");
        var items = table.rows().getFirst().items();
        assertThat(items.getFirst().line()).isEqualTo("①单元课例研讨（10月20日（周二））");
        assertThat(items.get(1).remark()).isEqualTo("②周敏之，暂定");
    }

    @Test
    void the_word_file_holds_the_usual_three_columns() {
        var read = org.qinglan.reading.PlanReader.open(
                "a.docx", MonthTable.of(TERM, List.of(DAY)).word("行事历"));
        assertThat(read.text()).contains("时间\t工作内容\t备注", "①单元课例研讨");
        assertThat(MonthTable.of(TERM, List.of(DAY)).excel()).startsWith('P', 'K');
    }

    @Test
    void a_feed_is_read_by_a_calendar_program() throws Exception {
        var cancelled = new CalendarEvent(
                UUID.randomUUID(), UUID.randomUUID(), "取消的事", DAY.when(), "", "数学教研组", false, true, 2, Instant.EPOCH);
        var bytes = Feed.of("数学教研组行事历", List.of(DAY, VAGUE, LAST, cancelled), TERM);
        var calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSize(4);
        var text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "");
        assertThat(text)
                .contains("UID:" + DAY.id() + "@qinglan")
                .contains("DTSTART;VALUE=DATE:20261020\r\nDTEND;VALUE=DATE:20261021")
                .contains("DTSTART;VALUE=DATE:20261021\r\nDTEND;VALUE=DATE:20261101")
                .contains("STATUS:TENTATIVE", "STATUS:CANCELLED", "SEQUENCE:2", "SUMMARY:截止：交设计初稿");
        assertThat(text.split("DTSTAMP", -1)).hasSize(5);
    }

    @Test
    void no_line_of_a_feed_is_longer_than_75_octets_and_no_character_is_cut() {
        var long1 = event("很长很长的一件事，".repeat(12) + "𬭎", FuzzyDate.day(TODAY));
        var text = new String(Feed.of("我的", List.of(long1), TERM), StandardCharsets.UTF_8);
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("很长很长的一件事，".repeat(12) + "𬭎");
        assertThat(text).endsWith("END:VCALENDAR\r\n");
    }

    private static MonthPage page() {
        return MonthPage.of(YearMonth.of(2026, 10), List.of(DAY, WEEK, VAGUE, LAST), SCHOOL, TODAY);
    }

    private static CalendarEvent event(String text, FuzzyDate when) {
        return new CalendarEvent(
                UUID.randomUUID(), UUID.randomUUID(), text, when, "周敏之", "数学教研组", false, false, 0, Instant.EPOCH);
    }
}
