package org.qinglan.mentoring.partner;

import org.qinglan.shared.Refusal;

/** Why a group is not made or changed so. */
public record PartnerRefusal(String sentence) implements Refusal {
    static final PartnerRefusal THEME = new PartnerRefusal("请写上主题，2 到 60 个字。");
    static final PartnerRefusal TWICE = new PartnerRefusal("这个主题已经有了，不用再加。");
    static final PartnerRefusal NO_MENTOR = new PartnerRefusal("请写上至少一位导师，几位用顿号隔开。");
    static final PartnerRefusal NAMED = new PartnerRefusal("这一项是计划或组长定的，要退出请找组长。");
    static final PartnerRefusal NO_PLAN = new PartnerRefusal("这学期发布了的计划里没有新的“导师、成员”分工，没有可以带过来的。");
    static final PartnerRefusal ALL_DECLARED = new PartnerRefusal("人人都报了，不用提醒。");
}
