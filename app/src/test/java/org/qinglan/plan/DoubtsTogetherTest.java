package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
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
import org.qinglan.reading.PlanReader;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A damaged plan raises the same doubt again and again: it is asked about once, and still item by item. */
@ServerTest
class DoubtsTogetherTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    private static final String DAMAGED = """
            数学教研组工作计划
            一、月度安排
            十月
            1.备好11月口算比赛（初赛，
            2.定好12月命题比赛（复赛，
            3.商量11月单元测评（初稿，
            4.理论沙龙（10月22日）
            """;

    @Autowired
    City city;

    @Autowired
    PlanImport importing;

    @Autowired
    PlanItems items;

    @Autowired
    Questions questions;

    @Autowired
    MockMvc mvc;

    private City.Built home;
    private Tenancy.Scope scope;
    private Actor leader;
    private UUID plan;

    @BeforeEach
    void read() {
        home = city.build();
        scope = Tenancy.enter(home.tenantId());
        leader = city.actor(city.person("周敏之", home.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
        var source = PlanReader.open("计划.txt", DAMAGED.getBytes(StandardCharsets.UTF_8));
        plan = importing.read(leader, home.maths(), home.term(), source, null);
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    @Test
    void the_same_doubt_about_three_items_is_one_question_that_opens_into_three() throws Exception {
        page().andExpect(content().string(containsString("这 3 条是同一个问题")))
                .andExpect(content().string(containsString("一条一条答这 3 条")));
        answered(doubts(), 2).andExpect(status().is3xxRedirection());
        assertThat(doubted()).allSatisfy(i -> assertThat(i.kind()).isEqualTo(ItemKind.NOTE));
        assertThat(doubts()).allMatch(Question::answered);
        page().andExpect(content().string(not(containsString("是同一个问题"))));
    }

    @Test
    void what_was_answered_by_itself_keeps_its_answer_and_two_are_no_group() throws Exception {
        var all = doubts();
        mvc.perform(with(post("/plans/" + plan + "/questions/" + all.getFirst().id()), 1)
                        .param("free1", "2026-11-05"))
                .andExpect(status().is3xxRedirection());
        page().andExpect(content().string(not(containsString("是同一个问题"))));
        answered(all, 2).andExpect(status().is3xxRedirection());
        assertThat(doubted()).extracting(PlanItem::kind).containsExactly(ItemKind.TASK, ItemKind.NOTE, ItemKind.NOTE);
    }

    @Test
    void an_answer_that_needs_a_day_or_questions_that_differ_are_refused_and_nothing_changes() throws Exception {
        answered(doubts(), 1).andExpect(status().is(422));
        answered(doubts(), 9).andExpect(status().is(422));
        answered(questions.of(plan), 0).andExpect(status().is(422));
        mvc.perform(with(post("/plans/" + plan + "/questions/together"), 0)
                        .param("question", UUID.randomUUID().toString()))
                .andExpect(status().is(422));
        assertThat(questions.of(plan)).noneMatch(Question::answered);
    }

    @Test
    void only_who_leads_the_group_answers() throws Exception {
        leader = city.actor(city.person("梁静", home.chinese(), Role.SUBJECT_GROUP_LEADER), TODAY);
        answered(doubts(), 0).andExpect(status().isForbidden());
    }

    private List<Question> doubts() {
        return questions.of(plan).stream()
                .filter(q -> q.note().equals("这一条里还写着别的月份。"))
                .toList();
    }

    private List<PlanItem> doubted() {
        var asked = doubts().stream().map(Question::itemId).toList();
        return items.of(plan).stream().filter(i -> asked.contains(i.id())).toList();
    }

    private ResultActions page() throws Exception {
        return mvc.perform(get("/plans/" + plan + "/confirm").with(as(leader))).andExpect(status().isOk());
    }

    private ResultActions answered(List<Question> asked, int option) throws Exception {
        return mvc.perform(with(post("/plans/" + plan + "/questions/together"), option)
                .param("question", asked.stream().map(q -> q.id().toString()).toArray(String[]::new)));
    }

    private MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder request, int option) {
        return request.param("version", "1")
                .param("option", String.valueOf(option))
                .with(as(leader))
                .with(csrf());
    }
}
