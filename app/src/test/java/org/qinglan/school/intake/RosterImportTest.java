package org.qinglan.school.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.given.StatementCounter;
import org.qinglan.school.Distinctions;
import org.qinglan.school.Heard;
import org.qinglan.school.Mentoring;
import org.qinglan.school.Mentorings;
import org.qinglan.school.People;
import org.qinglan.school.PeopleChanged;
import org.qinglan.school.Person;
import org.qinglan.school.Post;
import org.qinglan.school.Role;
import org.qinglan.school.Stage;
import org.qinglan.school.Subject;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.Units;
import org.qinglan.school.intake.Preview.State;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class RosterImportTest {
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    @Autowired
    City city;

    @Autowired
    RosterImport imports;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    Mentorings mentorings;

    @Autowired
    Distinctions distinctions;

    @Autowired
    Heard heard;

    @Autowired
    StatementCounter statements;

    private static Xlsx roster() {
        return Xlsx.of("姓名", "工号", "教研组", "备课组", "岗位", "学科", "参加工作时间", "职称", "荣誉称号", "手机", "师父")
                .row("唐 宁", "N1", "数学", "五年级数学", "备课组长", "数学", "2012.8", "高级教师", "市骨干教师", "13800001234", "")
                .row("曾小北", "N2", "数学教研组", "五年级数学备课组", "", "数学", 46266, "", "", "", "唐宁");
    }

    @Test
    void a_roster_makes_people_with_posts_groups_titles_and_mentors() {
        in(c -> {
            var preview = bringIn(c.school(), roster());
            assertThat(preview.count(State.NEW)).isEqualTo(2);
            assertThat(preview.news()).containsExactly("会新建 1 个组：五年级数学备课组");

            var leader = people.named("唐宁").getFirst();
            var novice = people.named("曾小北").getFirst();
            assertThat(people.posts(leader.id(), SEPTEMBER))
                    .extracting(p -> p.unit().name() + p.role().chinese() + p.subject())
                    .containsExactlyInAnyOrder("五年级数学备课组备课组长MATHEMATICS", "五年级数学备课组教师MATHEMATICS");
            assertThat(novice.pinyin()).isEqualTo("zeng xiao bei");
            assertThat(novice.serviceYear(SEPTEMBER)).isEqualTo(1);
            assertThat(mentorings.mentorsOf(novice.id(), SEPTEMBER))
                    .extracting(Mentoring::mentorId)
                    .containsExactly(leader.id());
            assertThat(distinctions.titles(List.of(leader.id()), SEPTEMBER)).containsValue("高级教师");
            assertThat(units.below(c.maths().id()))
                    .filteredOn(u -> u.name().startsWith("五年级"))
                    .singleElement()
                    .returns(5, Unit::grade)
                    .returns(Subject.MATHEMATICS, Unit::subject);
            assertThat(heard.times(PeopleChanged.class, e -> e.personIds().contains(leader.id())))
                    .isEqualTo(1);
        });
    }

    @Test
    void the_same_roster_again_changes_nothing() {
        in(c -> {
            bringIn(c.school(), roster());
            var again = bringIn(c.school(), roster());
            assertThat(again.count(State.UNCHANGED)).isEqualTo(2);
            assertThat(again.news()).isEmpty();
            var leader = people.named("唐宁").getFirst();
            assertThat(heard.times(PeopleChanged.class, e -> e.personIds().contains(leader.id())))
                    .isEqualTo(1);
        });
    }

    @Test
    void a_move_ends_the_old_post_and_blank_cells_change_nothing() {
        in(c -> {
            var moving = city.person("夏禾", c.mathsGrade3(), Role.TEACHER);
            var file = Xlsx.of("姓名", "工号", "教研组", "备课组", "职称").row("夏禾", moving.employeeNo(), "数学教研组", "四年级数学备课组", "");
            var preview = bringIn(c.school(), file);
            assertThat(preview.rows().getFirst().changes())
                    .containsExactly(new Preview.Change("岗位", "三年级数学备课组 教师", "四年级数学备课组 教师"));
            assertThat(placesOf(moving, SEPTEMBER.minusDays(1))).containsExactly("三年级数学备课组");
            assertThat(placesOf(moving, SEPTEMBER)).containsExactly("四年级数学备课组");

            var onlyTitle = Xlsx.of("姓名", "工号", "职称").row("夏禾", moving.employeeNo(), "一级教师");
            assertThat(bringIn(c.school(), onlyTitle).rows().getFirst().changes())
                    .containsExactly(new Preview.Change("职称", "", "一级教师"));
            assertThat(placesOf(moving, SEPTEMBER)).containsExactly("四年级数学备课组");
        });
    }

    @Test
    void one_wrong_row_keeps_everybody_out() {
        in(c -> {
            var file = roster().row("", "N3").row("唐宁", "N1").row("白露", "N4", "", "六年级语文");
            var rows = imports.read(file.bytes());
            var refused = imports.bringIn(order(c.school()), rows);
            assertThat(refused).isInstanceOfSatisfying(Refused.class, r -> {
                var preview = (Preview) r.why();
                assertThat(preview.rows())
                        .filteredOn(row -> row.state() == State.ERROR)
                        .flatExtracting(Preview.Row::problems)
                        .extracting(p -> p.column() + "：" + p.sentence())
                        .containsExactly("姓名：没有写姓名", "工号：和第 2 行的工号一样", "教研组：写了备课组，也要写它属于哪个教研组");
            });
            assertThat(people.named("唐宁")).isEmpty();
        });
    }

    @Test
    void same_names_are_two_people_and_a_mentor_of_that_name_must_be_given_by_number() {
        in(c -> {
            var head =
                    Xlsx.of("姓名", "工号", "教研组", "师父").row("王芳", "M1", "数学", "").row("王芳", "M2", "语文", "");
            assertThat(bringIn(c.school(), head).count(State.NEW)).isEqualTo(2);
            var unclear = imports.bringIn(
                    order(c.school()),
                    imports.read(Xlsx.of("姓名", "工号", "教研组", "师父")
                            .row("安然", "M3", "数学", "王芳")
                            .bytes()));
            assertThat(unclear.toString()).contains("有 2 个叫“王芳”的人，请写工号");
            bringIn(c.school(), Xlsx.of("姓名", "工号", "教研组", "师父").row("安然", "M3", "数学", "M2"));
            assertThat(mentorings.mentorsOf(people.named("安然").getFirst().id(), SEPTEMBER))
                    .hasSize(1);
        });
    }

    @Test
    void people_of_another_school_and_roles_that_open_doors_stay_out_of_reach() {
        in(c -> {
            var other = units.add(c.district(), UnitKind.SCHOOL, "白塔小学", null, null, null, false);
            var theirs = city.person("石磊", other, Role.TEACHER);
            var file = Xlsx.of("姓名", "工号", "岗位")
                    .row("石磊磊", theirs.employeeNo(), "教师")
                    .row("钱多", "N9", "系统管理员");
            assertThat(imports.bringIn(order(c.school()), imports.read(file.bytes()))
                            .toString())
                    .contains("这个工号已经有外单位的人在用")
                    .contains("系统管理员不能从名单导入");
            assertThat(people.get(theirs.id()).name()).isEqualTo("石磊");
        });
    }

    @Test
    void a_district_brings_in_several_schools_by_their_names() {
        in(c -> {
            units.add(c.district(), UnitKind.SCHOOL, "白塔小学", null, null, null, false);
            var file = Xlsx.of("姓名", "工号", "学校", "岗位")
                    .row("石磊", "D1", "白塔小学", "校长")
                    .row("唐宁", "D2", "青禾小学", "教导主任")
                    .row("谁呢", "D3", "没有小学", "教师");
            var rows = imports.read(file.bytes());
            assertThat(imports.bringIn(order(c.district()), rows).toString()).contains("没有叫“没有小学”的学校");
            assertThat(imports.bringIn(order(c.district()), rows.subList(0, 2))).isInstanceOf(Done.class);
            assertThat(placesOf(people.named("石磊").getFirst(), SEPTEMBER)).containsExactly("白塔小学");
            assertThat(placesOf(people.named("唐宁").getFirst(), SEPTEMBER)).containsExactly("教导处");
        });
    }

    @Test
    void who_is_missing_leaves_only_when_asked_and_the_keeper_of_the_roster_never() {
        in(c -> {
            var gone = city.person("夏禾", c.maths(), Role.TEACHER);
            var keeper = city.person("严谨", c.school(), Role.DATA_STEWARD);
            bringIn(c.school(), roster());
            assertThat(people.get(gone.id()).leftOn()).isNull();

            var asked = new RosterImport.Order(c.school(), SEPTEMBER, true);
            var rows = imports.read(roster().bytes());
            assertThat(imports.preview(asked, rows).news()).containsExactly("名单里没有、会记为离校的 1 人：夏禾");
            imports.bringIn(asked, rows);

            assertThat(people.get(gone.id()).leftOn()).isEqualTo(SEPTEMBER);
            assertThat(placesOf(gone, SEPTEMBER)).isEmpty();
            assertThat(people.get(keeper.id()).leftOn()).isNull();

            var back = Xlsx.of("姓名", "工号", "教研组").row("夏禾", gone.employeeNo(), "数学");
            assertThat(bringIn(c.school(), back).rows().getFirst().changes())
                    .contains(new Preview.Change("状态", "已离校", "在职"));
            assertThat(people.get(gone.id()).leftOn()).isNull();
        });
    }

    @Test
    void only_what_the_preview_showed_is_done() {
        in(c -> {
            var rows = imports.read(roster().bytes());
            var seen = RosterImport.fingerprint(imports.preview(order(c.school()), rows));
            bringIn(c.school(), Xlsx.of("姓名", "工号", "教研组").row("唐宁", "N1", "数学"));
            assertThat(imports.apply(order(c.school()), rows, seen, n -> {})).isInstanceOf(Refused.class);
            assertThat(people.named("曾小北")).isEmpty();

            var fresh = RosterImport.fingerprint(imports.preview(order(c.school()), rows));
            assertThat(imports.apply(order(c.school()), rows, fresh, n -> {})).isInstanceOf(Done.class);
            assertThat(people.named("曾小北")).hasSize(1);
        });
    }

    /** How long it takes is {@code ./qinglan bench roster}; here only that it costs statements by the batch, not by the person. */
    @Test
    void a_thousand_more_people_cost_a_few_more_statements() throws Exception {
        var few = statementsFor(500);
        var many = statementsFor(1_500);
        assertThat(many.size() - few.size()).isLessThan(60);
    }

    private List<String> statementsFor(int people) throws Exception {
        var c = city.build();
        try (var tenant = Tenancy.enter(c.tenantId())) {
            var file = many(people);
            return statements.during(() -> bringIn(c.school(), file));
        }
    }

    @Test
    void as_many_as_the_bench_asks_for_are_in() {
        in(c -> {
            int people = Integer.getInteger("qinglan.people", 200);
            var file = many(people);
            long began = System.nanoTime();
            assertThat(bringIn(c.school(), file).count(State.NEW)).isEqualTo(people);
            if (people >= 1_000) System.out.printf("名单导入 %,d 人：%.1f s%n", people, (System.nanoTime() - began) / 1e9);
        });
    }

    private static Xlsx many(int people) {
        var file = Xlsx.of("姓名", "工号", "教研组", "备课组", "学科", "参加工作时间", "职称");
        for (int i = 0; i < people; i++)
            file.row("教师" + i, "B" + i, "数学教研组", (i % 6 + 1) + "年级数学备课组", "数学", "2015-9-1", "一级教师");
        return file;
    }

    @Test
    void a_post_gets_the_stage_of_its_row_or_of_its_school() {
        in(c -> {
            var file =
                    Xlsx.of("姓名", "工号", "教研组", "学段").row("唐宁", "S1", "数学", "初中").row("曾小北", "S2", "数学", "");
            bringIn(c.school(), file);
            assertThat(stages("唐宁")).containsExactly(Stage.JUNIOR);
            assertThat(stages("曾小北")).containsExactly(Stage.PRIMARY);

            var again = bringIn(
                    c.school(),
                    Xlsx.of("姓名", "工号", "教研组", "学段").row("唐宁", "S1", "数学", "").row("曾小北", "S2", "数学", "高中"));
            assertThat(again.rows()).extracting(Preview.Row::state).containsExactly(State.UNCHANGED, State.CHANGED);
            assertThat(again.rows().get(1).changes()).containsExactly(new Preview.Change("学段", "", "高中"));
            assertThat(stages("唐宁")).containsExactly(Stage.JUNIOR);
            assertThat(stages("曾小北")).containsExactly(Stage.SENIOR);
        });
    }

    @Test
    void an_honour_comes_with_its_last_day_and_a_later_file_changes_it() {
        in(c -> {
            var head = new Object[] {"姓名", "工号", "教研组", "荣誉称号", "荣誉有效期至"};
            bringIn(
                    c.school(),
                    Xlsx.of(head)
                            .row("唐宁", "H1", "数学", "区骨干教师、教坛新秀", "2027年8月、2028-8-31")
                            .row("曾小北", "H2", "数学", "区骨干教师", ""));
            assertThat(honours("唐宁")).containsExactlyInAnyOrder("区骨干教师 2027-08-31", "教坛新秀 2028-08-31");
            assertThat(honours("曾小北")).containsExactly("区骨干教师 null");

            var later = Xlsx.of(head).row("唐宁", "H1", "数学", "区骨干教师", "").row("曾小北", "H2", "数学", "区骨干教师", 47361);
            var preview = bringIn(c.school(), later);
            assertThat(preview.rows().get(1).changes())
                    .containsExactly(new Preview.Change("荣誉称号", "", "区骨干教师（至2029年8月31日）"));
            assertThat(honours("唐宁")).contains("区骨干教师 2027-08-31");
            assertThat(honours("曾小北")).containsExactly("区骨干教师 2029-08-31");
        });
    }

    @Test
    void a_last_day_that_says_nothing_clear_is_pointed_out_in_its_cell() {
        in(c -> {
            var file = Xlsx.of("姓名", "工号", "教研组", "荣誉称号", "荣誉有效期至")
                    .row("唐宁", "H1", "数学", "区骨干教师", "2025年8月31日")
                    .row("曾小北", "H2", "数学", "", "2029年8月31日")
                    .row("安然", "H3", "数学", "区骨干教师", "2028-8-31、2029-8-31")
                    .row("白露", "H4", "数学", "区骨干教师", "很久");
            assertThat(imports.bringIn(order(c.school()), imports.read(file.bytes()))
                            .toString())
                    .contains("已经到期", "没有写荣誉称号", "和荣誉称号一样多", "“很久”看不出是哪一天");
        });
    }

    private List<Stage> stages(String name) {
        return people.posts(people.named(name).getFirst().id(), SEPTEMBER).stream()
                .map(Post::stage)
                .toList();
    }

    private List<String> honours(String name) {
        return distinctions.honoursOf(people.named(name).getFirst().id()).stream()
                .map(h -> h.name() + " " + h.until())
                .toList();
    }

    private Preview bringIn(Unit scope, Xlsx file) {
        return switch (imports.bringIn(order(scope), imports.read(file.bytes()))) {
            case Done(var preview) -> preview;
            case Refused(var preview) -> throw new AssertionError(preview);
        };
    }

    private static RosterImport.Order order(Unit scope) {
        return new RosterImport.Order(scope, SEPTEMBER, false);
    }

    private List<String> placesOf(Person person, LocalDate day) {
        return people.posts(person.id(), day).stream().map(p -> p.unit().name()).toList();
    }

    private void in(Consumer<City.Built> work) {
        var c = city.build();
        Tenancy.run(c.tenantId(), () -> work.accept(c));
    }
}
