package org.qinglan.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.Piece.Column;
import org.qinglan.reading.Piece.Role;

/** What the header of a table says its columns hold. */
final class Columns {
    private static final Sought WEEK = Sought.of("周次|教学周|周序|周别|周数|周");
    private static final Sought MONTH = Sought.of("月份?|月次");
    private static final Sought DATE =
            Sought.of("(?:活动|起止|起讫|具体|完成|教研|开展|实施|工作)?(?:时间|日期|时段)(?:安排)?|起止|起讫|阶段|周次/?日期|时间\\(?周次\\)?|月份/?周次|日期/?周次");
    private static final Sought CONTENT = Sought.of(".{0,8}(?:内容|主题|要点|重点|事项|项目|安排|任务|分工|职责|课题|议题|活动|工作|篇目|名称)");
    private static final Sought PEOPLE = Sought.of(
            ".{0,4}(?:负责人|责任人|主讲人?|执教者?|执教人|执教教师|主备人?|主备教师|主备课人|主持人?|授课教师|授课人|承担人|上课教师|上课人|记录人?|开课教师|开课人|开课|中心发言人|发言人|命题人|命题|审核人?|师傅|师父|徒弟|导师|指导教师|指导老师|辅导教师|辅导老师|牵头人|组织者|教师姓名|组长|成员|教练|承担教师|责任教师|主讲教师|负责|人员)");
    private static final Sought PARTICIPANTS = Sought.of("参[加与训](?:人员|对象|教师|范围|年级)?|(?:培训|教研|活动)?对象|范围|与会人员|听课人员|参加者");
    private static final Sought OTHER = Sought.of(
            "(?:活动)?地点|(?:活动|组织)?形式|备注|方式|年级|班级|学科|序号|组别|场地|单位|承办.{0,4}|资料|成果|要求|措施|预期.{0,4}|效果|课型|节次|教师|姓名|说明|完成情况|责任部门|部门|主办.{0,4}|协办.{0,4}|目标|课时|册次|单元|科目|职务|星期|类别|级别");

    private static final Pattern GLUED = Pattern.compile(Lexicon.alternatives(List.of(
            "周次", "时间", "日期", "月份", "星期", "工作内容", "活动内容", "主要内容", "具体内容", "内容", "活动主题", "主题", "活动地点", "地点", "负责人",
            "责任人", "主讲人", "主讲", "参加人员", "参加对象", "对象", "备注", "活动形式", "形式", "执教者", "执教人", "执教", "主备人", "主持人", "课题", "年级",
            "班级", "项目", "工作安排", "活动安排", "序号", "方式", "工作要点", "要点", "主要工作", "重点工作", "工作重点", "工作安排", "工作项目", "活动时间",
            "教学内容", "教研内容", "教研主题", "研讨主题", "研修内容", "研修主题", "学习内容", "主持", "牵头人", "承办单位", "参与人员", "参与对象", "参与范围", "组织者",
            "主讲教师", "执教教师", "主备教师", "中心发言人", "发言人", "主备", "主评", "点评人", "点评", "命题", "监考", "记录", "授课教师", "记录人", "审核人",
            "责任部门", "完成时间", "具体时间", "起止时间", "课时", "章节", "单元", "学科", "周")));

    private Columns() {}

    static @Nullable Column of(String cell) {
        if (cell.isEmpty() || cell.length() > 12) return null;
        var known = named(cell);
        if (known == null && cell.indexOf('/') > 1) {
            var first = named(cell.substring(0, cell.indexOf('/')));
            if (first != null && first.role() == Role.PEOPLE) return new Column(cell, Role.PEOPLE);
        }
        if (known != null || !cell.endsWith(")")) return known;
        // 主讲（执教）: the bracket only says the same in other words
        var bare = named(cell.substring(0, Math.max(0, cell.indexOf('('))));
        return bare == null ? null : new Column(cell, bare.role());
    }

    private static @Nullable Column named(String cell) {
        if (WEEK.fits(cell)) return new Column(cell, Role.WEEK);
        if (MONTH.fits(cell)) return new Column(cell, Role.MONTH);
        if (DATE.fits(cell)) return new Column(cell, Role.DATE);
        if (PARTICIPANTS.fits(cell)) return new Column(cell, Role.PARTICIPANTS);
        if (PEOPLE.fits(cell) || isPost(cell)) return new Column(cell, Role.PEOPLE);
        if (OTHER.fits(cell)) return new Column(cell, Role.OTHER);
        if (CONTENT.fits(cell)) return new Column(cell, Role.CONTENT);
        return null;
    }

    /** 学科师傅, 点评人: a word for somebody, not for what is done. */
    private static boolean isPost(String cell) {
        if (Mentors.isMentor(cell) || Mentors.isMentee(cell) || Duties.isPostWord(cell)) return true;
        // 摄影、报道: two duties of one person
        return cell.indexOf('、') > 0 && Arrays.stream(cell.split("、")).allMatch(Duties::isGiven);
    }

    /** The columns of a header row, or nothing where fewer than most of its cells are column names. */
    static List<Column> header(List<String> cells) {
        var columns = new ArrayList<Column>();
        int known = 0;
        int filled = 0;
        for (var cell : cells) {
            var column = of(cell);
            if (!cell.isEmpty()) filled++;
            if (column != null) known++;
            columns.add(column == null ? new Column(cell, Role.OTHER) : column);
        }
        // 主评 beside 执教: what somebody does, where another column names persons too
        if (columns.stream().anyMatch(c -> c.role() == Role.PEOPLE))
            columns.replaceAll(
                    c -> of(c.name()) == null && Duties.isGiven(c.name()) ? new Column(c.name(), Role.PEOPLE) : c);
        return known >= 2 && known * 10 >= filled * 6 ? oneContent(columns) : List.of();
    }

    /** Only the most telling of several content columns is the item of a schedule. */
    private static List<Column> oneContent(List<Column> columns) {
        int best = -1;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() != Role.CONTENT) continue;
            if (best < 0
                    || weight(columns.get(i).name()) > weight(columns.get(best).name())) best = i;
        }
        var out = new ArrayList<Column>();
        for (int i = 0; i < columns.size(); i++) {
            var c = columns.get(i);
            out.add(c.role() == Role.CONTENT && i != best ? new Column(c.name(), Role.OTHER) : c);
        }
        return out;
    }

    private static int weight(String name) {
        if (name.contains("内容")) return 5;
        if (name.contains("主题")) return 4;
        if (name.contains("工作") || name.contains("安排")) return 3;
        return name.contains("课题") ? 2 : 1;
    }

    /** The column names a line begins with where gaps part them (周次 日期 内容 主备 记录 第二周 …), or nothing. */
    static List<Column> gapped(List<Line> cells) {
        var columns = new ArrayList<Column>();
        for (var cell : cells) {
            var column = of(cell.text());
            if (column == null) break;
            columns.add(column);
        }
        return columns.size() >= 3 ? oneContent(columns) : List.of();
    }

    /** The column names a string is glued from ("周次内容地点"), or nothing; how far they reach is their total length. */
    static List<Column> glued(String text) {
        var columns = new ArrayList<Column>();
        int p = 0;
        while (p < text.length()) {
            var word = GLUED.matcher(text).region(p, text.length());
            if (!word.lookingAt()) break;
            var column = of(word.group());
            columns.add(column == null ? new Column(word.group(), Role.OTHER) : column);
            p = word.end();
        }
        return columns.size() >= 3 ? columns : List.of();
    }
}
