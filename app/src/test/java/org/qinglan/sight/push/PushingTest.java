package org.qinglan.sight.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.notice.Notices;
import org.qinglan.plan.Adjusting;
import org.qinglan.plan.PlanItem;
import org.qinglan.plan.PlanItems;
import org.qinglan.school.Role;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.FuzzyDate;
import org.qinglan.sight.SightScene;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class PushingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 20);

    @Autowired
    MockMvc mvc;

    @Autowired
    City cities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Units units;

    @Autowired
    Pushing pushing;

    @Autowired
    Pushes pushes;

    @Autowired
    PlanItems items;

    @Autowired
    Adjusting adjusting;

    @Autowired
    Notices notices;

    private City.Built city;
    private SightScene scene;
    private UUID task;
    private UUID school;

    @BeforeEach
    void build() {
        city = cities.build();
        Tenancy.run(city.tenantId(), () -> {
            scene = new SightScene(jdbc, cities, city);
            task = scene.task(scene.districtPlan, "区新课研讨（一）", DAY);
            school = city.school().id();
        });
    }

    @Test
    void a_school_that_agrees_has_the_task_in_its_own_plan_linked_to_the_one_above() {
        Tenancy.run(city.tenantId(), () -> {
            send(school);
            assertThat(notices.of(scene.principal.personId(), 1).rows())
                    .extracting(n -> n.text())
                    .contains("青山区发来了要做的事，请答一下。");
            var answered = done(answer(Push.State.CONFIRMED, "", "", null));
            assertThat(answered.state()).isEqualTo(Push.State.CONFIRMED);
            assertThat(answered.ownPlan()).isEqualTo(scene.schoolPlan);
            var own = own();
            assertThat(own.text()).isEqualTo("区新课研讨（一）");
            assertThat(own.when()).isEqualTo(FuzzyDate.day(DAY));
            assertThat(jdbc.sql("select state from sight.link where lower_id = ? and upper_id = ?")
                            .params(own.id(), task)
                            .query(String.class)
                            .single())
                    .isEqualTo("ACCEPTED");
            // a second time changes nothing
            refused(answer(Push.State.DECLINED, "改主意了", "", null), "刚被别人答过");
        });
    }

    @Test
    void a_school_may_take_another_day_and_name_who_is_answerable() {
        Tenancy.run(city.tenantId(), () -> {
            send(school);
            var answered = done(answer(Push.State.ADAPTED, "那天校运会", "DAY:2026-10-22", scene.teacher.personId()));
            assertThat(answered.reason()).isEqualTo("10月22日（周四），那天校运会");
            assertThat(own().when()).isEqualTo(FuzzyDate.day(LocalDate.of(2026, 10, 22)));
            assertThat(own().who()).isEqualTo("罗心怡");
        });
    }

    @Test
    void declining_needs_a_reason_and_the_board_shows_it() throws Exception {
        Tenancy.run(city.tenantId(), () -> {
            send(school);
            refused(answer(Push.State.DECLINED, " ", "", null), "写一句原因");
            refused(answer(Push.State.ADAPTED, "", "DAY:三月", null), "不在选项里");
            done(answer(Push.State.DECLINED, "本校没有这个年级", "", null));
        });
        var board = open("/push/plans/" + scene.districtPlan, scene.districtOfficer);
        assertThat(board.select("tbody tr").text()).contains("1/1").contains("青禾小学 不参加 本校没有这个年级");
    }

    @Test
    void a_school_without_a_plan_agrees_first_and_puts_it_into_its_plan_later() {
        Tenancy.run(city.tenantId(), () -> {
            jdbc.sql("update plan.plan set state = 'DRAFT' where id = ?")
                    .param(scene.schoolPlan)
                    .update();
            send(school);
            refused(answer(Push.State.ADAPTED, "", "DAY:2026-10-22", null), "没有发布的计划");
            assertThat(done(answer(Push.State.CONFIRMED, "", "", null)).ownItemId())
                    .isNull();
            jdbc.sql("update plan.plan set state = 'PUBLISHED' where id = ?")
                    .param(scene.schoolPlan)
                    .update();
            assertThat(done(answer(Push.State.CONFIRMED, "", "", null)).ownPlan())
                    .isEqualTo(scene.schoolPlan);
        });
    }

    @Test
    void when_the_district_moves_its_task_the_school_is_told_and_nothing_moves_by_itself() throws Exception {
        Tenancy.run(city.tenantId(), () -> {
            send(school);
            done(answer(Push.State.CONFIRMED, "", "", null));
            move(LocalDate.of(2026, 10, 28));
            assertThat(own().when()).isEqualTo(FuzzyDate.day(DAY));
            assertThat(notices.of(scene.principal.personId(), 1).rows())
                    .extracting(n -> n.text())
                    .anyMatch(text -> text.contains("从 10月20日（周二） 改到 10月28日（周三）"));
        });
        assertThat(open("/plans/" + scene.schoolPlan, scene.principal).text()).contains("上面改了日子");
        assertThat(open("/calendar?scope=SCHOOL&month=2026-10", scene.principal)
                        .select("table.mon")
                        .text())
                .contains("上面改了日子");
        assertThat(open("/", scene.principal).text()).contains("1 件上面改了日子");
        var inbox = open("/push", scene.principal);
        assertThat(inbox.select(".pairs").text()).contains("10月20日（周二） → 10月28日（周三）");
        tap(true);
        Tenancy.run(city.tenantId(), () -> {
            assertThat(own().when()).isEqualTo(FuzzyDate.day(LocalDate.of(2026, 10, 28)));
            assertThat(pushes.moved(List.of(school))).isEmpty();
        });
    }

    @Test
    void a_school_may_keep_its_own_day_and_a_cancelled_task_can_only_be_kept() throws Exception {
        Tenancy.run(city.tenantId(), () -> {
            send(school);
            done(answer(Push.State.CONFIRMED, "", "", null));
            move(LocalDate.of(2026, 10, 28));
        });
        tap(false);
        Tenancy.run(city.tenantId(), () -> {
            assertThat(own().when()).isEqualTo(FuzzyDate.day(DAY));
            jdbc.sql("update plan.item set state = 'CANCELLED' where id = ?")
                    .param(task)
                    .update();
            pushes.flag(task, "10月28日（周三）");
        });
        var inbox = open("/push", scene.principal);
        assertThat(inbox.select(".pairs cite").text()).contains("取消了");
        assertThat(inbox.select(".pairs button").eachText())
                .singleElement()
                .asString()
                .startsWith("我们的不变");
    }

    @Test
    void only_the_units_own_leaders_send_and_answer_and_only_downward() {
        Tenancy.run(city.tenantId(), () -> {
            assertThatThrownBy(
                            () -> pushing.send(scene.leader, scene.districtPlan, List.of(task), List.of(school), null))
                    .isInstanceOf(Forbidden.class);
            send(school);
            assertThatThrownBy(() -> pushing.answer(
                            scene.leader, task, school, new Pushing.Answer(Push.State.CONFIRMED, "", "", null)))
                    .isInstanceOf(Forbidden.class);
            assertThat(pushing.send(
                            scene.districtOfficer,
                            scene.districtPlan,
                            List.of(task),
                            List.of(city.bureau().id(), city.maths().id()),
                            null))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            r -> assertThat(((PushRefusal) r.why()).sentence()).contains("至少一件事"));
        });
    }

    @Test
    void a_second_school_is_reached_once_and_the_first_is_not_asked_twice() {
        Tenancy.run(city.tenantId(), () -> {
            var other = units.add(city.district(), UnitKind.SCHOOL, "白鹭小学", null, null, null, false);
            cities.person("白鹭校长", other, Role.PRINCIPAL);
            send(school);
            assertThat(pushing.send(
                            scene.districtOfficer,
                            scene.districtPlan,
                            List.of(task),
                            List.of(school, other.id()),
                            LocalDate.of(2026, 10, 15)))
                    .isEqualTo(new Done<>(1));
            assertThat(pushes.ofPlan(scene.districtPlan)).hasSize(2);
        });
    }

    private void send(UUID to) {
        assertThat(pushing.send(scene.districtOfficer, scene.districtPlan, List.of(task), List.of(to), null))
                .isEqualTo(new Done<>(1));
    }

    private org.qinglan.shared.Decision<Push, PushRefusal> answer(
            Push.State state, String reason, String when, UUID owner) {
        return pushing.answer(scene.principal, task, school, new Pushing.Answer(state, reason, when, owner));
    }

    private static Push done(org.qinglan.shared.Decision<Push, PushRefusal> answer) {
        if (!(answer instanceof Done(var push))) throw new AssertionError("refused: " + answer);
        return push;
    }

    private static void refused(org.qinglan.shared.Decision<Push, PushRefusal> answer, String because) {
        if (!(answer instanceof Refused(var why))) throw new AssertionError("not refused: " + answer);
        assertThat(why.sentence()).contains(because);
    }

    private void move(LocalDate to) {
        assertThat(adjusting.follow(scene.districtOfficer, scene.districtPlan, task, FuzzyDate.day(to), "市里另有安排"))
                .isInstanceOf(Done.class);
    }

    private PlanItem own() {
        return items.of(scene.schoolPlan).stream()
                .filter(i -> i.text().equals("区新课研讨（一）"))
                .findFirst()
                .orElseThrow();
    }

    private void tap(boolean follow) throws Exception {
        var own = Tenancy.call(city.tenantId(), () -> own().id());
        mvc.perform(post("/push/moves")
                        .param("lower", own.toString())
                        .param("upper", task.toString())
                        .param("follow", Boolean.toString(follow))
                        .with(as(scene.principal))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private Document open(String path, Actor me) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(as(me)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
