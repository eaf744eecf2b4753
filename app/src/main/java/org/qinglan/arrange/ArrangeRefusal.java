package org.qinglan.arrange;

import org.qinglan.shared.Refusal;

/** Why lessons are not rearranged. */
public enum ArrangeRefusal implements Refusal {
    REASON("请写上事由，2 到 60 个字，例如：外出听赛课。"),
    NOBODY("请至少选一位外出的老师。"),
    NOT_OF_SCHOOL("有人现在不在这所学校任教，请重新选人。"),
    PERIODS("节次不对：最后一节不能在第一节之前，都在第 1 到 12 节之间。"),
    PAST("只能排今天和以后的课，请改日期。"),
    NO_SCHOOL("那天学校不上课，或不在本学期里，请改日期。"),
    TWICE("同一位老师同一天已经在另一张调课单上，请先撤掉那一张，或改日期。"),
    CLOSED("这张单已经定了或撤了，不能再改；要改请先撤销，再重新排。"),
    NO_LESSON("这节课不在这张单上，请刷新页面再看。"),
    NOT_POSSIBLE("这个办法现在行不通了：有人那一节有课或不在，请换一个。"),
    CLASH("这个办法和单上别的课撞了：同一个人、同一间教室不能同时在两处，请换一个，或先改另一节。"),
    CHANGED("排好以后，课表或别的调课单变了，有的办法行不通了。请点“重新排”，再定。"),
    STILL_OPEN("还有课没有人上。请先给它们找人；确实另有安排，请勾上“另有安排”再定。"),
    HELD("有的课已经上过，不能撤销。"),
    RULES("权重要在 0 到 100 之间，每天最多 1 到 12 节，前后 0 到 10 天。");

    private final String sentence;

    ArrangeRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
