package org.qinglan.record.form;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.record.kind.Field;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.record.kind.Rubric;
import org.qinglan.school.Unit;

/**
 * The page of a form.
 *
 * @param form this opened page
 * @param draft saved as one types
 * @param saved 草稿 10:31 已存; empty before that
 * @param why what kept it from being saved; null at first
 * @param names of the school, for fields that ask for people
 * @param members of the writer's group by id
 * @param rubrics by field
 * @param begins when the lesson begins, 10:05, so that notes carry its minute; empty where nobody knows
 */
public record FormView(
        UUID id,
        int version,
        UUID form,
        boolean draft,
        String saved,
        RecordKind kind,
        Values values,
        @Nullable NotSaved why,
        List<String> names,
        List<Unit> units,
        Map<UUID, String> members,
        Map<String, Rubric> rubrics,
        String begins) {

    public String heading() {
        return Words.filled(kind, kind.heading(), values);
    }

    public String under() {
        return Words.filled(kind, kind.under(), values);
    }

    public String problem(Field field) {
        return why == null ? "" : why.under(field.code());
    }

    public String above() {
        return why == null || why.pause() != null ? "" : why.above();
    }

    /** What is shown before it is filed; null where nothing is. */
    public @Nullable Pause pause() {
        return why == null ? null : why.pause();
    }

    /** Whether something of what the system should know is missing or wrong, so that it must be asked after all. */
    public boolean asksKnown() {
        return !missing().isEmpty();
    }

    /** What the system should know and does not: it has to be asked. */
    public List<Field> missing() {
        return kind.known().stream().filter(this::isMissing).toList();
    }

    /** What the system knows; it can be changed. */
    public List<Field> settled() {
        return kind.known().stream().filter(f -> !isMissing(f)).toList();
    }

    private boolean isMissing(Field field) {
        return !problem(field).isEmpty() || (field.required() && !values.has(field));
    }

    public boolean asksFolded(Field field) {
        return values.has(field) || !problem(field).isEmpty();
    }

    /** How many characters stand in a field. */
    public int count(Field field) {
        return TextCount.of(values.text(field.code()));
    }

    public boolean ticked(Field field, UUID person) {
        return values.list(field.code()).contains(person.toString());
    }

    /** What somebody else saved meanwhile in fields that differ, beside what was typed here. */
    public List<Field> differing() {
        if (why == null || why.theirs() == null) return List.of();
        var codes = values.differing(kind, why.theirs().values());
        return kind.fields().stream().filter(f -> codes.contains(f.code())).toList();
    }

    /** Rows to show in a table: those typed and one empty. */
    public int rows(Field table) {
        return values.rows(table).size() + 1;
    }
}
