package org.qinglan.publiclesson.practice;

import org.qinglan.shared.Refusal;

/** Why a roster is not made or accepted. */
enum PracticeRefusal implements Refusal {
    ALREADY("这个月的名单已经排好了。"),
    NOT_SO_MANY("一个月排 1 到 12 节。"),
    NOBODY("组里这个月没有能上的人：都请了假，或者组里还没有人。"),
    ACCEPTED("名单已经定下来了，换人请两位老师商量后由上课的老师改时间或者“不上了”。"),
    PAST("这个月已经过去了，排下个月的吧。"),
    NO_TERM("这个月不在学期里，没有课可排。");

    private final String sentence;

    PracticeRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
