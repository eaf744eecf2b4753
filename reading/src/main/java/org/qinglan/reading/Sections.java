package org.qinglan.reading;

import org.jspecify.annotations.Nullable;
import org.qinglan.reading.Entry.Section;

/** Reads from a heading what stands under it. */
final class Sections {
    private static final int LONGEST_HEADING = 24;
    private static final Sought SCHEDULE = Sought.of(
            ".*(?:安排|行事历?|日程|进程|进度表?|时间节点|重要节点|节点|实施进度|时间表|月历|周历|一览表|时间轴|推进表|月计划|周计划|工作历|大事记|活动表|活动一览|路线图|时间规划|实施步骤|实施阶段|阶段划分|推进时间|工作月表|配档表)(?:情况|如下|表|计划)*(?:\\([^)]*\\))?");
    private static final Sought GOALS = Sought.of(
            "(?!.*(?:达成度|落实|对照|完成|实现|围绕|责任|管理|导向|课程目标)).*(?:目标|奋斗方向|预期成效|主要指标|工作指标|质量指标)(?:与任务|和任务|及任务|任务|与要求|和要求|要求|定位|如下|是)*(?:\\([^)]*\\))?");
    private static final Sought BACKGROUND = Sought.of(
            ".*(?:基本情况|基本概况|情况分析|现状分析|现状|背景|回顾|形势分析|指导思想|工作思路|总体思路|指导方针|自我分析|自我剖析|学情分析|学生分析|教材分析|不足与?|存在(?:的)?问题|工作理念|宗旨|自我介绍|个人情况|个人简介|前言|引言)(?:与.{0,6}|及.{0,6}|和.{0,6})?");
    private static final Sought WORK = Sought.of(
            "(?:本学期|主要|重点|具体|工作|教研|教学|活动|常规)*(?:工作要点|主要工作|重点工作|工作措施|具体措施|工作内容|主要措施|工作任务|具体工作|工作重点|主要任务|措施|实施办法|保障措施|工作要求)(?:及.{0,6}|和.{0,6}|与.{0,6})?");
    private static final Sought PEOPLE =
            Sought.of(".*(?:名单|结对|责任人|人员分工|分工|组织机构|领导小组|组织领导|工作小组|成员|人员安排|师徒)(?:情况|表|如下|及.{0,4}|一览)*(?:\\([^)]*\\))?");

    /** "每学期做一次教材分析" asks for something, it does not head anything. */
    private static final Sought ASKS = Sought.of("每(?:周|月|学期|学年|年|天|位|名)|[一两\\d][次篇份](?!元)");

    private Sections() {}

    /** The kind a heading states, or null where it says nothing of it. */
    static @Nullable Section of(String heading) {
        if (heading.isEmpty() || heading.length() > LONGEST_HEADING || ASKS.isIn(heading)) return null;
        if (GOALS.fits(heading)) return Section.GOALS;
        if (PEOPLE.fits(heading)) return Section.PEOPLE;
        if (SCHEDULE.fits(heading)) return Section.SCHEDULE;
        if (WORK.fits(heading)) return Section.WORK;
        return BACKGROUND.fits(heading) ? Section.BACKGROUND : null;
    }

    /** How many characters of the line are its heading: up to a colon, a gap or the end; 0 where it has none. */
    static int headingLength(Line line) {
        int end = 0;
        while (end < line.length() && end <= LONGEST_HEADING) {
            char c = line.at(end);
            if (c == ':' || c == '。' || c == ';' || line.gapBefore(end)) break;
            end++;
        }
        return end > LONGEST_HEADING || (end < line.length() && line.at(end) == ';') ? 0 : end;
    }
}
