package org.qinglan.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.plan.Plans;
import org.qinglan.school.Role;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class LinkingTest {
    @Autowired
    City cities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Units units;

    @Autowired
    Linking linking;

    @Autowired
    Comparing comparing;

    @Autowired
    ComparingWorker worker;

    @Autowired
    PlanTree tree;

    @Autowired
    Links links;

    @Autowired
    Plans plans;

    @Test
    void what_is_alike_is_proposed_and_a_rejected_pair_is_not_proposed_again() {
        in(scene -> {
            var aim = scene.item(scene.schoolPlan, "MEASURE", "1.", "加强命题研究，组织教师学习命题技术");
            var mine = scene.item(scene.groupPlan, "MEASURE", "（1）", "开展单元命题研究，人人命一份试题");
            scene.item(scene.groupPlan, "MEASURE", "（2）", "图书角换一批绘本");
            comparing.compare(plans.get(scene.groupPlan));
            assertThat(links.fromPlan(scene.groupPlan)).singleElement().satisfies(l -> {
                assertThat(l.lowerId()).isEqualTo(mine);
                assertThat(l.upperId()).isEqualTo(aim);
                assertThat(l.state()).isEqualTo(Link.State.PROPOSED);
                assertThat(l.score()).isBetween(0.21f, 1f);
            });
            done(scene, mine, aim, Verdict.NO);
            comparing.compare(plans.get(scene.groupPlan));
            assertThat(links.fromPlan(scene.groupPlan)).extracting(Link::state).containsExactly(Link.State.REJECTED);
            done(scene, mine, aim, Verdict.UNDO);
            assertThat(links.fromPlan(scene.groupPlan)).extracting(Link::state).containsExactly(Link.State.PROPOSED);
            done(scene, mine, aim, Verdict.YES);
            assertThat(links.toPlan(scene.schoolPlan)).singleElement();
        });
    }

    @Test
    void a_link_by_hand_is_gone_when_it_is_taken_back() {
        in(scene -> {
            var aim = scene.item(scene.cityPlan, "GOAL", "", "课堂上学生多说");
            var mine = scene.item(scene.groupPlan, "TASK", "", "组内上研究课");
            done(scene, mine, aim, Verdict.YES);
            assertThat(links.find(mine, aim)).isPresent();
            done(scene, mine, aim, Verdict.UNDO);
            assertThat(links.find(mine, aim)).isEmpty();
            refused(scene.leader, scene.groupPlan, mine, aim, Verdict.UNDO, "刚被别人改过");
            refused(scene.leader, scene.groupPlan, mine, aim, Verdict.NO, "刚被别人改过");
        });
    }

    @Test
    void nothing_answers_what_is_not_above_it_nor_what_is_not_published_nor_a_heading() {
        in(scene -> {
            var mine = scene.item(scene.groupPlan, "TASK", "", "组内上研究课");
            var above = scene.item(scene.schoolPlan, "MEASURE", "", "人人上一节研究课");
            var heading = scene.item(scene.schoolPlan, "SECTION", "一、", "工作目标");
            var chinese = scene.plan(scene.city.chinese(), scene.principal, "语文教研组计划", "PUBLISHED");
            var beside = scene.item(chinese, "TASK", "", "语文组的研究课");
            var draft = scene.plan(scene.city.school(), scene.principal, "还没发布的计划", "DRAFT");
            var hidden = scene.item(draft, "MEASURE", "", "没人看过的措施");
            refused(scene.leader, scene.groupPlan, mine, beside, Verdict.YES, "上面单位");
            refused(scene.leader, scene.groupPlan, mine, hidden, Verdict.YES, "还没有发布");
            refused(scene.leader, scene.groupPlan, mine, heading, Verdict.YES, "只有目标");
            refused(scene.principal, scene.schoolPlan, above, mine, Verdict.YES, "上面单位");
        });
    }

    @Test
    void only_who_leads_the_lower_plan_decides() {
        in(scene -> {
            var mine = scene.item(scene.groupPlan, "TASK", "", "组内上研究课");
            var above = scene.item(scene.schoolPlan, "MEASURE", "", "人人上一节研究课");
            assertThatThrownBy(() -> linking.decide(scene.teacher, scene.groupPlan, mine, above, Verdict.YES))
                    .isInstanceOf(Forbidden.class);
            assertThat(linking.decide(scene.principal, scene.groupPlan, mine, above, Verdict.YES))
                    .isInstanceOf(Done.class);
        });
    }

    @Test
    void the_database_itself_refuses_a_link_downward_sideways_and_to_itself() {
        in(scene -> {
            var mine = scene.item(scene.groupPlan, "TASK", "", "组内上研究课");
            var above = scene.item(scene.schoolPlan, "MEASURE", "", "人人上一节研究课");
            scene.link(mine, above);
            assertThatThrownBy(() -> scene.link(above, mine))
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("plans above");
            assertThatThrownBy(() -> scene.link(mine, mine)).isInstanceOf(DataIntegrityViolationException.class);
        });
    }

    @Test
    void an_office_and_an_overlay_stand_between_their_unit_and_what_lies_below() {
        in(scene -> {
            var studio =
                    units.add(scene.city.district(), UnitKind.MASTER_TEACHER_STUDIO, "名师工作室", null, null, null, true);
            assertThat(tree.answers(
                            scene.city.maths().id(), scene.city.researchOffice().id()))
                    .isTrue();
            assertThat(tree.answers(
                            scene.city.researchOffice().id(),
                            scene.city.school().id()))
                    .isTrue();
            assertThat(tree.answers(
                            scene.city.school().id(),
                            scene.city.researchOffice().id()))
                    .isFalse();
            assertThat(tree.answers(scene.city.school().id(), studio.id())).isTrue();
            assertThat(tree.answers(studio.id(), scene.city.school().id())).isFalse();
            assertThat(tree.answers(
                            scene.city.academicOffice().id(),
                            scene.city.researchOffice().id()))
                    .isFalse();
            // of an overlay's plans only its members' groups are reminded
            scene.plan(studio, scene.districtOfficer, "工作室计划", "PUBLISHED");
            assertThat(tree.above(scene.groupPlan)).extracting(p -> p.title()).doesNotContain("工作室计划");
            scene.cities.person("组外成员", studio, Role.MEMBER);
            var member = scene.cities.person("沈若溪", scene.city.maths(), Role.TEACHER);
            jdbc.sql("insert into school.post (tenant_id, id, person_id, unit_id, role, valid_from)"
                            + " values (?, gen_random_uuid(), ?, ?, 'MEMBER', '2020-09-01')")
                    .params(scene.city.tenantId(), member.id(), studio.id())
                    .update();
            assertThat(tree.above(scene.groupPlan))
                    .extracting(p -> p.title())
                    .containsExactly("青禾小学教学计划", "工作室计划", "青山区研训计划", "测试市教研计划");
        });
    }

    @Test
    void a_publication_puts_the_plan_and_those_below_on_the_list_and_the_worker_takes_them_off() {
        in(scene -> {
            scene.item(scene.schoolPlan, "MEASURE", "1.", "加强命题研究，组织教师学习命题技术");
            scene.item(scene.groupPlan, "MEASURE", "（1）", "开展单元命题研究，人人命一份试题");
            tree.askForThoseBelow(scene.schoolPlan);
            tree.askFor(scene.schoolPlan);
            worker.work();
            assertThat(links.fromPlan(scene.groupPlan)).hasSize(1);
            assertThat(jdbc.sql("select count(*) from sight.to_compare")
                            .query(Long.class)
                            .single())
                    .isZero();
        });
    }

    private void in(Consumer<SightScene> story) {
        var city = cities.build();
        Tenancy.run(city.tenantId(), () -> story.accept(new SightScene(jdbc, cities, city)));
    }

    private void done(SightScene scene, UUID lower, UUID upper, Verdict verdict) {
        assertThat(linking.decide(scene.leader, scene.groupPlan, lower, upper, verdict))
                .isInstanceOf(Done.class);
    }

    private void refused(Actor who, UUID plan, UUID lower, UUID upper, Verdict verdict, String because) {
        assertThat(linking.decide(who, plan, lower, upper, verdict))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(((SightRefusal) r.why()).sentence()).contains(because));
    }
}
