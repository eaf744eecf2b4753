package org.qinglan.publiclesson.evaluation;

import org.qinglan.shared.Refusal;

/** Why an evaluation or thanks is not taken. */
public enum EvaluationRefusal implements Refusal {
    OWN_LESSON("自己的课由别人来评，您看得到平均分和大家的话。"),
    NOT_THERE("签到过的人才能评；请先扫屏幕上的码。"),
    OLD_FORM("这张表过期了或者已经交过，请再扫一次屏幕上的码。"),
    OVER("评课停了：上课三天以后不再收。"),
    EMPTY("至少拖一条，或者写一句话。"),
    TOO_LONG("一句话最多 200 个字。"),
    NO_NAME("请写姓名和学校，各至少两个字。"),
    TWICE("这个姓名和学校已经评过了，一人评一次。"),
    TOO_OFTEN("这个网络上刚才来得太多，请过几分钟再试。");

    private final String sentence;

    EvaluationRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
