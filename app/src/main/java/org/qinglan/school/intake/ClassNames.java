package org.qinglan.school.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Stage;

/** Class names as schools write them: 三（2）班, 三2, 302, 七3班, 2022级2班; all become 三（2）班. */
final class ClassNames {
    /** @param entryYear the year the class entered its school */
    record Named(String name, int grade, int entryYear) {}

    private static final String DIGITS = "一二三四五六七八九";
    private static final Pattern BY_GRADE =
            Pattern.compile("(初|高)?([一二三四五六七八九1-9]|1[0-2])(?:年级)?[（(]?(\\d{1,2})[）)]?班?");
    private static final Pattern BY_NUMBER = Pattern.compile("([1-9])(\\d{2})班?");
    private static final Pattern BY_ENTRY = Pattern.compile("(20\\d{2})级?[（(]?(\\d{1,2})[）)]?班?");

    private ClassNames() {}

    /** @param schoolYear the year the school year began in */
    static Optional<Named> read(String text, int schoolYear, @Nullable Stage stage) {
        String name = text.replaceAll("[\\s\\u3000]+", "");
        Matcher number = BY_NUMBER.matcher(name);
        if (number.matches()) return named(grade("", number.group(1)), number.group(2), schoolYear);
        Matcher entry = BY_ENTRY.matcher(name);
        if (entry.matches()) {
            int first = stage == Stage.JUNIOR ? 7 : stage == Stage.SENIOR ? 10 : 1;
            return named(schoolYear - Integer.parseInt(entry.group(1)) + first, entry.group(2), schoolYear);
        }
        Matcher grade = BY_GRADE.matcher(name);
        if (grade.matches())
            return named(
                    grade(grade.group(1) == null ? "" : grade.group(1), grade.group(2)), grade.group(3), schoolYear);
        return Optional.empty();
    }

    private static int grade(String stage, String said) {
        int n = DIGITS.contains(said) ? DIGITS.indexOf(said) + 1 : Integer.parseInt(said);
        return n + (stage.equals("初") ? 6 : stage.equals("高") ? 9 : 0);
    }

    private static Optional<Named> named(int grade, String number, int schoolYear) {
        int n = Integer.parseInt(number);
        if (grade < 1 || grade > 12 || n < 1) return Optional.empty();
        int first = grade > 9 ? 10 : grade > 6 ? 7 : 1;
        String word = grade > 9 ? "高" + DIGITS.charAt(grade - 10) : String.valueOf(DIGITS.charAt(grade - 1));
        return Optional.of(new Named(word + "（" + n + "）班", grade, schoolYear - grade + first));
    }
}
