package org.qinglan.mentoring.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qinglan.given.Caller.as;
import static org.qinglan.mentoring.PairScene.done;
import static org.qinglan.mentoring.PairScene.refused;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.mentoring.PairScene;
import org.qinglan.mentoring.PairTest;
import org.qinglan.notice.Notices;
import org.qinglan.school.Role;
import org.qinglan.shared.Forbidden;
import org.springframework.beans.factory.annotation.Autowired;

class PartnerTest extends PairTest {
    @Autowired
    Partnering partnering;

    @Autowired
    PartnerGroups groups;

    @Autowired
    Notices notices;

    PairScene scene;
    Actor mentee;

    @BeforeEach
    void build() {
        scene = new PairScene(city, at);
        mentee = scene.actor(scene.mentee);
    }

    @Test
    void each_teacher_declares_at_least_one_and_the_whole_group_alone_does_not_count() {
        var all = add("用好新教材", "顾言、方组长", true);
        var skill = add("实验操作", "顾言", false);
        assertThat(all.mentors()).containsExactlyInAnyOrder("顾言", "方组长");
        assertThat(undeclared()).containsExactly("叶初");
        partnering.join(mentee, skill.id());
        assertThat(undeclared()).isEmpty();
        assertThat(refused(partnering.remind(scene.leader, scene.at.maths(), scene.at.term())))
                .contains("人人都报了");
        done(partnering.leave(mentee, skill.id()));
        assertThat(undeclared()).containsExactly("叶初");
        // who was named by the leader leaves only through the leader
        assertThat(refused(partnering.leave(scene.actor(scene.mentor), skill.id())))
                .contains("找组长");
    }

    @Test
    void who_has_not_declared_is_reminded() {
        add("实验操作", "顾言", false);
        assertThat(done(partnering.remind(scene.leader, scene.at.maths(), scene.at.term())))
                .isEqualTo(2);
        assertThat(notices.of(scene.mentee.id(), 1).rows())
                .extracting(n -> n.text())
                .containsExactly("数学教研组的“师徒·伙伴”每人至少报一项，您还没有报。");
        assertThat(notices.of(scene.mentor.id(), 1).rows()).isEmpty();
    }

    @Test
    void a_group_has_a_theme_of_its_own_and_somebody_who_guides() {
        add("实验操作", "顾言", false);
        assertThat(refused(partnering.add(scene.leader, scene.at.maths(), scene.at.term(), "实验操作", "顾言", false)))
                .contains("已经有了");
        assertThat(refused(partnering.add(scene.leader, scene.at.maths(), scene.at.term(), " ", "顾言", false)))
                .contains("主题");
        assertThat(refused(partnering.add(scene.leader, scene.at.maths(), scene.at.term(), "作业设计", "、", false)))
                .contains("至少一位导师");
        assertThat(refused(partnering.add(scene.leader, scene.at.maths(), scene.at.term(), "作业设计", "查无此人", false)))
                .contains("没有找到");
        assertThat(refused(partnering.fromPlan(scene.leader, scene.at.maths(), scene.at.term())))
                .contains("没有可以带过来");
    }

    @Test
    void only_the_leader_makes_groups_and_only_the_groups_own_people_join() throws Exception {
        var group = add("实验操作", "顾言", false);
        assertThatThrownBy(() -> partnering.add(mentee, scene.at.maths(), scene.at.term(), "作业设计", "顾言", false))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> partnering.remove(mentee, group.id())).isInstanceOf(Forbidden.class);
        var chinese = scene.actor(city.person("文老师", scene.at.chinese(), Role.TEACHER));
        assertThatThrownBy(() -> partnering.join(chinese, group.id())).isInstanceOf(Forbidden.class);
        mvc.perform(get("/mentoring/partners?unit=" + scene.at.maths().id()).with(as(chinese)))
                .andExpect(status().isForbidden());
        partnering.remove(scene.leader, group.id());
        assertThat(groups.of(scene.at.maths().id(), scene.at.term().id())).isEmpty();
    }

    @Test
    void what_was_typed_stays_when_a_name_is_unknown() throws Exception {
        var answer = mvc.perform(post("/mentoring/partners")
                        .param("unit", scene.at.maths().id().toString())
                        .param("theme", "错题怎么讲")
                        .param("mentors", "查无此人")
                        .param("everybody", "true")
                        .with(as(scene.leader))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn();
        var again = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(again.select("[role=alert]").text()).contains("没有找到“查无此人”");
        assertThat(again.select("input[name=theme]").val()).isEqualTo("错题怎么讲");
        assertThat(again.select("input[name=mentors]").val()).isEqualTo("查无此人");
        assertThat(again.select("input[name=everybody][checked]")).hasSize(1);
    }

    @Test
    void the_page_says_who_is_missing_to_the_leader_and_what_to_join_to_everybody() throws Exception {
        var group = add("实验操作", "顾言", false);
        assertThat(page("/mentoring/partners", scene.leader).text())
                .contains("还有 2 位没报")
                .contains("叶初");
        var own = page("/mentoring/partners", mentee);
        assertThat(own.text()).doesNotContain("没报").contains("我报这一项");
        mvc.perform(post("/mentoring/partners/" + group.id() + "/join")
                        .with(as(mentee))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(page("/mentoring/partners", mentee).text())
                .contains("成员：叶初")
                .contains("我在")
                .contains("退出");
        mvc.perform(post("/mentoring/partners")
                        .param("unit", scene.at.maths().id().toString())
                        .param("theme", "")
                        .param("mentors", "顾言")
                        .with(as(scene.leader))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    private List<String> undeclared() {
        var all = groups.of(scene.at.maths().id(), scene.at.term().id());
        return partnering.undeclared(scene.at.maths(), scene.leader, all).stream()
                .map(p -> p.name())
                .toList();
    }

    private PartnerGroup add(String theme, String mentors, boolean everybody) {
        return done(partnering.add(scene.leader, scene.at.maths(), scene.at.term(), theme, mentors, everybody));
    }
}
