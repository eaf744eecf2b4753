package org.qinglan.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells numbers that ask for something from those that count what there is or only describe. */
final class Asking {
    /** Sanctions and marks ask for nothing. */
    private static final Sought SANCTION = Sought.of(
            "[一两二三\\d]次不到|无故缺[席勤][^,]{0,10}次的|连续[一两二三]次|缺岗[一二两三\\d]次|扣[^,]{0,8}\\d分|\\d分以[上下]为|请假[一两三\\d]+天以上|不到者|津贴|补贴|课时费|按每|扣\\d|扣[一二三除]|罚款|加\\d|计\\d+分|得\\d+分|奖励\\d|每次\\d+分(?!钟)|取消[^,]{0,6}资格|不得评[优先]|满分|(?<![过于到在高差距升达超分])\\d{1,2}分(?!钟|析|别|层|类|以|之)|权重|绩效");
    /** What there was or is. */
    private static final Sought FACT = Sought.of(
            "现有|共有|还有\\d+[所个名]|比上年(?:减少|增加)|上届|^20\\d\\d年[^,]{0,20}获|(?<!比)上学期|(?<!比)上学年|(?<!比)去年|曾|已经|已有|平均年龄|全组[^,]{0,3}名教师$|其中[^,]*(?:教师|职称|本科|党员|高级|一级|特级)\\d+人|不得再|荣获|获得过|连年|我们?组有|本组有|专任教师\\d|共(?:\\d+|[二三四五六七八九十]+)[人个名]|(?:担任|承担)[^,]{0,4}(?:\\d+|[一两二三四五六七八九十]+)个班|任教|个教学班|[我全][市区县校镇][^,]{0,2}\\d+个|占(?:全|总|教师|专任|比)?[^,不低达到]{0,6}\\d+(?:\\.\\d+)?%$|(?:计划|方案|总结|范文|精选|合集|通用)\\d+篇|\\(推荐\\d+篇|^推荐\\d+篇$");

    private static final Sought OBLIGES = Sought.of(
            "^(?:[^,]{0,14}?(?:要|应|须|需|将|必须|努力|力争|争取|确保|计划|拟|准备|并|再|各|双方各|[在向到于][^,]{1,8}?|至少|教师|组长|成员|组|学校|各校|年级|学生|师傅|徒弟|社团|坊|园|室|馆|[教学人职委队]员))?(?:举办|举行|开展|组织|召开|形成|评选|评出|完成|撰写|写|上|开设|开|承担|执教|参加|参与|主持|编写|编制|编|开发|建(?![议筑国党])|建设|设立|吸收|招收|订阅|购置|建成|打造|培养|推荐|推选|推送|选派|选送|选拔|选|派|听|读|阅读|上交|交|提交|上报|上传|报送|报|发表|指导|带|邀请|聘请|进行|展示|命制|出|制作|录制|收集|征集|申报|发放|回收|印发|编印|出版|拍摄|遴选|培育|引进|确定|走访|覆盖|服务|选定|建立|组建|创作|评比|互听|家访|立项|新增|安排|做好?|检查|抽查|抽检|抽|核对|训练|集中|外出|辐射|帮扶|结对|获|争创|创建|实施|设计|提供|表彰|观摩|整理|积累|推出|推广|力争|争取|确保|面向全校举办|有|获得|集体|观看|学习|研读|研究|磨|提炼|打磨|改造|增订|购买|新购|送|作|做|交流|出具|家访|走访|布置|批改|更新|发布|投稿|说|评)");
    /** With figures a verb a little way in is enough: 科研上主持1项课题. */
    private static final Sought VERB_NEAR =
            Sought.of("^[^,]{0,10}?(?:举办|举行|开展|组织|召开|完成|撰写|开设|承担|执教|参加|参与|主持|编写|培养|推荐|发表|指导|邀请|命制|录制|获|争创|形成|达成)");

    private static final Sought RATE = Sought.of("率|面|达|占|比例|以上|压缩|减少|提高|提升|下降|降低|控制|覆盖|满意度|合格|优秀|优良|及格|不低|100%");
    private static final Sought WEIGHT =
            Sought.of("占(?:总|学期|成绩|评价|综合|平时|期末|总评|考核)[^,]{0,6}\\d+%$|[成绩表现考核考查试]占\\d+%(?:$|构成|组成|计)|按\\d+%");
    private static final Sought COUNTED_BY_GE = Sought.of(
            "^.{0,14}(?:案例|课例|课题|节目|问题|精品|资源|团队|作品|成果|基地|教师|学校|名师|社团|项目|活动|专题|样本|课程|典型|视频|微课|小组|班|年级|讲座|教研组|备课组|学科组|工作室|个案|故事|奖|实验|学生|对象|题|点子|孩子|同学|课件|设计|方案)|^$");
    private static final Sought VAGUE =
            Sought.of("^(?:良好|共同|崭新|全新|浓厚|温馨|和谐|平台|台阶|整体|过程|环境|氛围|方面|中心|新的|真实|自由|高效|重要|有效|完整|系统|人的|孩子|学生的)");
    private static final Sought NAMED_BEFORE = Sought.of("[、”》][^、”》一-龥]{0,2}$|、[^、]{1,10}$");
    private static final Sought TIME_AFTER =
            Sought.of("^(?:个?工作日|天|日|周|个月|小时|个星期)(?:之|以)?内|^[个]?(?:周岁|年(?!级))|^日(?:左右|前)");
    private static final String PIECES = "门题则遍间讲次节篇份本项场期堂幅对名人位部首件套个张组课时学时遍回册句户人次班次家所条例集轮版台间处篇次节次";

    /** What is held or handed in once; 一个, 一项, 一种 are as often figures of speech. */
    private static final List<String> ONCE = List.of("次", "场", "节", "堂", "篇", "份", "册", "期", "本", "套");

    private static final Sought POINTS = Sought.of("提[高升]|缩小|超|高[于出]|低于|相差|差距|控制|增加|减少|达");

    /** 视导一所、反馈一所 */
    private static final Sought IN_PAIRS = Sought.of("一([所个家户人校])、[一-龥]{2,3}一\\1");

    private static final Sought A_PROJECT =
            Sought.of("(?:主持|参与|承担|申报|立项|完成)[^,]{0,4}一[项个][^,]{0,14}课题|(?:主持|参与|承担|申报|立项|完成)[^,]{0,14}课题一[项个]");

    /** 一年内完成90学时的培训, 另加10学时 */
    private static final Sought COURSE = Sought.of("(?:完成|参加|修满|修完|另加)[^,]{0,6}$");

    private static final Pattern THOSE = Pattern.compile("(?:教研组|备课组|年级组?|校区|学科|班级?|部门?|小组|处室)每");

    private static final Sought EACH_ONCE = Sought.of("各[^,]{0,4}一[次场节份篇]");

    private Asking() {}

    /** A sentence of rules for marks, or of what there is; nothing is asked in it. */
    static boolean isStatement(String s) {
        return SANCTION.isIn(s) || FACT.isIn(s);
    }

    /**
     * @param each the sentence speaks to each one
     * @param carried a period is carried over in the sentence
     * @param goal the paragraph is a goal: its figures are results to reach
     * @param listed the piece of a list such as “五个一”
     */
    record Around(boolean each, boolean carried, boolean listed, boolean goal) {}

    /** The number the clause is about: pieces before lengths; null where none asks. */
    static @Nullable Quantity best(Wording w, Around around) {
        Quantity best = null;
        for (var q : w.quantities()) {
            var lead = w.ahead();
            if (lead != null && q.start() >= lead.start() && q.start() < lead.end()) continue;
            if (w.isInFrequency(q) || isTime(w.text(), q) || isInLimit(w, q) || !asks(w, q, around)) continue;
            if (best == null) best = q;
            else if (w.text()
                            .substring(best.end(), Math.max(best.end(), q.start()))
                            .contains("各")
                    && best.unit().equals("个")) best = q;
            else if (best.isLength() && !q.isLength() && isDescription(w.text(), best)) best = q;
        }
        return best;
    }

    /** 学期结束前一周: the number belongs to the limit. */
    private static boolean isInLimit(Wording w, Quantity q) {
        var limit = w.limit();
        return limit != null && q.start() >= limit.start() && q.end() <= limit.end();
    }

    /** 不少于2000字的: the number describes the piece that is asked for. */
    private static boolean isDescription(String s, Quantity q) {
        return s.startsWith("的", q.end()) || s.startsWith("左右的", q.end());
    }

    /** The number belongs to a limit of time ("三天内", "1-3年", 第3周). */
    private static boolean isTime(String s, Quantity q) {
        var rest = s.substring(q.unitStart(), Math.min(s.length(), q.unitStart() + 6));
        return TIME_AFTER.isIn(rest) || (rest.startsWith("周") && s.startsWith("第", q.start() - 1));
    }

    private static boolean asks(Wording w, Quantity q, Around around) {
        var s = w.text();
        if (q.unit().equals("学时") && COURSE.isIn(s.substring(0, q.start()))) return true;
        if (namesThoseWho(w, q)) return false;
        boolean repeats = w.repeats();
        if (q.isPercent()) return !WEIGHT.isIn(s) && (q.compared() || repeats || RATE.isIn(s));
        if (q.isLength() && !q.compared() && !repeats && (isDescription(s, q) || s.contains("为期"))) return false;
        if (q.isPeople() && !q.compared() && !repeats && !around.goal && isHeadCount(w, q)) return false;
        if (q.unit().equals("分")) return q.compared() || POINTS.isIn(s);
        if (q.unit().equals("个") && !q.compared() && !repeats && !COUNTED_BY_GE.begins(s.substring(q.end())))
            return false;
        boolean strong =
                q.compared() || repeats || (around.each && !s.contains("现有")) || around.listed && startsList(s);
        if (strong || around.carried || !w.frequencies().isEmpty()) return isThing(s, q);
        if (isRoleAndNumber(w, q)) return true;
        if (q.one() && ONCE.contains(q.unit()) && OBLIGES.isIn(w.withoutLimit())) return isThing(s, q);
        if (q.one() && A_PROJECT.isIn(s)) return true;
        if (q.one() && EACH_ONCE.isIn(s)) return true;
        if (q.unit().equals("字") && !q.one()) return OBLIGES.isIn(w.withoutLimit());
        if (q.one() || q.isLength()) return around.listed && q.one() && q.start() == 0;
        if (isSum(s, q)) return false;
        if (isLast(s, q)) return true;
        boolean figures = Character.isDigit(s.charAt(q.unitStart() - 1));
        return PIECES.contains(q.unit())
                && (OBLIGES.isIn(w.withoutLimit()) || figures && around.goal || figures && VERB_NEAR.isIn(s));
    }

    /** 语文、数学、科学三个教研组每月活动1次: how many those are who must. */
    private static boolean namesThoseWho(Wording w, Quantity q) {
        return q.unit().equals("个")
                && !q.compared()
                && THOSE.matcher(w.text()).region(q.end(), w.text().length()).lookingAt()
                && w.quantities().getLast().start() > q.start();
    }

    /** 完成课例一个, 发放问卷600份: the number behind the thing, at the end. */
    private static boolean isLast(String s, Quantity q) {
        return q.end() == s.length() && PIECES.contains(q.unit()) && OBLIGES.isIn(s);
    }

    /** 听课：教研组长25节: who and how many, nothing else. */
    private static boolean isRoleAndNumber(Wording w, Quantity q) {
        var who = w.subject();
        return who != null
                && !q.isPeople()
                && w.text().startsWith(who)
                && q.start() == who.length()
                && q.end() == w.text().length();
    }

    /** 教师8人: staff, not a demand. */
    private static boolean isHeadCount(Wording w, Quantity q) {
        var before = w.text().substring(0, q.start());
        return before.matches(".*(?:教师|学生|成员|职工|老师|党员|职称|骨干)$") && !OBLIGES.isIn(w.withoutLimit());
    }

    private static boolean startsList(String s) {
        return s.matches("^(?:[①-⑩]|\\d)?[一二两\\d].*");
    }

    /** 一 counts only with a thing that can be handed in or held; "一个良好的氛围" counts nothing. */
    private static boolean isThing(String s, Quantity q) {
        if (List.of("个", "种", "项", "份").contains(q.unit()) && VAGUE.isIn(s.substring(q.end()))) return false;
        return !(q.unit().equals("课") && s.contains("围绕")) && !IN_PAIRS.isIn(s);
    }

    /** “音乐习字”“群文阅读”两个特色项目: a Chinese number that sums up what was named before it. */
    private static boolean isSum(String s, Quantity q) {
        boolean figures = s.substring(q.start(), q.unitStart()).chars().anyMatch(Character::isDigit);
        return !figures
                && NAMED_BEFORE.isIn(s.substring(0, q.start()))
                && List.of("个", "项", "类", "种", "组", "名", "位").contains(q.unit());
    }
}
