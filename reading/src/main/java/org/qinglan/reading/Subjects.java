package org.qinglan.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who must: the words a clause begins with, where they name people. */
final class Subjects {
    private static final String WHO =
            "(?:教师|老师|组长|主任|校长|徒弟|师傅|师父|师徒|学生|成员|组员|学员|导师|教研员|辅导员|班主任|干部|领导|行政|人员|骨干|名师|名优教师|青年|新教师|带头人|能手|名教师|各组|各校|学校|中心校|教研组|备课组|年级组|课题组|中心组|项目组|语文组|数学组|英语组|音乐组|[一-龥]{2}组|教务处|教导处|教科室|科研处|教研室|年级部|各班|每班|每校|每组|每人|人人|全组|全员|每课题|[一-龥]队|[一-龥]方|命题人|主备人|主讲人|负责人|承担人|社团|年级|低段|中段|高段|中高段|中低段|[初高][一二三]|专家|所基地校|基地校|参赛者|家长|高级教师|一级教师)";
    private static final Pattern SUBJECT = Pattern.compile(
            "^(?:由|请|要求|倡导|鼓励|保证|确保|本学期|每学期|每月|每周|学校|原则上|凡是?)?(?!培养|评选|选派|指导|召开|推荐|优秀|做到|每学期|每月|每周|每天)((?:每[位名个所一]|全体|各|所有|全部)?[^,;。每至]{0,16}?"
                    + WHO
                    + "(?:、[^,;。每]{0,10}?" + WHO
                    + ")*(?:以上|以下)?(?:教师|老师)?)(?=每|至少|最少|不|≥|提前|必|须|需|要|应|人人|参|承|撰|上|听|读|写|完|于|在|将|对|向|到|全|都|均|会|随|交|开|执|看|精|主|指|听|围|年|当|互|能|可|以|选|推|派|组|开|举|制|做|利|根|按|积|认|坚|深|继|训|编|评|备|批|打|展|发|收|布|集|送|提|检|抽|轮|外|[一二两三四五六七八九十\\d]|$)");
    private static final Pattern DISTRIBUTIVE = Pattern.compile(
            "每(?:一)?[位名]|每个?(?:人|班|校|组|教师|老师|成员|学生|年级|备课组|教研组|学科|课题|专业|社团|团队|小组|部门|单位|处室|课题组|年级组|徒弟|师傅|学员|学校|园|家|[一-龥]{0,3}(?:教师|组|校))|每所|每一[位名个]|人人|人均|各人|各?自|各(?:教研|备课|年级|课题)?组|各校|各班|各学校|各[一-龥]{1,6}组|全员|每师|每生|每对|任课教师|所有教师|全体教师");

    private static final Pattern HEADING = Pattern.compile("^(?:对|关于)?([^,。:]{0,12}?" + WHO
            + "(?:教师)?)(?:\\([^)]*\\))?(?:的?(?:要求|职责|任务|义务|做到|必须|工作要求|培养要求|目标任务).*)?$");

    private Subjects() {}

    static @Nullable String of(String clause) {
        var m = SUBJECT.matcher(clause);
        return m.find() ? m.group(1) : null;
    }

    /** 每位教师, 各组, 人人: what follows is asked of each. */
    static boolean isDistributive(String clause) {
        return DISTRIBUTIVE.matcher(clause).find();
    }

    /** Whether a label or heading names people ("骨干教师", "对徒弟的要求"); then they are who the items are asked of. */
    static @Nullable String inHeading(String heading) {
        var m = HEADING.matcher(heading);
        return m.find() ? m.group(1) : null;
    }
}
