package org.qinglan.plan.calendar;

import java.util.List;
import org.qinglan.school.Post;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;

/** Whose calendar is looked at. */
public enum Scope {
    ME("我的"),
    GROUP("本组"),
    SCHOOL("全校"),
    DISTRICT("全区");

    private final String chinese;

    Scope(String chinese) {
        this.chinese = chinese;
    }

    /** What somebody looks at first: who works in offices only has no group whose calendar it could be. */
    static Scope usual(List<Post> posts) {
        if (posts.isEmpty() || posts.stream().anyMatch(post -> isGroup(post.unit()))) return GROUP;
        boolean above = posts.stream().allMatch(post -> post.unit().kind() == UnitKind.TEACHING_RESEARCH_OFFICE);
        return above ? DISTRICT : SCHOOL;
    }

    private static boolean isGroup(Unit unit) {
        return !unit.kind().isOffice() && unit.kind() != UnitKind.SCHOOL;
    }

    public String chinese() {
        return chinese;
    }
}
