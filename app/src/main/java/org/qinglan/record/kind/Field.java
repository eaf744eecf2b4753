package org.qinglan.record.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a kind.
 *
 * @param code unique in its kind, lower camel case; the word in templates is {@link #name}
 * @param required to submit; a draft may lack it
 * @param known the system knows it mostly (timetable, group, today): shown as a line, asked only where it does not
 * @param folded opened only by who wants it
 * @param outside people from outside may be named
 * @param min characters of text, least number, least rows; 0 for none
 * @param max likewise; 0 for none
 * @param initial value at first; {@code TODAY}, {@code ME}, {@code GROUP} stand for what they say
 * @param fills DATE, PERIOD, TITLE or UNIT of the record; empty for a detail
 * @param part the part its people take: teacher, host …; empty for a detail
 * @param rubric code of the rubric of a RUBRIC field
 * @param lines the angles of a SCALE
 * @param columns of ROWS
 * @param scored the rubric of a RUBRIC field that an administrator wrote, frozen with its kind; null: {@code rubric} names one
 * @param seenBy narrower than the kind's own, see {@link RecordKind}; empty: whoever sees the record
 */
public record Field(
        String code,
        String name,
        FieldType type,
        boolean required,
        boolean known,
        boolean folded,
        boolean outside,
        int min,
        int max,
        String hint,
        String initial,
        String fills,
        String part,
        String rubric,
        List<Option> options,
        List<Option> lines,
        List<Field> columns,
        List<String> seenBy,
        @Nullable Rubric scored) {

    /** The same field in an administrator's words; what ties it to the system stays. */
    Field adapted(String newName, String newHint, boolean isRequired, int newMin, int newMax, List<Option> choices) {
        return new Field(
                code,
                newName,
                type,
                isRequired,
                known,
                folded,
                outside,
                newMin,
                newMax,
                newHint,
                initial,
                fills,
                part,
                rubric,
                choices,
                lines,
                columns,
                seenBy,
                scored);
    }

    /** The same field with another least length; the greatest one gives way. */
    Field atLeast(int least) {
        return adapted(name, hint, required, least, max == 0 ? 0 : Math.max(max, least), options);
    }

    /** The same field with another rubric of an administrator's. */
    Field scoredBy(Rubric other) {
        return new Field(
                code,
                name,
                type,
                required,
                known,
                folded,
                outside,
                min,
                max,
                hint,
                initial,
                fills,
                part,
                other.code(),
                options,
                lines,
                columns,
                seenBy,
                other);
    }

    /** A field with what an administrator says of it. */
    static Field simple(String code, String name, FieldType type, boolean required) {
        return new Field(
                code, name, type, required, false, false, true, 0, 0, "", "", "", "", "", List.of(), List.of(),
                List.of(), List.of(), null);
    }

    /** The word for a stored choice; the value itself where it is no longer a choice. */
    public String word(String value) {
        return options.stream()
                .filter(o -> o.value().equals(value))
                .map(Option::name)
                .findFirst()
                .orElse(value);
    }

    /** 500 字左右 and the like, empty without limits. */
    public String limits() {
        if (!type.countsCharacters() || (min == 0 && max == 0)) return "";
        if (max == 0) return "不少于 " + min + " 字";
        return min == 0 ? "最多 " + max + " 字" : min + "—" + max + " 字";
    }
}
