package org.qinglan.plan;

import org.qinglan.shared.Refusal;

/** Why a change to a plan is not made. */
public record PlanRefusal(String sentence) implements Refusal {
    static final PlanRefusal NOT_A_DRAFT = new PlanRefusal("这份计划已经送审或发布，不能在这里改了。送审的可以先撤回；发布的请点“改计划”。");
    static final PlanRefusal UNKNOWN_CHOICE = new PlanRefusal("没认出选的是哪一项，请在页面上重新选一次。");
    static final PlanRefusal NOTHING_GIVEN = new PlanRefusal("还差一点：请先选好右边的日子、姓名或次数，再点“就这样”。");
    static final PlanRefusal NO_TEXT = new PlanRefusal("请写上做什么，2 到 2000 个字。");

    static final PlanRefusal NOTHING_CHOSEN = new PlanRefusal("一项也没勾。请勾上要带到下学期的；想从头写，请到“计划 → 导入计划”选“空白提纲”。");
    static final PlanRefusal SENT = new PlanRefusal("计划或总结在送审，现在不能改算到哪个目标。要改，请先撤回，或请审的人退回。");

    static PlanRefusal changedBy(String name) {
        return new PlanRefusal("刚才" + name + "也改了这份计划，您这一下没有存。下面已是最新的，请看一眼再改。");
    }
}
