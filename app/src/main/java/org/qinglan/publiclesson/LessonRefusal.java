package org.qinglan.publiclesson;

import org.qinglan.shared.Refusal;

/** Why something about a public lesson is not done. */
public enum LessonRefusal implements Refusal {
    NO_TOPIC("课题还没写；写上再送组长，也可以先存着。"),
    TOO_LONG("课题最多 80 个字，研究主题最多 120 个字，请写短一些。"),
    NO_CLASS("请选在哪个班上；课表里没有您的课，就写上班级。"),
    NO_KIND("请选课的性质。"),
    PAST_WEEK("这一周已经过去了，请换一周。"),
    NOT_OPEN("已经送出去了，现在不能改；要改请先撤回。"),
    OVERTAKEN("这份申报刚才在别处改过了，请看看现在的内容再改。"),
    NOT_A_SLOT("请在列出的时间里挑一节；挑的那一节不是您在这个班的课。"),
    WAITS_ABOVE("这节课报上去了，还没有答复；答复了或者过了期限再排时间。"),
    DAY_OVER("这一天已经过去了，请挑今天以后的一节。"),
    CLASHES("这一节已经有一节公开课占了这位老师、这个班或这个地方，请换一节或换个地方。"),
    FEW_SEATS("席位写 0（不限）到 500 之间的数。"),
    NOT_YOUR_RANGE("通知的范围只能是本组、本校和上面的单位。"),
    NEEDS_REASON("要写一句原因（至少 5 个字），约了要来听的人看得到。"),
    NOT_YET("上课的时间还没到，上完了再点。"),
    NOT_HERE("这一步要在它自己的页面上做。");

    private final String sentence;

    LessonRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
