package org.qinglan.duty;

import org.qinglan.record.Action;

/** What the form offers to ask for: an action with its usual filter and measure. */
public enum Deed {
    HEAR_MENTOR("听师父的课", Action.OBSERVE, Filter.of("relation", "MENTOR"), "节"),
    HEAR_MENTEE("听徒弟的课", Action.OBSERVE, Filter.of("relation", "MENTEE"), "节"),
    HEAR_ANY("听课", Action.OBSERVE, Filter.NONE, "节"),
    HEAR_RESEARCH("听研究课", Action.OBSERVE, Filter.of("lessonKind", "RESEARCH"), "节"),
    TEACH_RESEARCH("上研究课", Action.TEACH, Filter.of("lessonKind", "RESEARCH"), "节"),
    TEACH_OPEN("上展示课、示范课或汇报课", Action.TEACH, openLessons(), "节"),
    TAKE_PART("参加教研活动", Action.ACTIVITY, Filter.NONE, "次"),
    PLAN("写个人计划", Action.PLAN, Filter.NONE, "份"),
    READ("读书", Action.READ, Filter.NONE, "本"),
    WRITE("写论文或案例", Action.WRITE_PAPER, Filter.NONE, "篇"),
    REFLECT("写反思", Action.REFLECT, Filter.NONE, "篇"),
    PREPARE("备课", Action.PREPARE, Filter.NONE, "篇"),
    TRAIN("参加培训", Action.TRAIN, Filter.NONE, "次"),
    MENTOR("带教", Action.MENTOR, Filter.NONE, "次"),
    COMPETE("参赛", Action.COMPETE, Filter.NONE, "次"),
    HOMEWORK("设计作业", Action.HOMEWORK, Filter.NONE, "份"),
    SET_PAPER("命题", Action.SET_PAPER, Filter.NONE, "份");

    private final String chinese;
    private final Action action;
    private final Filter filter;
    private final String measure;

    Deed(String chinese, Action action, Filter filter, String measure) {
        this.chinese = chinese;
        this.action = action;
        this.filter = filter;
        this.measure = measure;
    }

    public String chinese() {
        return chinese;
    }

    Action action() {
        return action;
    }

    Filter filter() {
        return filter;
    }

    String measure() {
        return measure;
    }

    private static Filter openLessons() {
        return Filter.NONE.and("lessonKind", "SHOWCASE", "DEMONSTRATION", "REPORT");
    }
}
