package org.qinglan.sight.push;

import org.qinglan.shared.Refusal;

/** Why something is not sent down or not answered. */
public record PushRefusal(String sentence) implements Refusal {
    static final PushRefusal NOTHING_CHOSEN = new PushRefusal("请勾上至少一件事和一个单位。");
    static final PushRefusal NOT_PUBLISHED = new PushRefusal("计划发布以后才能下发。");
    static final PushRefusal NO_REASON = new PushRefusal("不参加请写一句原因，至少 2 个字，上级看得到。");
    static final PushRefusal NO_PLAN = new PushRefusal("本单位这学期还没有发布的计划，改了的日子没处放。先同意，等计划发布了再改；或者先发布计划。");
    static final PushRefusal UNKNOWN_DATE = new PushRefusal("这个日子不在选项里，请重新选一个。");
    static final PushRefusal CHANGED = new PushRefusal("这件事刚被别人答过或改过，请看看现在的样子。");
}
