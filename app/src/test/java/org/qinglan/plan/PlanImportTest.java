package org.qinglan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.SignedIn;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Terms;
import org.qinglan.shared.FuzzyDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServerTest
class PlanImportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    private static final String SOURCE = """
            青禾小学数学教研组工作计划
            一、工作目标
            1.三名新教师期末前能独立备完一个单元。
            二、主要措施
            1.工作一至二年的新教师每周听师父两节课，课后当面说一说。
            2.不定期推门听课，听后当面交流。
            三、月度安排
            九月
            1.学习新课标（全体数学教师）
            2.说计划，定单元（王芳）
            十月
            1.单元课例研讨（10月20日）
            2.区优质课校内选拔（截止：10月26日前）
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    City city;

    @Autowired
    Plans plans;

    @Autowired
    PlanItems items;

    @Autowired
    Questions questions;

    @Autowired
    PlanImport importing;

    @Autowired
    Terms terms;

    private City.Built home;
    private Person leader;
    private Person deputy;
    private Person stranger;

    @BeforeEach
    void build() {
        home = city.build();
        Tenancy.run(home.tenantId(), () -> {
            leader = city.person("周敏之", home.maths(), Role.SUBJECT_GROUP_LEADER);
            deputy = city.person("何立群", home.academicOffice(), Role.ACADEMIC_DIRECTOR);
            stranger = city.person("梁静", home.chinese(), Role.SUBJECT_GROUP_LEADER);
            city.person("王芳", home.mathsGrade3(), Role.TEACHER);
            city.person("王芳", home.mathsGrade4(), Role.TEACHER);
            city.person("罗心怡", home.mathsGrade3(), Role.TEACHER, LocalDate.of(2026, 8, 20));
        });
    }

    @Test
    void a_file_becomes_a_draft_that_keeps_every_sentence() throws Exception {
        var plan = uploaded();
        mvc.perform(get("/plans/" + plan + "/confirm").with(as(leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("看看读得对不对")))
                .andExpect(content().string(containsString("不定期推门听课")))
                .andExpect(content().string(containsString("王芳是哪一位？")))
                .andExpect(content().string(containsString("工作1–2年的教师")));
        Tenancy.run(home.tenantId(), () -> {
            var text = plans.source(plan).text();
            assertThat(items.of(plan)).isNotEmpty().allSatisfy(i -> {
                assertThat(i.span()).isNotNull();
                assertThat(text).contains(i.span().of(text));
            });
            assertThat(plans.file(plan)).isPresent();
        });
    }

    @Test
    void a_file_that_cannot_be_read_says_what_to_do_and_makes_no_plan() throws Exception {
        mvc.perform(upload("坏的.docx", new byte[] {1, 2, 3, 4}, leader))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("role=\"alert\"")));
        assertThat(Tenancy.call(home.tenantId(), () -> plans.ofUnit(home.maths().id())))
                .isEmpty();
    }

    @Test
    void pasted_text_is_read_too_and_stays_in_its_box_when_it_is_empty() throws Exception {
        mvc.perform(multipart("/plans")
                        .param("unit", home.maths().id().toString())
                        .param("term", home.term().id().toString())
                        .param("how", "text")
                        .param("text", " ")
                        .with(as(leader))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("还没有贴文字")));
    }

    @Test
    void the_leader_of_another_group_makes_no_plan_here_and_sees_no_draft() throws Exception {
        mvc.perform(upload("计划.txt", SOURCE.getBytes(StandardCharsets.UTF_8), stranger))
                .andExpect(status().isForbidden());
        var plan = uploaded();
        mvc.perform(get("/plans/" + plan + "/confirm").with(as(stranger))).andExpect(status().isForbidden());
        mvc.perform(get("/plans").with(as(stranger)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(plan.toString()))));
    }

    @Test
    void an_answer_is_saved_at_once_and_links_the_person_that_was_chosen() throws Exception {
        var plan = uploaded();
        var q = question(plan, "王芳");
        mvc.perform(post("/plans/" + plan + "/questions/" + q.id())
                        .param("version", "1")
                        .param("option", "1")
                        .header("HX-Request", "true")
                        .with(as(leader))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("看过的 1 处")));
        Tenancy.run(home.tenantId(), () -> {
            var item = items.get(plan, Objects.requireNonNull(q.itemId()));
            assertThat(item.people().getFirst().personId())
                    .isEqualTo(q.options().get(1).change().people().getFirst());
            assertThat(item.unchecked()).isFalse();
        });
    }

    @Test
    void a_slot_of_a_requirement_changes_by_choosing() throws Exception {
        var plan = uploaded();
        var rule = ruled(plan);
        mvc.perform(slots(plan, rule, 1, "YOUNG").with(as(leader))).andExpect(status().is(422));
        mvc.perform(slots(plan, rule, 1, "SERVICE:1:5").with(as(leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("工作5年以内的教师")))
                .andExpect(content().string(containsString("1 人 × ")));
        Tenancy.run(home.tenantId(), () -> {
            var now = items.get(plan, rule.id()).rule();
            assertThat(now).isNotNull();
            assertThat(now.neededText()).isEqualTo("3");
            assertThat(now.deed()).isEqualTo(Deed.OBSERVE_MENTOR);
        });
    }

    @Test
    void who_saves_on_top_of_somebody_elses_change_is_told_and_undoes_nothing() throws Exception {
        var plan = uploaded();
        var rule = ruled(plan);
        mvc.perform(slots(plan, rule, 1, "ALL").with(as(leader))).andExpect(status().isOk());
        mvc.perform(slots(plan, rule, 1, "MENTEES").with(as(deputy)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("刚才周敏之也改了这份计划")));
        mvc.perform(slots(plan, rule, 1, "MENTEES").with(as(leader))).andExpect(status().isOk());
        Tenancy.run(home.tenantId(), () -> {
            var now = items.get(plan, rule.id()).rule();
            assertThat(now).isNotNull();
            assertThat(now.bearers().kind()).isEqualTo(Bearers.Kind.MENTEES);
        });
    }

    @Test
    void an_item_is_changed_deleted_and_put_back() throws Exception {
        var plan = uploaded();
        var task = Tenancy.call(
                home.tenantId(),
                () -> items.of(plan).stream()
                        .filter(i -> i.kind() == ItemKind.TASK)
                        .findFirst()
                        .orElseThrow());
        var path = "/plans/" + plan + "/items/" + task.id();
        mvc.perform(get(path).with(as(leader))).andExpect(status().isOk());
        mvc.perform(post(path)
                        .param("version", "1")
                        .param("kind", "NOTE")
                        .param("text", "学习新课标")
                        .param("when", "DAY")
                        .param("day", "2026-10-22")
                        .param("tentative", "true")
                        .param("owner", leader.id().toString(), deputy.id().toString())
                        .with(as(leader))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post(path + "/bin").param("version", "2").with(as(leader)).with(csrf()))
                .andExpect(status().is3xxRedirection());
        Tenancy.run(home.tenantId(), () -> {
            assertThat(items.of(plan)).noneMatch(i -> i.id().equals(task.id()));
            var binned = items.bin(plan).getFirst();
            assertThat(binned.kind()).isEqualTo(ItemKind.NOTE);
            assertThat(binned.when())
                    .isEqualTo(FuzzyDate.day(LocalDate.of(2026, 10, 22)).tentatively());
            assertThat(items.get(plan, task.id()).people())
                    .extracting(PlanItem.Named::personId)
                    .contains(leader.id(), deputy.id());
        });
        mvc.perform(post(path + "/bin")
                        .param("version", "3")
                        .param("away", "false")
                        .with(as(leader))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(Tenancy.call(home.tenantId(), () -> items.of(plan))).anyMatch(i -> i.id().equals(task.id()));
    }

    @Test
    void last_terms_plan_comes_along_with_its_dates_moved_by_teaching_week() {
        var plan = uploaded(home);
        Tenancy.run(home.tenantId(), () -> {
            var spring = terms.add("2026-2027-2", LocalDate.of(2027, 2, 22), LocalDate.of(2027, 6, 30));
            var me = city.actor(leader, TODAY);
            var copy = importing.copy(me, plans.get(plan), home.maths(), spring);
            var day = items.of(copy).stream()
                    .filter(i -> i.text().contains("单元课例研讨"))
                    .findFirst()
                    .orElseThrow();
            // 20 October 2026 is Tuesday of week 8
            assertThat(Objects.requireNonNull(day.when()).firstDay()).isEqualTo(LocalDate.of(2027, 4, 13));
            var text = plans.source(copy).text();
            assertThat(items.of(copy))
                    .allSatisfy(i -> assertThat(i.span().of(text)).contains(i.text()));
            assertThat(questions.of(copy)).anyMatch(q -> q.title().contains("还写着上期的日子"));
        });
    }

    @Test
    void a_blank_outline_takes_items_that_are_written_here() throws Exception {
        var id = Tenancy.call(
                home.tenantId(), () -> importing.begin(city.actor(leader, TODAY), home.maths(), home.term()));
        // htmx sends the same form twice when somebody clicks twice
        for (int i = 0; i < 2; i++)
            mvc.perform(post("/plans/" + id + "/items")
                            .param("version", "1")
                            .param("kind", "REQUIREMENT")
                            .param("text", "每人这学期读一本书")
                            .param("_press", id.toString())
                            .header("HX-Request", "true")
                            .with(as(leader))
                            .with(csrf()))
                    .andExpect(status().isOk());
        assertThat(Tenancy.call(home.tenantId(), () -> items.of(id)))
                .filteredOn(i -> i.text().equals("每人这学期读一本书"))
                .singleElement()
                .satisfies(i -> assertThat(i.rule()).isNotNull());
    }

    private Question question(UUID plan, String word) {
        return Tenancy.call(
                home.tenantId(),
                () -> questions.of(plan).stream()
                        .filter(q -> q.title().contains(word))
                        .findFirst()
                        .orElseThrow());
    }

    private PlanItem ruled(UUID plan) {
        return Tenancy.call(
                home.tenantId(),
                () -> items.of(plan).stream()
                        .filter(i -> i.rule() != null && i.rule().deed() == Deed.OBSERVE_MENTOR)
                        .findFirst()
                        .orElseThrow());
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder slots(
            UUID plan, PlanItem item, int version, String who) {
        return post("/plans/" + plan + "/items/" + item.id() + "/rule")
                .param("version", Integer.toString(version))
                .param("who", who)
                .param("rhythm", "WEEK")
                .param("what", "OBSERVE_MENTOR")
                .param("needed", "3")
                .param("measure", "节")
                .header("HX-Request", "true")
                .with(csrf());
    }

    private UUID uploaded() throws Exception {
        var to = mvc.perform(upload("数学组计划.txt", SOURCE.getBytes(StandardCharsets.UTF_8), leader))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return UUID.fromString(Objects.requireNonNull(to).split("/")[2]);
    }

    private UUID uploaded(City.Built at) {
        try {
            return uploaded();
        } catch (Exception e) {
            throw new IllegalStateException("at " + at.maths().name(), e);
        }
    }

    private RequestBuilder upload(String name, byte[] bytes, Person by) {
        return multipart("/plans")
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                .param("unit", home.maths().id().toString())
                .param("term", home.term().id().toString())
                .param("how", "file")
                .with(as(by))
                .with(csrf());
    }

    private RequestPostProcessor as(Person person) {
        var actor = Tenancy.call(home.tenantId(), () -> city.actor(person, TODAY));
        var who = new SignedIn(home.tenantId(), actor.accountId(), person.id());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }
}
