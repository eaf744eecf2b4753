package org.qinglan.summary;

import org.qinglan.shared.Refusal;

/** Why a summary is not changed or moved on. */
public record SummaryRefusal(String sentence) implements Refusal {
    static final SummaryRefusal CHANGED = new SummaryRefusal("别人刚改过这一段，您写的还在下面的框里。请看看现在的内容，合在一起再存。");
    static final SummaryRefusal NOT_NOW = new SummaryRefusal("总结已经送出去了，现在不能改。要改，请审核的人先退回。");
    static final SummaryRefusal NOT_YOURS = new SummaryRefusal("这份总结由本组织的负责人写，您可以看，不能改。");
    static final SummaryRefusal NONE_CHOSEN = new SummaryRefusal("还没有勾哪几项，请先勾上，再写原因。");
    static final SummaryRefusal NO_REASON = new SummaryRefusal("请写上原因（至少两个字），再选接下来怎么办。");
    static final SummaryRefusal TOO_LONG = new SummaryRefusal("一段最多 2000 字，请缩短一些再存。");
}
