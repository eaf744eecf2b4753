package org.qinglan.mentoring;

import org.qinglan.shared.Refusal;

/** Why something about a pair is not done. */
public record PairRefusal(String sentence) implements Refusal {
    static final PairRefusal SAME_PERSON = new PairRefusal("师父和徒弟不能是同一个人。");
    static final PairRefusal NO_THEME = new PairRefusal("请写上一起做什么，如“站稳课堂”“实验教学”。");
    static final PairRefusal NO_AIMS = new PairRefusal("请写上目标：到期时徒弟能做到什么，至少 5 个字。");
    static final PairRefusal TOO_LONG = new PairRefusal("主题最多 40 字，目标和双方的事各最多 1000 字，请删减一些。");
    static final PairRefusal ENDS_EARLY = new PairRefusal("结束的日子要在开始之后，请改一下日期。");
    static final PairRefusal TOO_FAR = new PairRefusal("一份协议最长三年；还要继续，到期点“再跟一期”。");
    static final PairRefusal ALREADY = new PairRefusal("这两个人已经有一份协议，不用再拟；请从师徒列表打开那一份。");
    static final PairRefusal SIGNED_MEANWHILE = new PairRefusal("协议已经请双方签字，不能再改；要改，请先点“收回来改”。");
    static final PairRefusal CHANGED = new PairRefusal("刚才有人先动了这一份，您这一下没有存。下面是最新的，请看一眼再点。");
    static final PairRefusal NOT_TO_SIGN = new PairRefusal("这份协议现在不用您签字。");
    static final PairRefusal NOT_ASSESSING = new PairRefusal("现在不是考核的时候；到期或点了“开始考核”以后再写意见。");
    static final PairRefusal OPINION = new PairRefusal("意见写 5 到 1000 个字。");
    static final PairRefusal OUTSIDER_NAME = new PairRefusal("校外师父的姓名写 2 到 30 个字。");

    static PairRefusal knownOutsider(String name) {
        return new PairRefusal("名单里已经有叫“" + name + "”的人。就是他，请去掉“师父是校外的”那个勾；另有其人，请在姓名后面写上单位。");
    }
}
