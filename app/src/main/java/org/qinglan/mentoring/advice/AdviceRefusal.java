package org.qinglan.mentoring.advice;

import org.qinglan.shared.Refusal;

/** Why a piece of advice is not given or not marked. */
public enum AdviceRefusal implements Refusal {
    TEXT("建议写 2 到 200 个字，一条说一件事，下次来看得出做没做到。"),
    ENOUGH("一次听课最多留三条，多了顾不过来。"),
    WORD("请写一句看到了什么，2 到 200 个字。"),
    NOT_LATER("这条是这次或以后留的，要以后再来听课的人标。"),
    DONE("这条已经有人标了“做到了”。"),
    OUTSIDE("授课的是校外的人，不在名单里，留不了建议。");

    private final String sentence;

    AdviceRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
