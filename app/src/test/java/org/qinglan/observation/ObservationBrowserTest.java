package org.qinglan.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
                lessons.saw(one, teacher, day, 1 + i, visit == 0 ? "DROP_IN" : "TRACKING", 98 - 6 * i - 3 * visit);
                if (i < 4) lessons.saw(other, teacher, day, 1 + i, "DROP_IN", 96 - 5 * i);
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
