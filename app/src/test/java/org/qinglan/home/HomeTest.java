package org.qinglan.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.given.StatementCounter;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class HomeTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 8);
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    @Autowired
    City cities;

    @Autowired
    MyWeek weeks;

    @Autowired
    Waiting waiting;

    @Autowired
    StatementCounter counter;

    @Autowired
    JdbcClient jdbc;

    private City.Built city;
    private Person novice;
    private Person mentor;
    private Person leader;
    private WeekScene scene;

    @BeforeEach
    void people() {
        city = cities.build();
        in(() -> {
            novice = cities.person("罗心怡", city.mathsGrade4(), Role.TEACHER, LocalDate.of(2026, 8, 20));
            mentor = cities.person("顾言", city.mathsGrade4(), Role.TEACHER);
            leader = cities.person("周敏之", city.maths(), Role.SUBJECT_GROUP_LEADER);
            scene = new WeekScene(jdbc, city);
            scene.pair(mentor, novice);
        });
    }

    @Test
    void somebody_of_whom_nothing_was_ever_asked_is_told_what_will_stand_here() {
        in(() -> {
            var page = weeks.of(me(novice));
            assertThat(page.heading()).isEqualTo("第6周");
            assertThat(page.empty()).contains("计划发布以后");
            assertThat(page.days()).hasSize(7);
        });
    }

    @Test
    void the_novice_owes_a_lesson_of_the_mentor_and_is_offered_the_one_she_is_free_for() {
        in(() -> {
            var listen = scene.requirement("听师父的课", "OBSERVE", "节", "WEEK", "{\"relation\":[\"MENTOR\"]}", leader);
            scene.duty(listen, novice, MONDAY.minusWeeks(1), 1, 2);
            scene.duty(listen, novice, MONDAY, 1, 2);
            var fourth = scene.aClass("四（1）班");
            scene.lesson(fourth, mentor, 4, 3);
            scene.lesson(fourth, mentor, 3, 2);

            var page = weeks.of(me(novice));

            assertThat(page.left()).isEqualTo(1);
            assertThat(page.sections()).extracting(WeekPage.Section::title).containsExactly("要做的", "今天", "可能要写的");
            var todo = page.sections().getFirst().items().getFirst();
            assertThat(todo.tag()).isEqualTo(new WeekItem.Tag("欠 1", "owe"));
            assertThat(todo.sub()).isEqualTo("这周 1/2 节，上周还差 1 节 · 师父顾言");
            assertThat(todo.act().href())
                    .startsWith("/records/new?action=OBSERVE")
                    .endsWith("&mentor=true");
            assertThat(page.sections().get(1).items())
                    .extracting(WeekItem::title)
                    .containsExactly("听顾言的数学课");
            assertThat(page.sections().get(2).items())
                    .extracting(WeekItem::title)
                    .containsExactly("听课记录 · 昨天第2节");
            assertThat(page.days().get(4).word()).isEqualTo("1件");
        });
    }

    @Test
    void once_all_is_met_the_page_says_so_and_nothing_else() {
        in(() -> {
            scene.duty(scene.requirement("听师父的课", "OBSERVE", "节", "WEEK", "{}", leader), novice, MONDAY, 2, 2);
            var page = weeks.of(me(novice));
            assertThat(page.empty()).isEqualTo("这周都做完了。");
            assertThat(page.sections()).isEmpty();
        });
    }

    @Test
    void the_leader_sees_how_many_of_the_group_owe_something_and_a_teacher_does_not() {
        in(() -> {
            var listen = scene.requirement("听课", "OBSERVE", "节", "WEEK", "{}", leader);
            scene.duty(listen, novice, MONDAY.minusWeeks(1), 0, 2);
            scene.duty(listen, novice, MONDAY.minusWeeks(2), 0, 2);
            scene.duty(listen, mentor, MONDAY.minusWeeks(1), 1, 2);

            var waiting = weeks.of(me(leader)).sections().getFirst();
            assertThat(waiting.title()).isEqualTo("等您看的");
            assertThat(waiting.items()).singleElement().satisfies(item -> {
                assertThat(item.tag()).isEqualTo(new WeekItem.Tag("2 人", "owe"));
                assertThat(item.act().href()).contains(city.maths().id().toString());
            });
            assertThat(weeks.of(me(mentor)).sections())
                    .extracting(WeekPage.Section::title)
                    .doesNotContain("等您看的");
            var other = cities.person("陈语文", city.chinese(), Role.SUBJECT_GROUP_LEADER);
            assertThat(weeks.of(me(other)).sections()).isEmpty();
        });
    }

    @Test
    void who_leads_an_office_sees_the_school_that_it_acts_for() {
        in(() -> {
            var director = cities.person("何立群", city.academicOffice(), Role.ACADEMIC_DIRECTOR);
            var listen = scene.requirement("听课", "OBSERVE", "节", "WEEK", "{}", leader);
            scene.duty(listen, novice, MONDAY.minusWeeks(1), 0, 2);
            var item = weeks.of(me(director)).sections().getFirst().items().getFirst();
            assertThat(item.title()).isEqualTo("青禾小学欠交");
            assertThat(item.act().href()).contains(city.school().id().toString());
        });
    }

    @Test
    void somebody_who_leads_a_school_and_a_group_in_it_sees_the_school_once() {
        in(() -> {
            var both = cities.person("何校长", city.school(), Role.PRINCIPAL);
            var district = cities.person("教研员", city.district(), Role.RESEARCH_OFFICER);
            assertThat(waiting.led(me(both)))
                    .extracting(u -> u.id())
                    .containsExactly(city.school().id());
            assertThat(waiting.led(me(district))).isEmpty();
        });
    }

    @Test
    void what_was_begun_can_be_gone_on_with() {
        in(() -> {
            jdbc.sql("insert into record.record (tenant_id, id, kind, kind_version, owner_id, unit_id, title, state,"
                            + " created_at, updated_at) values (?, gen_random_uuid(), 'observation', 1, ?, ?, '分数的意义',"
                            + " 'DRAFT', '2026-10-07T13:14:00Z', '2026-10-07T13:14:00Z')")
                    .params(city.tenantId(), novice.id(), city.mathsGrade4().id())
                    .update();
            assertThat(weeks.of(me(novice)).sections()).singleElement().satisfies(section -> {
                assertThat(section.title()).isEqualTo("可能要写的");
                assertThat(section.items().getFirst().title()).isEqualTo("听课记录 · 分数的意义");
                assertThat(section.items().getFirst().sub()).isEqualTo("草稿，昨天 21:14存下");
                assertThat(section.items().getFirst().act().href()).endsWith("/edit");
            });
        });
    }

    @Test
    void the_page_costs_the_same_however_much_is_owed() throws Exception {
        in(() -> {
            var listen = scene.requirement("听师父的课", "OBSERVE", "节", "WEEK", "{\"relation\":[\"MENTOR\"]}", leader);
            scene.duty(listen, novice, MONDAY, 0, 2);
            scene.lesson(scene.aClass("四（1）班"), mentor, 4, 3);
        });
        int few = statements(novice);
        in(() -> {
            for (int week = 1; week <= 4; week++)
                for (String name : List.of("听课", "写对比", "读书")) {
                    var more = scene.requirement(name + week, "OBSERVE", "节", "WEEK", "{}", leader);
                    scene.duty(more, novice, MONDAY.minusWeeks(week), 0, 2);
                    scene.duty(more, mentor, MONDAY.minusWeeks(week), 0, 2);
                }
            var second = cities.person("另一位师父", city.mathsGrade4(), Role.TEACHER);
            scene.pair(second, novice);
            scene.lesson(scene.aClass("四（2）班"), second, 4, 4);
        });
        assertThat(statements(novice)).isEqualTo(few).isLessThan(25);
    }

    private int statements(Person person) throws Exception {
        try (var tenant = Tenancy.enter(city.tenantId())) {
            var actor = me(person);
            return counter.during(() -> weeks.of(actor)).size();
        }
    }

    @Test
    void what_the_plans_set_for_today_and_this_week_stands_there_for_whom_it_concerns() {
        in(() -> {
            var plan = scene.publishedPlan(city.maths(), leader);
            scene.task(plan, "单元课例研讨", "DAY", THURSDAY, THURSDAY, null);
            scene.task(plan, "交命题初稿", "DAY", THURSDAY.plusDays(1), THURSDAY.plusDays(1), mentor);
            scene.task(plan, "常规检查", "WEEK", MONDAY, MONDAY.plusDays(6), null);
            scene.task(plan, "整月都行的事", "MONTH", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), null);
            scene.task(plan, "昨天的事", "DAY", THURSDAY.minusDays(1), THURSDAY.minusDays(1), null);
            var elsewhere = scene.publishedPlan(city.chinese(), leader);
            scene.task(elsewhere, "语文组的事", "DAY", THURSDAY, THURSDAY, null);

            var page = weeks.of(me(novice));
            assertThat(page.sections()).extracting(WeekPage.Section::title).containsExactly("今天", "这周还有");
            assertThat(page.sections().getFirst().items()).singleElement().satisfies(item -> {
                assertThat(item.title()).isEqualTo("单元课例研讨");
                assertThat(item.sub()).isEqualTo("10月8日（周四） · 数学教研组");
                assertThat(item.act().href()).startsWith("/plans/" + plan + "?item=");
            });
            assertThat(titles(page, 1)).containsExactly("常规检查");
            assertThat(titles(weeks.of(me(mentor)), 1)).containsExactly("交命题初稿", "常规检查");
        });
    }

    @Test
    void what_waits_for_my_review_is_one_line_and_says_how_much_is_late() {
        in(() -> {
            assertThat(weeks.of(me(leader)).sections()).isEmpty();
            var one = scene.sent(novice, "growth-plan", "个人学期计划", Instant.parse("2026-10-07T02:00:00Z"));
            assertThat(waiting(leader)).satisfies(item -> {
                assertThat(item.tag()).isEqualTo(new WeekItem.Tag("1 份", "due"));
                assertThat(item.act().href()).isEqualTo("/records/" + one);
            });
            scene.sent(mentor, "growth-plan", "个人学期计划", Instant.parse("2026-09-21T02:00:00Z"));
            assertThat(waiting(leader)).satisfies(item -> {
                assertThat(item.tag()).isEqualTo(new WeekItem.Tag("2 份", "owe"));
                assertThat(item.sub()).isEqualTo("顾言的个人学期计划等，1 份过了时限");
                assertThat(item.act().href()).isEqualTo("/records/review");
            });
            assertThat(weeks.of(me(novice)).sections()).isEmpty();
        });
    }

    @Test
    void an_activity_i_led_asks_for_its_minutes_until_they_are_written() {
        in(() -> {
            scene.activity(leader, "分数怎么教", LocalDate.of(2026, 9, 29), "");
            scene.activity(leader, "已经写好的", LocalDate.of(2026, 9, 30), "定了三件事");
            scene.activity(leader, "太久以前的", LocalDate.of(2026, 9, 8), "");
            assertThat(titles(weeks.of(me(leader)), 0)).containsExactly("教研活动纪要 · 分数怎么教");
            assertThat(weeks.of(me(mentor)).sections()).isEmpty();
        });
    }

    @Test
    void what_is_due_first_keeps_its_place_on_a_full_page() {
        in(() -> {
            for (int i = 1; i <= 8; i++)
                scene.duty(
                        scene.requirement("要求" + i, "READ", "本", "WEEK", "{}", leader),
                        novice,
                        MONDAY,
                        THURSDAY.plusDays(1),
                        0,
                        1);
            var plan = scene.publishedPlan(city.maths(), leader);
            scene.task(plan, "单元课例研讨", "DAY", THURSDAY, THURSDAY, null);
            var page = weeks.of(me(novice));
            assertThat(page.sections()).extracting(s -> s.items().size()).containsExactly(6, 1);
            assertThat(titles(page, 1)).containsExactly("单元课例研讨");
            assertThat(page.more()).extracting(WeekItem::title).containsExactly("要求7", "要求8");
        });
    }

    @Test
    void the_leaders_page_costs_the_same_however_much_waits() throws Exception {
        in(() -> {
            scene.sent(novice, "growth-plan", "个人学期计划", Instant.parse("2026-10-07T02:00:00Z"));
            scene.activity(leader, "分数怎么教", LocalDate.of(2026, 9, 29), "");
            scene.task(scene.publishedPlan(city.maths(), leader), "研讨", "DAY", THURSDAY, THURSDAY, null);
        });
        int few = statements(leader);
        in(() -> {
            var other = cities.person("另一位老师", city.mathsGrade3(), Role.TEACHER);
            for (int i = 0; i < 5; i++) {
                scene.sent(novice, "growth-plan", "计划" + i, Instant.parse("2026-10-0" + (i + 1) + "T02:00:00Z"));
                scene.sent(other, "growth-plan", "计划" + i, Instant.parse("2026-09-1" + i + "T02:00:00Z"));
                scene.activity(leader, "活动" + i, LocalDate.of(2026, 9, 28), "");
                scene.task(scene.publishedPlan(city.maths(), leader), "研讨" + i, "DAY", THURSDAY, THURSDAY, leader);
            }
        });
        assertThat(statements(leader)).isEqualTo(few).isLessThan(34);
    }

    private WeekItem waiting(Person person) {
        return weeks.of(me(person)).sections().stream()
                .filter(s -> s.title().equals("等您看的"))
                .flatMap(s -> s.items().stream())
                .filter(i -> i.title().equals("等您审的"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> titles(WeekPage page, int section) {
        return page.sections().get(section).items().stream()
                .map(WeekItem::title)
                .toList();
    }

    @Test
    void outside_the_term_the_page_says_so() {
        in(() -> {
            assertThat(weeks.of(cities.actor(novice, LocalDate.of(2026, 8, 25))).heading())
                    .isEqualTo("还没开学");
            assertThat(weeks.of(cities.actor(novice, LocalDate.of(2027, 2, 1))).heading())
                    .isEqualTo("这学期结束了");
        });
    }

    private Actor me(Person person) {
        return cities.actor(person, THURSDAY);
    }

    private void in(Runnable work) {
        Tenancy.run(city.tenantId(), work);
    }
}
