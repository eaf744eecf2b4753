package org.qinglan.publiclesson.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.publiclesson.LessonCase;
import org.qinglan.publiclesson.LessonScene;
import org.qinglan.publiclesson.LessonSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

class LessonDatesTest extends LessonCase {
    @Autowired
    MockMvc mvc;

    @Autowired
    Seats seats;

    @Autowired
    LessonDates dates;

    @Autowired
    LessonSteps steps;

    private UUID id;

    @BeforeEach
    void aLessonThatIsSet() {
        id = steps.scheduled(at);
    }

    @Test
    void a_lesson_stands_in_the_calendar_of_its_teacher_its_group_its_school_and_of_who_has_a_seat() throws Exception {
        seats.take(at.other, id);
        scope.close();
        assertThat(month(at.teacher, "ME")).contains("顾言的公开课《平均数》第3节，录播教室");
        assertThat(month(at.other, "ME")).contains("顾言的公开课");
        assertThat(month(at.colleague, "ME")).doesNotContain("顾言的公开课");
        assertThat(month(at.colleague, "GROUP")).contains("顾言的公开课");
        assertThat(month(at.colleague, "SCHOOL")).contains("顾言的公开课");
        scope = Tenancy.enter(at.city.tenantId());
    }

    @Test
    void the_feed_of_a_phone_carries_it_and_says_when_it_is_called_off() throws Exception {
        seats.take(at.other, id);
        scope.close();
        var page = mvc.perform(post("/calendar/feeds")
                        .param("scope", "ME")
                        .with(as(at.other))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var feed = URI.create(page.replaceAll("(?s).*(http[^\"<]*/feeds/[^\"<]*\\.ics).*", "$1"))
                .getPath();
        assertThat(body(feed)).contains("SUMMARY:顾言的公开课《平均数》第3节").contains("DTSTART;VALUE=DATE:20261020");
        scope = Tenancy.enter(at.city.tenantId());
        steps.cancel(at, id, "要外出培训一周");
        scope.close();
        assertThat(body(feed)).contains("STATUS:CANCELLED");
        scope = Tenancy.enter(at.city.tenantId());
    }

    @Test
    void a_place_in_the_waiting_list_is_no_date_and_another_day_has_none() {
        seats.take(at.other, id);
        seats.take(at.leader, id);
        seats.take(at.colleague, id);
        var from = LessonScene.TUESDAY;
        assertThat(dates.ofPerson(at.colleague.personId(), from, from)).isEmpty();
        assertThat(dates.ofPerson(at.leader.personId(), from, from)).hasSize(1);
        assertThat(dates.ofPerson(at.leader.personId(), from.plusDays(1), LocalDate.of(2026, 12, 1)))
                .isEmpty();
    }

    private String month(Actor me, String scopeName) throws Exception {
        return Jsoup.parse(mvc.perform(get("/calendar")
                                .param("scope", scopeName)
                                .param("month", "2026-10")
                                .with(as(me)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .text();
    }

    private String body(String path) throws Exception {
        return mvc.perform(get(path))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                .replace("\r\n ", "");
    }
}
