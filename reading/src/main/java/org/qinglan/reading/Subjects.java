package org.qinglan.reading;

import org.jspecify.annotations.Nullable;

/** Who must: the words a clause begins with, where they name people. */
final class Subjects {
    private static final String WHO =
            "(?:[一二三四五六七八九]至[一二三四五六七八九]年级|教师们?|老师们?|[一-龥]{2}小组|全校|全园|组长|主任|校长|园长|徒弟|师傅|师父|师徒|学生|学困生|幼儿|成员|组员|学员|会员|党员|导师|教研员|辅导员|管理员|资料员|[一-龥]{2}员(?=[每须应要需于在负将课])|班主任|干部|领导|行政|人员|骨干|名师|名优教师|青年|新教师|带头人|能手|名教师|主持人|领衔人|各组|各校区?|校区|学校|中心校|片区|学区|教研片|教研组|备课组|年级组|课题组|中心组|项目组|语文组|数学组|英语组|音乐组|[一-龥]{2}组|教务处|教导处|教科室|科研处|教研室|教研中心|年级部|专业部|教学部|实训室|工作室|各班|每班|每校|每园|每组|每人|每生|人人|全组|全员|每课题|每专业|每学科|每年级|[一-龥]队|合唱团|[一-龥]方|教练|命题人|主备人|主讲人|发言人|负责人|责任人|承担人|执教者|培训者|[一-龥]{2}者|社团|[一-龥]{2}社|年级|低段|中段|高段|中高段|中低段|[初高][一二三]|专家|所基地校|基地校|[一-龥]{1,2}片校|参赛者|家长|高级教师|一级教师|各[一-龥]{1,6}[组校室处科部园点位门片]|各[一-龥]{0,4}(?:村小|完小|小学|中学)|图书室|实验室|初中|高中|小学(?!生)|师徒双方|校长、?书记|书记|讲师|选手|教务科|教研处|科长|处长|召集人|年段长?|各科|各学科|[一-龥]{0,4}中心(?=每|须|应|要|于|将|面向)|双方|\\d-\\d{1,2}年的|\\d{1,2}年以上的)";
    /** Words in front of who must: how, when, or that it is asked. */
    private static final String BEFORE =
            "(?:由|请|要求|倡导|鼓励|保证|确保|力争|争取|其中|原则上|凡是?|本学期|本学年|每学期|每学年|每月|每周|每天|每年|全年|双周|单周|隔周|(?:学期|学年|期)末|(?:[一二两三四五\\d]年|年|学期)之?内(?:有)?|(?!各|每|全体|所有)[^,;。]{0,8}?[日月周底初末]之?前|(?!各|每|全体|所有)[^,;。]{0,14}?(?:天|日|周|小时|月)之?内)?";
    /** What may stand behind who must. */
    private static final String THEN =
            "(?=之间|相互|互相|学期|一学|另|每|隔周|单周|双周|[课考会]前|回|公开|至少|最少|不|≥|提前|必|须|需|要|应|人人|人均|均|参|承|撰|上|听|读|写|完|于|在|将|对|向|到|全|都|会|随|交|开|执|看|精|主|指|听|围|年(?!级)|当|互|能|可|以|选|推|派|组[织]|举|制|做|利|根|按|积|认|坚|深|继|训|编|评[^课]|备|批|打|展|发|收|布|集|送|提|检|抽|轮|外|有[一\\d]|带|返|达[到\\d]|下[校班发]|课后|进|跟|负|帮|自|设|使|学习|练|校本|聚|申|立|本|报送|上报|汇|把|先|同|累|活|专|教研|磨|语文|数学|英语|书面|游戏|均|其|[一二两三四五六七八九十\\d]|$)";

    private static final Sought SUBJECT = Sought.of("^" + BEFORE
            + "(?!培养|评选|评出|选派|指导(?!教师|老师)|召开|推荐|优秀|做到|组织|组建|涌现|培训|表彰|每学期|每月|每周|每天|报|从|跨)((?:(?:全?[组校园班区]|学校)内?)?(?:每[位名个所一]?|全体|各|所有|全部)?[^,;。每至]{0,16}?"
            + WHO + "(?:(?:[、和与及]|会同)[^,;。每]{0,10}?" + WHO
            + ")*(?:专业社群|社群|共同体|团队|联盟|主任|组长|校长|负责人|成员|备课组|教研组|年级组|组|部|骨干)*(?:以上|以下)?(?:教师|老师)?)" + THEN);
    /** Words no name of people has in it: what was matched is more than who must. */
    private static final Sought SAYS = Sought.of(
            "^听(?!课)|其中听|[天周后前]内?各|[次回]的|组建|举办|举行|^带(?!教)|^[将把并再且与]|通报|确定|^请|^辅导(?!教|老|员)|接待|辐射|推出|获评|评上|^听后|开展|指导[^教老]|^考试|^课后|^考后|上交|报送|^上学期|上传|^交|视导|走访|联系|帮扶|服务|观摩|覆盖|抽|进行|一位|对教研|^对|^到|^单周|轮训|跟|向|能独立|定时|围绕|带好|[高低]于|检测|评出|评选|培养|培育|涌现|选派|推荐|推选|邀请|聘请|召开|表彰|新增|打造|建立|形成|完成|提交|上报|为|使|让|不少于|至少|\\d%|报[区市县]|一批");

    private static final Sought ONE_OF_MANY =
            Sought.of("(?:每[位名个]|全体|所有)[^,;。每至]{0,8}?(?:教师|老师|成员|组员|学员|学生|党员|干部|班主任|幼儿|徒弟|师傅|教研员)(?![的会节队代专发])");

    /** 每班推荐2名: one of many, whatever verb follows. */
    private static final Sought EACH = Sought.of("每(?:个)?(?:班|校|组|园|片|生|人)(?![级均])|各(?:班|校|组|园|片)(?!级|类)");

    private static final Sought OPENING = Sought.of(
            "[,:]|凡是?|并(?!列)|且|还|同时|另外|此外|[一-龥]{2,5}后(?=[各每全])|[一两二三][次篇节]的|内(?=每|各|全|[一-龥]{2})|要求|原则上|(?:期中|期末)(?=[各全每教备])");

    /** 另外, 同时要求, 每两周一次: what is said in front of who must. */
    private static final Sought ADDED = Sought.of("(?:另外|同时|此外|除此之外|其次)(?:,)?(?:还?要求|还)?(?:,)?|还?要求(?=[全各每])|"
            + "每[两二三四\\d]?个?(?:周|月|学期|学年)(?:[一两二三四\\d]次)(?=[全各每])");

    private static final Sought BY = Sought.of(
            "(?:^|管理|[^,;。自理])由([^,;。由]{2,14}?)(?=主持|主讲|主备|执教|担任|轮流|考核|评定|打分|抽看|抽查|审阅|签字|汇总|负责|组织|牵头|召集|统一|检查|汇总|承担|命题|审核|安排|公布|于)");
    private static final Sought DISTRIBUTIVE = Sought.of(
            "每(?:一)?[位名]|每个?(?:人|班|校|组|教师|老师|成员|学生|年级|备课组|教研组|学科|课题|专业|社团|团队|小组|部门|单位|处室|课题组|年级组|徒弟|师傅|学员|学校|园|家|[一-龥]{0,3}(?:教师|组|校|室|处|队|坊|部))|每[站点片门队室户]|每所|每一[位名个]|人人|人均|各人|各?自|各(?:教研|备课|年级|课题)?组|各校|各班|各学校|各[一-龥]{1,6}组|全员|每师|每生|每对|任课教师|所有教师|全体教师");

    private static final Sought ATTENDING =
            Sought.of("^(人人|全员|全体[^,;。]{0,8}?|所有[^,;。]{0,8}?|各[^,;。]{1,8}?)(?:必须|均|都|须)?(?:参加|参与|到场)");

    private static final Sought HEADING = Sought.of("^(?:对|关于)?([^,。:]{0,12}?" + WHO
            + "(?:教师)?)(?:\\([^)]*\\))?(?:的?(?:要求|职责|任务|义务|做到|必须|工作要求|培养要求|目标任务).*)?$");

    /** 每周体育课三年级以上3节 */
    private static final Sought GRADE = Sought.of("((?:[一二三四五六七八九]、?(?:至|到)?){1,4}年级(?:以上|以下)?)(?:不少于|至少)?\\d");

    private static final Sought WHOLE = Sought.of("[^,;。]{0,8}" + WHO);
    private static final int LONGEST_ALONE = 14;

    private Subjects() {}

    static @Nullable String of(String clause) {
        var added = ADDED.at(clause, 0);
        if (added != null && added.end() > 0) {
            var behind = of(clause.substring(added.end()));
            if (behind != null) return behind;
        }
        var who = first(clause);
        if (who != null) return who;
        int from = behindTime(clause);
        if (from > 0) who = first(clause.substring(from));
        if (who != null) return who;
        var by = by(clause);
        if (by != null) return by;
        var grade = GRADE.in(clause);
        if (grade != null) return grade.group(1);
        var each = EACH.at(clause, from);
        return each == null ? null : each.group();
    }

    private static @Nullable String first(String clause) {
        var m = SUBJECT.in(clause);
        if (m == null) {
            var each = ONE_OF_MANY.at(clause, 0);
            return each == null ? null : each.group();
        }
        var who = m.group(1);
        int by = who.indexOf('由');
        if (by > 0 && who.length() - by > 2) return by(clause);
        var ending = GRADE.in(clause);
        if (ending != null && who.contains("课") && who.endsWith(ending.group(1))) return ending.group(1);
        return SAYS.isIn(who) || m.end() == clause.length() && who.length() > LONGEST_ALONE ? null : who;
    }

    /** Where a clause goes on behind the words that say when, how often or that it is asked at all. */
    private static int behindTime(String clause) {
        int at = 0;
        while (at < clause.length()) {
            var rest = clause.substring(at);
            int end = 0;
            var words = OPENING.at(rest, 0);
            if (words != null) end = words.end();
            if (end == 0) {
                var limit = Deadlines.in(rest);
                if (limit != null && limit.start() == 0) end = limit.end();
            }
            if (end == 0) {
                var often = Frequency.all(rest);
                if (!often.isEmpty() && often.getFirst().start() == 0)
                    end = often.getFirst().end();
            }
            if (end == 0) return at;
            at += end;
        }
        return 0;
    }

    /** 由教研组长于…查阅, 小教研由年级组长主持 */
    private static @Nullable String by(String clause) {
        var m = BY.in(clause);
        return m != null && (WHOLE.fits(m.group(1)) || Names.isName(m.group(1))) ? m.group(1) : null;
    }

    /** 每位教师, 各组, 人人: what follows is asked of each. */
    static boolean isDistributive(String clause) {
        return DISTRIBUTIVE.isIn(clause);
    }

    /** "…, 全体教师参加": who must is said behind what must be. */
    static @Nullable String attending(String clause) {
        var m = ATTENDING.in(clause);
        return m == null ? null : m.group(1);
    }

    /** 每人, 人人: whoever was named before. */
    static boolean isAnyone(String who) {
        return who.matches("每人|人人|每位|各人|每名");
    }

    /** Whether a label or heading names people ("骨干教师", "对徒弟的要求"); then they are who the items are asked of. */
    static @Nullable String inHeading(String heading) {
        var m = HEADING.in(heading);
        return m == null ? null : m.group(1);
    }
}
