package org.qinglan.record;

import java.util.Arrays;
import java.util.Optional;

/** What is done, for requirements and credits alike: a credit counts toward requirements of the same action. */
public enum Action {
    OBSERVE("听课"),
    BE_OBSERVED("被听课"),
    TEACH("上课"),
    PREPARE("备课"),
    READ("读书"),
    WRITE_PAPER("写论文"),
    PLAN("写计划"),
    REFLECT("写反思"),
    ACTIVITY("教研活动"),
    INSPECT("检查"),
    TRAIN("培训"),
    COMPETE("参赛"),
    ANALYSE_EXAM("质量分析"),
    PROJECT("课题研究"),
    SET_PAPER("命题"),
    HOMEWORK("作业"),
    REPORT("报告"),
    MEET("会议"),
    MENTOR("带教"),
    OTHER("其他");

    private final String chinese;

    Action(String chinese) {
        this.chinese = chinese;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** The action of a code as plans and kinds write it: {@code write-paper} or {@code WRITE_PAPER}. */
    public static Optional<Action> coded(String code) {
        return Arrays.stream(values())
                .filter(a -> a.name().equalsIgnoreCase(code.replace('-', '_')))
                .findFirst();
    }
}
