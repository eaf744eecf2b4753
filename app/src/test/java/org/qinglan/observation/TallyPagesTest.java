package org.qinglan.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.observation.Tally.Method;
import org.qinglan.record.form.Entries;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ServerTest
class TallyPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    MockMvc mvc;

    @Autowired
    SeenLessons lessons;

    @Autowired
    Tallies tallies;

    @Autowired
    Entries entries;

    Tenancy.Scope scope;
    Person taught;
    Actor observer;
    City.Built at;

    @BeforeEach
    void build() {
        at = city.build();
        scope = Tenancy.enter(at.tenantId());
        taught = city.person("何老师", at.mathsGrade4(), Role.TEACHER);
        observer = city.actor(city.person("林老师", at.mathsGrade3(), Role.TEACHER), TODAY);
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    private ResultActions count(Actor who, UUID record, String method, String codes) throws Exception {
        return mvc.perform(post("/observations/tally/" + record)
                .param("method", method)
                .param("seconds", method.equals("ST") ? "30" : "3")
                .param("codes", codes)
                .with(as(who))
                .with(csrf()));
    }

    @Test
    void what_was_counted_stands_in_the_record_for_whoever_sees_it() throws Exception {
        var record = lessons.saw(observer, taught, "2026-10-08", 2, "DROP_IN", -1);
        count(observer, record, "ST", "TTSSTTSSTT").andExpect(status().is3xxRedirection());
        count(observer, record, "FLANDERS", "5 4 8 8 3 9 9").andExpect(status().is3xxRedirection());
        var teacher = city.actor(taught, TODAY);
        mvc.perform(get("/records/" + record).with(as(teacher)))
                .andExpect(content().string(containsString("对话型，老师占 60%，转换率 0.40")))
                .andExpect(content().string(containsString("弗兰德斯：老师说")));
        mvc.perform(get("/observations/tally/" + record).with(as(teacher)))
                .andExpect(content().string(containsString("6 / 10 = 0.60")))
                .andExpect(content().string(containsString("（5 − 1）/ 10 = 0.40")));
        mvc.perform(get("/observations/tally/" + record + "?method=FLANDERS").with(as(teacher)))
                .andExpect(content().string(containsString("学生主动 PIR")))
                .andExpect(content().string(containsString("50%")));
    }

    @Test
    void a_form_that_was_not_kept_yet_is_kept_before_the_counting_begins() throws Exception {
        var id = Ids.next();
        mvc.perform(post("/observations/tally/start")
                        .param("id", id.toString())
                        .param("form", Ids.next().toString())
                        .param("version", "0")
                        .param("teacher", "何老师")
                        .param("date", "2026-10-08")
                        .param("topic", "小数的意义")
                        .param("method", "ST")
                        .with(as(observer))
                        .with(csrf()))
                .andExpect(redirectedUrl("/observations/tally/" + id + "?method=ST"));
        assertThat(entries.get(id).head().title()).isEqualTo("小数的意义");
        mvc.perform(get("/observations/tally/" + id).with(as(observer)))
                .andExpect(content().string(containsString("还没有记")));
    }

    @Test
    void only_the_observer_counts_and_a_wrong_code_is_kept_as_typed() throws Exception {
        var record = lessons.saw(observer, taught, "2026-10-08", 2, "DROP_IN", -1);
        count(city.actor(taught, TODAY), record, "ST", "T").andExpect(status().isForbidden());
        count(city.actor(city.person("外人", at.chinese(), Role.TEACHER), TODAY), record, "ST", "T")
                .andExpect(status().isForbidden());
        count(observer, record, "ST", "TTXS")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“X”不是S-T的记号")))
                .andExpect(content().string(containsString("TTXS")));
        assertThat(tallies.of(record)).isEmpty();
    }

    @Test
    void the_database_takes_no_code_that_is_none() {
        var record = lessons.saw(observer, taught, "2026-10-08", 2, "DROP_IN", -1);
        assertThatThrownBy(() -> tallies.save(new Tally(record, Method.ST, 30, List.of("T", "X"))))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
