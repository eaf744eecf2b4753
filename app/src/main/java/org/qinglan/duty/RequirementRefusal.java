package org.qinglan.duty;

import org.qinglan.shared.Refusal;

/** Why a requirement is not published or changed. */
public enum RequirementRefusal implements Refusal {
    NOT_YOURS("这个单位的要求由带它的人来定，请找这里的组长或上级。"),
    OUT_OF_REACH("要求只能提给本单位和下面的人，请换一个范围。"),
    NAME("请给要求起个名字，20 个字以内，例如：听师父的课。"),
    NEEDED("数量要大于 0，请填每次要做多少。"),
    MEASURE("请选一个量词：节、篇、次……"),
    DAYS("结束的日子在开始之前，请改一改起止。"),
    DUE_DAY("只做一次的要求要有截止的日子，而且不能早于开始的日子。"),
    TRIGGER("请选做完哪件事之后要做，以及几天之内，至少 1 天。"),
    SERVICE_YEARS("工作年限从第 1 年算起，后一个不能小于前一个。"),
    UNIT_KIND("按单位提的要求，请选是哪一类单位：教研组、备课组……"),
    WITHDRAWN("这条要求已经撤下，不能再改。"),
    APPRAISAL_REASON("用于考核要写明理由，至少 4 个字，并且定一个不早于今天的截止日子。");

    private final String sentence;

    RequirementRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
