package org.qinglan.school;

/** What a node of the organisation is (glossary §1). */
public enum UnitKind {
    EDUCATION_BUREAU("教育局"),
    TEACHING_RESEARCH_OFFICE("教研室"),
    DISTRICT("区"),
    EDUCATION_GROUP("教育集团"),
    SCHOOL("学校"),
    CAMPUS("校区"),
    ACADEMIC_AFFAIRS_OFFICE("教导处"),
    RESEARCH_AFFAIRS_OFFICE("教科室"),
    SCHOOL_ADMINISTRATION("校行政"),
    SUBJECT_GROUP("教研组"),
    LESSON_PREP_GROUP("备课组"),
    GRADE_GROUP("年级组"),
    SUBJECT_CONSORTIUM("学科联合体"),
    MASTER_TEACHER_STUDIO("名师工作室"),
    PROJECT_TEAM("课题组"),
    YOUNG_TEACHER_COMMUNITY("青年教师共同体"),
    STUDENT_CLUB("社团");

    private final String chinese;

    UnitKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** An office acts for the unit it belongs to: 教导处 for its school, 教研室 for its district. */
    public boolean isOffice() {
        return this == ACADEMIC_AFFAIRS_OFFICE
                || this == RESEARCH_AFFAIRS_OFFICE
                || this == SCHOOL_ADMINISTRATION
                || this == TEACHING_RESEARCH_OFFICE;
    }
}
