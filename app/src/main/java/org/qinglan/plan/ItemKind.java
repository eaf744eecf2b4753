package org.qinglan.plan;

/** What an item of a plan is. */
public enum ItemKind {
    SECTION("标题", ""),
    GOAL("目标", "目"),
    MEASURE("措施", ""),
    TASK("任务", "任"),
    REQUIREMENT("要求", "要"),
    ASSIGNMENT("分工", "工"),
    NOTE("只是文字", "");

    private final String chinese;
    private final String sign;

    ItemKind(String chinese, String sign) {
        this.chinese = chinese;
        this.sign = sign;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether it may answer items of plans above and be answered by plans below. */
    public boolean isLinked() {
        return this == GOAL || this == MEASURE || this == TASK || this == REQUIREMENT;
    }

    /** Whether other items may be counted toward it: 目标 and 措施. */
    public boolean isServed() {
        return this == GOAL || this == MEASURE;
    }

    /** One character that numbers items of this kind beside the source (要1); empty for kinds without a number. */
    String sign() {
        return sign;
    }
}
