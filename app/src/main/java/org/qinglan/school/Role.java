package org.qinglan.school;

/**
 * What somebody is in a unit (glossary §2). Leading roles act for their unit and everything below it; a role in an office
 * (教导处, 教科室) acts for the office's whole school.
 */
public enum Role {
    TEACHER("教师", false),
    STAFF("职员", false),
    MEMBER("成员", false),
    LESSON_PREP_LEADER("备课组长", true),
    SUBJECT_GROUP_LEADER("教研组长", true),
    GRADE_LEADER("年级组长", true),
    HOMEROOM_TEACHER("班主任", false),
    ACADEMIC_DIRECTOR("教导主任", true),
    RESEARCH_DIRECTOR("教科室主任", true),
    ACADEMIC_VICE_PRINCIPAL("教学副校长", true),
    PRINCIPAL("校长", true),
    GROUP_HEAD("集团总校长", true),
    STUDIO_LEADER("领衔人", true),
    RESEARCH_OFFICER("教研员", true),
    BUREAU_OFFICER("教育局干部", true),
    DATA_STEWARD("数据管理员", false),
    SYSTEM_ADMIN("系统管理员", false),
    AUDIT_OFFICER("安全审计员", false);

    private final String chinese;
    private final boolean leading;

    Role(String chinese, boolean leading) {
        this.chinese = chinese;
        this.leading = leading;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** Whether this role speaks for its unit: makes its plan, sees its 台账, excuses, reminds. */
    public boolean leads() {
        return leading;
    }

    /** Roles of school leaders, who approve plans: 教学副校长, 校长, 集团总校长. */
    public boolean isHeadOfSchool() {
        return this == ACADEMIC_VICE_PRINCIPAL || this == PRINCIPAL || this == GROUP_HEAD;
    }
}
