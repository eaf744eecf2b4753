package org.qinglan.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.qinglan.duty.Filter;
import org.qinglan.record.Action;

/** What a requirement asks to be done, as its page offers it: an action and what narrows it. */
public enum Deed {
    OBSERVE(Action.OBSERVE, Filter.NONE, "听课", "节"),
    OBSERVE_MENTOR(Action.OBSERVE, Filter.of("relation", "MENTOR"), "听师父的课", "节"),
    OBSERVE_MENTEE(Action.OBSERVE, Filter.of("relation", "MENTEE"), "进徒弟课堂", "节"),
    OBSERVE_ROUTINE(Action.OBSERVE, Filter.of("lessonKind", "ROUTINE"), "随堂听课", "节"),
    OBSERVE_RESEARCH(Action.OBSERVE, Filter.of("lessonKind", "RESEARCH"), "听研究课", "节"),
    TEACH(Action.TEACH, Filter.NONE, "上公开课", "节"),
    TEACH_RESEARCH(Action.TEACH, Filter.of("lessonKind", "RESEARCH"), "上研究课", "节"),
    TEACH_DEMONSTRATION(Action.TEACH, Filter.of("lessonKind", "DEMONSTRATION"), "上示范课", "节"),
    TEACH_SHOWCASE(Action.TEACH, Filter.of("lessonKind", "SHOWCASE"), "上展示课", "节"),
    TEACH_REPORT(Action.TEACH, Filter.of("lessonKind", "REPORT"), "上汇报课", "节"),
    TEACH_PRACTICE(Action.TEACH, Filter.of("lessonKind", "PRACTICE"), "上练兵课", "节"),
    PREPARE(Action.PREPARE, Filter.NONE, "备课", "篇"),
    READ(Action.READ, Filter.NONE, "读书", "份"),
    WRITE_PAPER(Action.WRITE_PAPER, Filter.NONE, "写论文或案例", "篇"),
    PLAN(Action.PLAN, Filter.NONE, "写计划", "份"),
    REFLECT(Action.REFLECT, Filter.NONE, "写反思", "篇"),
    ACTIVITY(Action.ACTIVITY, Filter.NONE, "教研活动", "次"),
    INSPECT(Action.INSPECT, Filter.NONE, "检查", "次"),
    TRAIN(Action.TRAIN, Filter.NONE, "学习培训", "次"),
    COMPETE(Action.COMPETE, Filter.NONE, "参赛", "次"),
    ANALYSE_EXAM(Action.ANALYSE_EXAM, Filter.NONE, "质量分析", "份"),
    PROJECT(Action.PROJECT, Filter.NONE, "课题研究", "次"),
    SET_PAPER(Action.SET_PAPER, Filter.NONE, "命题", "份"),
    HOMEWORK(Action.HOMEWORK, Filter.NONE, "作业", "次"),
    REPORT(Action.REPORT, Filter.NONE, "交流汇报", "次"),
    MEET(Action.MEET, Filter.NONE, "开会", "次"),
    MENTOR(Action.MENTOR, Filter.NONE, "带教", "次"),
    OTHER(Action.OTHER, Filter.NONE, "做完", "次");

    private final Action action;
    private final Filter filter;
    private final String chinese;
    private final String measure;

    Deed(Action action, Filter filter, String chinese, String measure) {
        this.action = action;
        this.filter = filter;
        this.chinese = chinese;
        this.measure = measure;
    }

    Action action() {
        return action;
    }

    /** What a credit must be to count. */
    Filter filter() {
        return filter;
    }

    public String chinese() {
        return chinese;
    }

    /** The unit it is counted in where the text names none. */
    String measure() {
        return measure;
    }

    @JsonValue
    public String code() {
        return name();
    }

    /** The plain deed of an action. */
    static Deed plain(Action action) {
        return Arrays.stream(values())
                .filter(d -> d.action == action && d.filter.equals(Filter.NONE))
                .findFirst()
                .orElse(OTHER);
    }

    @JsonCreator
    static Deed coded(String code) {
        return valueOf(code);
    }
}
