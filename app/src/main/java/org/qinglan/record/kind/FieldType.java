package org.qinglan.record.kind;

/** What a field holds and how it is asked. */
public enum FieldType {
    TEXT("一行字"),
    LONG("一段字"),
    DATE("日期"),
    TIME("时间"),
    INT("整数"),
    NUMBER("数"),
    ENUM("选一项"),
    SUBJECT("学科"),
    PERSON("一个人"),
    /** One of the units the writer works in. */
    UNIT("组织"),
    /** Several people: members of the group ticked, others by name. */
    PERSONS("几个人"),
    /** A table: columns are fields of simple types. */
    ROWS("表格"),
    /** Notes with the time each was written. */
    NOTES("带时间的记录"),
    /** Words to choose for each of a few angles; never summed. */
    SCALE("几个角度"),
    /** A weighted rubric; its version is frozen into the record. */
    RUBRIC("评分表");

    private final String chinese;

    FieldType(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether it may be a column of a table. */
    public boolean isSimple() {
        return switch (this) {
            case TEXT, LONG, DATE, TIME, INT, NUMBER, ENUM -> true;
            default -> false;
        };
    }

    /** Whether an administrator may add a field of this type to a kind: simple ones, tables and rubrics. */
    public boolean isComposed() {
        return isSimple() || this == ROWS || this == RUBRIC;
    }

    /** Whether {@code min} and {@code max} of the field count characters. */
    public boolean countsCharacters() {
        return this == TEXT || this == LONG;
    }
}
