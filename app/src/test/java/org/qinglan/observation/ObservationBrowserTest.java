package org.qinglan.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.Browser;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ObservationBrowserTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    @Autowired
    City city;

    @Autowired
    Browser browser;

    @Autowired
    SeenLessons lessons;

    private String login;
    private Person first;

    private void build(City.Built at) {
        var director = city.person("钱主任", at.researchOffice(), Role.RESEARCH_DIRECTOR);
        login = city.account(director);
        Actor one = city.actor(city.person("林老师", at.mathsGrade3(), Role.TEACHER), TODAY);
        Actor other = city.actor(city.person("方老师", at.mathsGrade3(), Role.TEACHER), TODAY);
        for (int i = 0; i < 6; i++) {
            var teacher =
                    city.person(List.of("何乐", "顾言", "沈青", "陆遥", "白露", "石磊").get(i), at.mathsGrade4(), Role.TEACHER);
            if (i == 0) first = teacher;
            for (int visit = 0; visit < 2; visit++) {
                String day = visit == 0 ? "2026-09-1" + (i + 3) : "2026-10-0" + (1 + i);
                lessons.read(lessons.saw(
                        one, teacher, day, 1 + i, visit == 0 ? "DROP_IN" : "TRACKING", 98 - 6 * i - 3 * visit));
                if (i < 4) lessons.read(lessons.saw(other, teacher, day, 1 + i, "DROP_IN", 96 - 5 * i));
            }
        }
        city.person("没人听过的", at.chinese(), Role.TEACHER);
    }

    @Test
    void a_director_looks_at_who_was_seen_and_how_far_ratings_can_be_trusted() {
        var at = city.build();
        Tenancy.run(at.tenantId(), () -> build(at));
        for (int width : new int[] {390, 1440})
            try (var visit = browser.at(width)) {
                visit.signIn(login);
                look(visit, "/observations", "observations");
                look(visit, "/observations/coverage", "coverage");
                look(visit, "/observations/agreement", "agreement");
                look(visit, "/observations/of/" + first.id(), "taught");
                assertThat(visit.page().content()).contains("次课，评分就比较可信");
                look(visit, "/records?scope=all&kind=observation", "ways");
                look(visit, "/observations/feedback-time", "feedback-time");
                look(visit, "/records/new/observation/classes", "class-codes");
                assertThat(visit.complaints()).isEmpty();
            }
    }

    @Test
    void an_observer_at_the_back_of_the_classroom_counts_with_a_thumb() {
        var at = city.build();
        UUID[] record = new UUID[1];
        Tenancy.run(at.tenantId(), () -> {
            var observer = city.person("林老师", at.mathsGrade3(), Role.TEACHER);
            login = city.account(observer);
            first = city.person("何乐", at.mathsGrade4(), Role.TEACHER);
            record[0] = lessons.saw(city.actor(observer, TODAY), first, "2026-10-08", 3, "DROP_IN", 88);
        });
        try (var visit = browser.at(390)) {
            visit.signIn(login);
            var page = visit.open("/observations/tally/" + record[0]);
            page.click("button.tap:has-text('老师')");
            page.click("button.tap:has-text('学生')");
            visit.axeClean();
            visit.fits();
            visit.shot("tally-st");
            page.click("summary:has-text('记号')");
            page.fill("#codes", "T T T S S T T S T S S S T T T T S T S T T T S S T");
            page.click("text=存下，看结果");
            assertThat(page.locator(".curve").count()).isOne();
            look(visit, "/observations/tally/" + record[0], "tallied-st");
            page = visit.open("/observations/tally/" + record[0] + "?method=FLANDERS");
            visit.shot("tally-flanders");
            page.click("summary:has-text('记号')");
            page.fill("#codes", "5 5 5 4 8 8 2 3 5 5 4 10 8 3 3 5 6 8 9 9 3 5 5 4 8 2 5");
            page.click("text=存下，看结果");
            assertThat(page.locator(".matrix").count()).isOne();
            look(visit, "/observations/tally/" + record[0] + "?method=FLANDERS", "tallied-flanders");
            page = visit.open("/observations/questions/" + record[0]);
            for (var kind : List.of("记忆", "记忆", "分析", "理解")) page.click("button.tap:has-text('" + kind + "')");
            page.click("#undo");
            page.waitForSelector("#asked table");
            assertThat(page.textContent("#count")).isEqualTo("已记 3 个提问");
            visit.axeClean();
            visit.fits();
            visit.shot("questions");
            page.click("text=存下，看结果");
            assertThat(page.textContent("#asked")).contains("一共 3 个", "67%");
            look(visit, "/records/" + record[0], "observation-beside");
            look(visit, "/observations/points/" + record[0], "points");
            look(visit, "/records/new/observation/lesson", "lessons-by-class");
            assertThat(visit.complaints()).isEmpty();
        }
        try (var visit = browser.at(390)) {
            visit.signIn(Tenancy.call(at.tenantId(), () -> city.account(first)));
            look(visit, "/records/" + record[0], "feedback-teacher");
            look(visit, "/observations/feedback/" + record[0], "feedback");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static void look(org.qinglan.given.Visit visit, String path, String name) {
        visit.open(path);
        visit.axeClean();
        visit.fits();
        visit.shot(name);
    }
}
