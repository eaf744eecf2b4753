package org.qinglan.record.activity;

import org.qinglan.shared.Refusal;

/** Why somebody is not signed in. */
enum SignInRefusal implements Refusal {
    TOO_EARLY("还没到签到时间，活动开始前 30 分钟起可以签。"),
    OVER("活动已经结束，签到停了；确实到了的，请主持人在记录里勾上。"),
    OLD_CODE("这个码过期了，请再扫一次屏幕上的码。"),
    NO_TIMES("这次活动还没写日期和起止时间，请主持人先填好。");

    private final String sentence;

    SignInRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
