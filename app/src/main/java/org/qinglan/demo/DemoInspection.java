package org.qinglan.demo;

import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.inspection.Readiness;
import org.qinglan.school.People;
import org.qinglan.school.Post;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A district asks the school what it did for its teachers: some lines have their proof, one an honest word, some nothing yet. */
@Component
@Profile("demo")
class DemoInspection {
    private static final String LINES = """
            一、教师发展
            1. 教师相互听课，听课记录完整
            2. 教师读书记录每学期不少于两篇
            3. 教师论文、案例发表或获奖情况
            二、教研管理
            1. 教研活动有主题、有记录、有签到
            2. 学科教研工作计划和总结
            三、课题研究
            1. 省级课题结题证书
            """;
    private static final int HEARD = 0;
    private static final int ACTIVITIES = 3;
    private static final int PROJECTS = 5;

    private final Readiness readiness;
    private final People people;

    DemoInspection(Readiness readiness, People people) {
        this.readiness = readiness;
        this.people = people;
    }

    void fill(DemoWork.City city) {
        var school = city.main().unit();
        var office = office(city);
        var asked = new Readiness.Asked(
                school, "教师发展专项督导自查", city.term().firstDay(), city.term().lastDay(), LINES, "", new byte[0]);
        var it = done(readiness.begin(office, asked));
        var lines = readiness.lines(it);
        done(readiness.takeAll(office, lines.get(HEARD), "observation"));
        done(readiness.takeAll(office, lines.get(ACTIVITIES), "activity"));
        done(readiness.explain(office, lines.get(PROJECTS), "学校的省级课题明年六月结题，现在只有中期材料。"));
    }

    private Actor office(DemoWork.City city) {
        var director = people.postsWithin(city.main().unit().id()).stream()
                .filter(post -> post.role() == Role.ACADEMIC_DIRECTOR)
                .map(Post::personId)
                .findFirst()
                .map(people::get)
                .orElseThrow();
        return new Actor(
                Tenancy.require(),
                director.id(),
                director.id(),
                director.name(),
                city.today(),
                false,
                people.posts(director.id(), city.today()));
    }

    private static <T, R> T done(Decision<T, R> decision) {
        return switch (decision) {
            case Done(var value) -> value;
            case Refused(var why) -> throw new IllegalStateException("the demonstration was refused: " + why);
        };
    }
}
