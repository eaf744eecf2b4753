package org.qinglan.publiclesson.seat;

import org.qinglan.shared.Refusal;

/** Why nobody is seated or signed in. */
public enum SeatRefusal implements Refusal {
    NOT_OPEN("这节课现在不能约席位：还没排好时间，或者已经上过了。"),
    OWN_LESSON("这是您自己的课，不用约席位。"),
    OLD_CODE("这个码过期了，请再扫一次屏幕上的码。"),
    TOO_EARLY("还没到签到时间，上课前 30 分钟起可以签。"),
    OVER("签到停了；确实到了的，请上课的老师补在听课人里。"),
    NO_NAME("请写姓名和学校，各至少两个字，姓名 20 字以内、学校 40 字以内。"),
    TOO_OFTEN("这个网络上刚才来得太多，请过几分钟再试。");

    private final String sentence;

    SeatRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
