package org.qinglan.duty;

import org.qinglan.shared.Refusal;

/** Why nobody is excused. */
public enum ExcuseRefusal implements Refusal {
    NOT_YOURS("缓做或免做请找提这条要求的组长或主任，也可以找本校教导主任、教科室主任、副校长、校长，或他们请来代审的人。"),
    YOURSELF("不能给自己办缓做或免做，请找上一级。"),
    REASON("请写明原因，至少两个字，例如：病假、外出培训。"),
    ALREADY("这一段已经同意过了，不用再办。");

    private final String sentence;

    ExcuseRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
