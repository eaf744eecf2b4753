package org.qinglan.publiclesson;

/** How far a public lesson reaches; codes are those of the record 研究课、公开课. */
public enum Level {
    TEAM("组级"),
    SCHOOL("校级"),
    GROUP("集团级"),
    DISTRICT("区级"),
    CITY("市级");

    private final String chinese;

    Level(String chinese) {
        this.chinese = chinese;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }
}
