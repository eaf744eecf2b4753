package org.qinglan.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.duty.Filter;
import org.qinglan.duty.RequirementSpec;
import org.qinglan.duty.Requirements;
import org.qinglan.duty.Rhythm;
import org.qinglan.duty.Rule;
import org.qinglan.duty.Selector;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.given.StatementCounter;
import org.qinglan.record.Action;
import org.qinglan.shared.Decision.Done;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class SightPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    City cities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Requirements requirements;

    @Autowired
    StatementCounter counter;

    private City.Built city;
    private SightScene scene;
    private UUID cityAim;
    private UUID districtMeasure;
    private UUID schoolGoal;
    private UUID schoolMeasure;
    private UUID groupMeasure;

    @BeforeEach
    void build() {
        city = cities.build();
        Tenancy.run(city.tenantId(), () -> {
            scene = new SightScene(jdbc, cities, city);
            cityAim = scene.item(scene.cityPlan, "GOAL", "1.", "让新教师三年站稳讲台");
            scene.item(scene.cityPlan, "GOAL", "2.", "让每所学校有自己的校本课程");
            districtMeasure = scene.item(scene.districtPlan, "MEASURE", "（1）", "落实师徒结对，新教师人人有师父");
            scene.item(scene.districtPlan, "MEASURE", "（2）", "办好命题比武");
            schoolGoal = scene.item(scene.schoolPlan, "GOAL", "1.", "新教师一年入门");
            schoolMeasure = scene.serving(scene.schoolPlan, "MEASURE", "师徒结对，每周听课", schoolGoal);
            groupMeasure = scene.item(scene.groupPlan, "MEASURE", "1.", "师父每周听徒弟一节课");
            scene.item(scene.groupPlan, "TASK", "", "出一期黑板报");
            scene.link(districtMeasure, cityAim);
            scene.link(schoolGoal, districtMeasure);
            scene.link(groupMeasure, schoolMeasure);
        });
    }

    @Test
    void a_teacher_sees_why_a_duty_is_asked_from_the_own_group_up_to_the_city() throws Exception {
        var page = open("/sight/why/" + duty(), scene.teacher);
        assertThat(page.select("h1").text()).isEqualTo("为什么要做这个");
        assertThat(page.select(".thread:not(.below) > li h2").eachText())
                .containsExactly("测试市教育局 《测试市教研计划》", "青山区 《青山区研训计划》", "青禾小学 《青禾小学教学计划》", "数学教研组 《数学教研组计划》");
        assertThat(page.select(".thread:not(.below) > li:nth-child(3) p").eachText())
                .containsExactly("目标 1.新教师一年入门", "措施 师徒结对，每周听课");
        assertThat(page.select(".here").text()).contains("师父每周听徒弟一节课");
        // looking down is for those who lead
        assertThat(page.select(".thread.below")).isEmpty();
    }

    @Test
    void my_week_leads_from_the_duty_to_its_reason() throws Exception {
        var requirement = duty();
        var week = open("/", scene.teacher);
        assertThat(week.select("blockquote a[href=/sight/why/" + requirement + "]")
                        .text())
                .startsWith("为什么要做这个");
    }

    @Test
    void a_requirement_made_by_form_says_that_it_comes_from_no_plan() throws Exception {
        var page = open("/sight/why/" + requirement(), scene.teacher);
        assertThat(page.select(".empty").text()).contains("不是从计划的哪句话来的");
    }

    @Test
    void the_district_sees_what_nobody_answers_and_who_answers_what() throws Exception {
        var page = open("/sight/plans/" + scene.districtPlan, scene.districtOfficer);
        assertThat(page.select("#down .figures li").eachText()).containsExactly("1 条没有人回应", "1 条有人回应", "1 个单位还没有回应");
        assertThat(page.select("#uncovered + ul li").text()).contains("办好命题比武");
        assertThat(page.select("#answered + div tbody tr").text())
                .contains("落实师徒结对")
                .contains("1 1");
        assertThat(page.select("#silent + ul").text()).contains("数学教研组计划");
        var item = open("/sight/items/" + districtMeasure, scene.districtOfficer);
        assertThat(item.select(".thread.below li h3").eachText()).containsExactly("青禾小学 《青禾小学教学计划》", "数学教研组 《数学教研组计划》");
    }

    @Test
    void a_leader_sees_orphans_proposals_and_what_is_linked() throws Exception {
        mvc.perform(post("/sight/plans/" + scene.groupPlan + "/compare")
                        .with(as(scene.leader))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        var page = open("/sight/plans/" + scene.groupPlan, scene.leader);
        assertThat(page.select("#up .figures li").eachText()).containsExactly("1 条连到上面", "1 对等您定", "1 条没有连");
        assertThat(page.select("#orphans + ul").text()).contains("出一期黑板报");
        assertThat(page.select("#linked + ul .src").text()).contains("师徒结对，每周听课");
        assertThat(page.select(".pairs .src").text()).contains("落实师徒结对");
        // a teacher of the group reads, but is not asked
        assertThat(open("/sight/plans/" + scene.groupPlan, scene.teacher).select("form[method=post][action*=sight]"))
                .isEmpty();
    }

    @Test
    void one_tap_links_one_tap_takes_back_and_a_refusal_says_why() throws Exception {
        var tap = post("/sight/plans/" + scene.groupPlan + "/links")
                .param("item", groupMeasure.toString())
                .param("upper", districtMeasure.toString())
                .param("verdict", "YES")
                .header("HX-Request", "true")
                .with(as(scene.leader))
                .with(csrf());
        var row = mvc.perform(tap).andExpect(status().isOk()).andReturn();
        assertThat(row.getResponse().getContentAsString()).contains("✓ 连上了").contains("撤销");
        var refused = mvc.perform(post("/sight/plans/" + scene.groupPlan + "/links")
                        .param("item", groupMeasure.toString())
                        .param("upper", groupMeasure.toString())
                        .param("verdict", "YES")
                        .with(as(scene.leader))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        assertThat(refused.getResponse().getContentAsString()).contains("只能连到上面单位的计划");
        mvc.perform(post("/sight/plans/" + scene.groupPlan + "/links")
                        .param("item", groupMeasure.toString())
                        .param("upper", districtMeasure.toString())
                        .param("verdict", "YES")
                        .with(as(scene.teacher))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void whoever_links_by_hand_finds_the_likeliest_first_and_searches_by_words() throws Exception {
        var page = open("/sight/items/" + groupMeasure + "/find", scene.leader);
        assertThat(page.select(".pairs li p:first-child").first().text()).contains("师徒结对");
        var found = open("/sight/items/" + groupMeasure + "/find?words=命题", scene.leader);
        assertThat(found.select(".pairs li"))
                .singleElement()
                .satisfies(li -> assertThat(li.text()).contains("办好命题比武"));
        assertThat(open("/sight/items/" + groupMeasure + "/find?words=没有这样的词", scene.leader)
                        .select(".empty")
                        .text())
                .contains("换个词再找");
    }

    @Test
    void how_many_statements_a_page_takes_does_not_depend_on_how_many_items_there_are() throws Exception {
        int few = counter.during(() -> open("/sight/plans/" + scene.groupPlan, scene.leader))
                .size();
        Tenancy.run(city.tenantId(), () -> {
            for (int i = 0; i < 40; i++)
                scene.link(scene.item(scene.groupPlan, "TASK", "", "第" + i + "件事"), schoolMeasure);
        });
        assertThat(counter.during(() -> open("/sight/plans/" + scene.groupPlan, scene.leader)))
                .hasSize(few);
    }

    private UUID duty() {
        return Tenancy.call(city.tenantId(), () -> {
            var requirement = requirement();
            jdbc.sql("update plan.item set requirement_id = ? where id = ?")
                    .params(requirement, groupMeasure)
                    .update();
            return requirement;
        });
    }

    private UUID requirement() {
        return Tenancy.call(city.tenantId(), () -> {
            var rule = Rule.of(Selector.everybody(city.maths().id()), Action.OBSERVE, Filter.NONE, 1, "节", Rhythm.WEEK);
            var spec = new RequirementSpec(
                    city.maths().id(),
                    city.term().id(),
                    "听课",
                    "师父每周听徒弟一节课",
                    "计划 1",
                    rule,
                    LocalDate.of(2026, 10, 5),
                    City.TERM_ENDS);
            if (!(requirements.publish(spec, scene.leader) instanceof Done(var published)))
                throw new AssertionError("refused");
            return published.id();
        });
    }

    private Document open(String path, Actor me) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(as(me)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
