package org.qinglan.plan.calendar;

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

    public String chinese() {
        return chinese;
    }
}
