package org.qinglan.sight;

import org.qinglan.shared.Refusal;

/** Why a line is not drawn. */
public record SightRefusal(String sentence) implements Refusal {
    static final SightRefusal NOT_ABOVE = new SightRefusal("只能连到上面单位的计划：上一级单位，或者上一级的处室、工作室、联合体。");
    static final SightRefusal NOT_PUBLISHED = new SightRefusal("上面的那份计划还没有发布，发布以后再连。");
    static final SightRefusal NOT_AN_ITEM = new SightRefusal("只有目标、措施、要求和任务能连，标题和说明不用连。");
    static final SightRefusal NOT_THERE = new SightRefusal("这一条刚被别人改过，请看看现在的样子再定。");
}
