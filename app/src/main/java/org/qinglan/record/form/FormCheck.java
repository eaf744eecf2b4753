package org.qinglan.record.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qinglan.record.kind.Field;
import org.qinglan.record.kind.FieldType;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.record.kind.Rubric;
import org.qinglan.school.Subject;

/** Whether what was typed makes a record of its kind; drafts are never checked. */
final class FormCheck {
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    /** Nothing that people type is longer. */
    private static final int LONGEST = 50_000;

    /** Looks up the rubric of a field. */
    interface Rubrics {
        Rubric of(Field field, Values values);
    }

    private FormCheck() {}

    static List<Problem> problems(RecordKind kind, Values values, LocalDate today, Rubrics rubrics) {
        var problems = new ArrayList<Problem>();
        for (var field : kind.fields()) {
            if (!values.has(field)) {
                if (field.required()) problems.add(new Problem(field.code(), missing(field)));
                continue;
            }
            objection(field, values, rubrics).ifPresent(why -> problems.add(new Problem(field.code(), why)));
        }
        kind.filling("DATE")
                .filter(f -> !kind.future())
                .filter(f -> Words.date(values.text(f.code()))
                        .filter(day -> day.isAfter(today))
                        .isPresent())
                .ifPresent(f -> problems.add(new Problem(f.code(), "这一天还没到，等做完了再存；现在可以先留作草稿。")));
        return problems;
    }

    private static String missing(Field field) {
        return switch (field.type()) {
            case ENUM, SUBJECT -> "请选“" + field.name() + "”。";
            case NOTES -> "至少记一条。";
            case PERSON, PERSONS -> "请写上“" + field.name() + "”是谁。";
            default -> "“" + field.name() + "”还没填。";
        };
    }

    private static Optional<String> objection(Field field, Values values, Rubrics rubrics) {
        String text = values.text(field.code());
        return switch (field.type()) {
            case TEXT, LONG -> length(field, text);
            case DATE -> when(Words.date(text).isEmpty(), "“" + field.name() + "”要写成 2026-09-17 这样。");
            case TIME -> when(!TIME.matcher(text).matches(), "“" + field.name() + "”要写成 14:30 这样。");
            case INT, NUMBER -> number(field, values);
            case ENUM ->
                when(
                        field.options().stream().noneMatch(o -> o.value().equals(text)),
                        "“" + field.name() + "”里没有这个选项，请重选。");
            case SUBJECT -> when(!isSubject(text), "没有这个学科，请重选。");
            case ROWS -> rows(field, values);
            case SCALE -> scale(field, values);
            case RUBRIC -> rubric(field, values, rubrics.of(field, values));
            case NOTES -> length(field, values.words(field));
            case PERSON, PERSONS, UNIT -> Optional.empty();
        };
    }

    private static Optional<String> length(Field field, String text) {
        int count = TextCount.of(text);
        if (field.min() > 0 && count < field.min())
            return Optional.of("“" + field.name() + "”现在 " + count + " 字，至少 " + field.min() + " 字。");
        int most = field.max() > 0 ? field.max() : LONGEST;
        if (count > most) return Optional.of("“" + field.name() + "”现在 " + count + " 字，最多 " + most + " 字，请删减一些。");
        return Optional.empty();
    }

    private static Optional<String> number(Field field, Values values) {
        var number = values.number(field.code());
        boolean whole = field.type() == FieldType.INT;
        if (number.isEmpty() || (whole && number.get().stripTrailingZeros().scale() > 0))
            return Optional.of("“" + field.name() + "”要填" + (whole ? "整数" : "数") + "。");
        boolean small = number.get().compareTo(BigDecimal.valueOf(field.min())) < 0;
        boolean big = field.max() > 0 && number.get().compareTo(BigDecimal.valueOf(field.max())) > 0;
        return when(small || big, "“" + field.name() + "”要在 " + field.min() + " 到 " + field.max() + " 之间。");
    }

    private static Optional<String> rows(Field field, Values values) {
        var rows = values.rows(field);
        if (rows.size() < field.min()) return Optional.of("“" + field.name() + "”至少写 " + field.min() + " 行。");
        if (field.max() > 0 && rows.size() > field.max())
            return Optional.of("“" + field.name() + "”最多 " + field.max() + " 行。");
        for (int i = 0; i < rows.size(); i++) {
            for (var column : field.columns()) {
                String cell = rows.get(i).getOrDefault(column.code(), "");
                var why = cell.isEmpty()
                        ? when(column.required(), missing(column))
                        : objection(column, Values.NONE.with(column.code(), cell), (f, v) -> {
                            throw new IllegalStateException("a rubric inside a table");
                        });
                if (why.isPresent()) return Optional.of("“" + field.name() + "”第 " + (i + 1) + " 行：" + why.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> scale(Field field, Values values) {
        boolean strange = field.lines().stream()
                .map(line -> values.text(field.code() + "." + line.value()))
                .anyMatch(v -> !v.isEmpty()
                        && field.options().stream().noneMatch(o -> o.value().equals(v)));
        return when(strange, "“" + field.name() + "”里没有这个选项，请重选。");
    }

    /** A half-scored sheet would look like a low score, so it is all or nothing. */
    private static Optional<String> rubric(Field field, Values values, Rubric rubric) {
        int missing = 0;
        for (int d = 0; d < rubric.dimensions().size(); d++) {
            var criteria = rubric.dimensions().get(d).criteria();
            for (int c = 0; c < criteria.size(); c++) {
                String name = field.code() + "." + d + "." + c;
                if (values.text(name).isEmpty()) {
                    missing++;
                    continue;
                }
                var score = values.number(name);
                int full = criteria.get(c).points();
                if (score.isEmpty() || score.get().signum() < 0 || score.get().compareTo(BigDecimal.valueOf(full)) > 0)
                    return Optional.of("“" + criteria.get(c).name() + "”要在 0 到 " + full + " 之间。");
            }
        }
        return when(missing > 0 && missing < rubric.size(), "评分表还有 " + missing + " 项没打；请打完，或者全部清空不打分。");
    }

    private static boolean isSubject(String code) {
        for (var subject : Subject.values()) if (subject.name().equals(code)) return true;
        return false;
    }

    private static Optional<String> when(boolean wrong, String sentence) {
        return wrong ? Optional.of(sentence) : Optional.empty();
    }
}
