package org.qinglan.mentoring.link;

import org.qinglan.shared.Refusal;

/** Why a link is not made, or nothing is written through it. */
record LinkRefusal(String sentence) implements Refusal {
    static final LinkRefusal DAYS = new LinkRefusal("链接最短一天，最长 " + PairLinking.MOST_DAYS + " 天，请改一下天数。");
    static final LinkRefusal NOT_TO_SIGN = new LinkRefusal("现在不用师父签字：协议要先点“请双方签字”，签过的不用再签。");
    static final LinkRefusal NOTHING_TO_READ = new LinkRefusal("学校签了字、结对开始以后，才有对照可看。");
    static final LinkRefusal REMARK = new LinkRefusal("请写 2 到 300 个字。");
    static final LinkRefusal ENOUGH = new LinkRefusal("一份对照最多留 5 句，已经满了。");

    static LinkRefusal hasAccount(String name) {
        return new LinkRefusal(name + "有自己的账号，请本人登录来签、来看，不用链接。");
    }
}
