package org.qinglan.arranging;

/**
 * Why nothing can be done about a lesson, in counts.
 *
 * @param lessonsOfClass lessons of the class with which it might change places
 * @param immovable of these: lessons that stay where they are
 * @param ownTeacherBusy of these: the absent teacher teaches then, or is away then too
 * @param otherTeacherBusy of these: whoever teaches it has no time when she would have to come
 * @param roomTaken of these: a special room is taken
 * @param teachers who might take it over
 * @param teaching of these: teach at that time themselves
 * @param away of these: are away at that time
 */
public record Hindrance(
        int lessonsOfClass,
        int immovable,
        int ownTeacherBusy,
        int otherTeacherBusy,
        int roomTaken,
        int teachers,
        int teaching,
        int away) {

    /** One sentence for the page; it ends without a full stop. */
    public String words() {
        return exchange() + "；" + cover();
    }

    private String exchange() {
        if (lessonsOfClass == 0) return "这几天这个班没有别的课可以对调";
        var why = new StringBuilder("可对调的 " + lessonsOfClass + " 节里");
        if (immovable > 0) why.append("，").append(immovable).append(" 节不能动");
        if (ownTeacherBusy > 0) why.append("，").append(ownTeacherBusy).append(" 节外出的老师来不了");
        if (otherTeacherBusy > 0) why.append("，").append(otherTeacherBusy).append(" 节对方老师来不了");
        if (roomTaken > 0) why.append("，").append(roomTaken).append(" 节专用教室有人用");
        return why.toString();
    }

    private String cover() {
        if (teachers == 0) return "没有可以代课的老师";
        return "可代课的 " + teachers + " 位老师里" + (teaching > 0 ? "，" + teaching + " 位那一节有课" : "")
                + (away > 0 ? "，" + away + " 位也不在" : "")
                + (teaching + away < teachers ? "，其余的人已排了别的课" : "");
    }
}
