package org.qinglan.plan;

/** Where a plan stands in its flow (workflows §1). */
public enum PlanState {
    DRAFT("草稿"),
    IN_REVIEW_OFFICE("送审中"),
    IN_REVIEW_HEAD("等校长室"),
    RETURNED("退回了"),
    APPROVED("通过了，没发布"),
    PUBLISHED("正在做"),
    SUMMARY_DRAFT("在写总结"),
    SUMMARY_REVIEW("总结送审中"),
    CLOSED("做完了"),
    ARCHIVED("归档了");

    private final String chinese;

    PlanState(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether its owner may still change every word of it. */
    public boolean isDraft() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether it is in force or was: everybody in its audience may read it. */
    public boolean isPublic() {
        return ordinal() >= PUBLISHED.ordinal();
    }
}
