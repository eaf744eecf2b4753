package org.qinglan.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a careful reader gets out of a plan. Nothing in it is invented: every item keeps its place in the source, and
 * what the text does not say is {@code null} or empty.
 *
 * @param outline the headings and paragraphs in order, each with its depth; everything of the document stands in it,
 *     also what was not understood
 * @param slips dates that cannot be as typed, in the order of the text
 */
public record PlanDraft(
        @Nullable String title,
        @Nullable String organization,
        @Nullable String unit,
        @Nullable Level level,
        TermHint term,
        List<OutlineEntry> outline,
        List<Goal> goals,
        List<Task> tasks,
        List<Requirement> requirements,
        List<Assignment> assignments,
        List<Slip> slips) {

    public PlanDraft {
        outline = List.copyOf(outline);
        goals = List.copyOf(goals);
        tasks = List.copyOf(tasks);
        requirements = List.copyOf(requirements);
        assignments = List.copyOf(assignments);
        slips = List.copyOf(slips);
    }

    /**
     * A date that cannot be as it is typed. What was read of it is as written: nothing is put right in silence.
     *
     * @param text the date as written
     */
    public record Slip(Kind kind, String text, SourceSpan span) {
        /** What contradicts the date; the JSON name is lower case with hyphens ("no-such-day"). */
        public enum Kind {
            NO_SUCH_DAY,
            OTHER_WEEKDAY,
            OTHER_YEAR
        }
    }

    /** Whose plan it is; the JSON name is the lower-case constant. */
    public enum Level {
        CITY,
        DISTRICT,
        SCHOOL,
        GROUP,
        PERSONAL
    }

    /**
     * @param schoolYear "2023-2024"
     * @param semester 1 autumn, 2 spring
     * @param from first month as "yyyy-MM"
     * @param to last month as "yyyy-MM"
     */
    public record TermHint(
            @Nullable String schoolYear,
            @Nullable Integer semester,
            @Nullable String from,
            @Nullable String to) {}

    /**
     * One paragraph of the document in order.
     *
     * @param depth 0 for the title, 1 for the first level of headings …; body text has the depth of its heading + 1
     * @param number the number as written ("一、", "（1）", "①"), empty for none
     * @param role what the reader took it for
     * @param confidence how sure the reader is of it, for a {@link Role#MEASURE}
     */
    public record OutlineEntry(SourceSpan span, int depth, String number, Role role, Confidence confidence) {
        public OutlineEntry(SourceSpan span, int depth, String number, Role role) {
            this(span, depth, number, role, Confidence.GIVEN);
        }

        OutlineEntry sure(Confidence c) {
            return new OutlineEntry(span, depth, number, role, c);
        }

        /** What a paragraph is; TEXT is what was not understood or asks for nothing. */
        public enum Role {
            TITLE,
            HEADING,
            GOAL,
            MEASURE,
            TASK,
            TABLE_ROW,
            NOISE,
            TEXT
        }
    }

    /** @param text as written, without its number */
    public record Goal(String text, SourceSpan span, Confidence confidence) {
        public Goal(String text, SourceSpan span) {
            this(text, span, Confidence.GIVEN);
        }

        Goal sure(Confidence c) {
            return new Goal(text, span, c);
        }
    }

    /**
     * One item of a schedule, or a dated event elsewhere. Dates are never more exact than the text.
     *
     * @param month "yyyy-MM", or "MM" where the year is unknown
     * @param from first day ("yyyy-MM-dd" or "MM-dd") or first month of a span
     * @param to last day or last month of a span
     * @param due the day by which, for 前/截止
     * @param week teaching week, from 1
     * @param part 上旬/初, 中旬, 下旬/底 of the month, or 期初/期中/期末
     * @param tentative 暂定, 待定, 左右 …
     * @param people named persons
     * @param participants groups of people as written
     */
    public record Task(
            String text,
            SourceSpan span,
            @Nullable String month,
            @Nullable String from,
            @Nullable String to,
            @Nullable String due,
            @Nullable Integer week,
            @Nullable Part part,
            boolean tentative,
            List<String> people,
            @Nullable String participants,
            Confidence confidence) {
        public Task {
            people = List.copyOf(people);
        }

        public Task(
                String text,
                SourceSpan span,
                @Nullable String month,
                @Nullable String from,
                @Nullable String to,
                @Nullable String due,
                @Nullable Integer week,
                @Nullable Part part,
                boolean tentative,
                List<String> people,
                @Nullable String participants) {
            this(text, span, month, from, to, due, week, part, tentative, people, participants, Confidence.GIVEN);
        }

        Task sure(Confidence c) {
            return new Task(text, span, month, from, to, due, week, part, tentative, people, participants, c);
        }
    }

    /** A third of a month or of a term; the JSON name is the lower-case constant. */
    public enum Part {
        EARLY,
        MID,
        LATE
    }

    /**
     * A clause that asks for something.
     *
     * @param text the clause as written
     * @param subject who must, as written
     * @param unit 节, 次, 篇 … as written
     * @param period null where the sentence names none
     * @param deadline as written, or a date
     */
    public record Requirement(
            String text,
            SourceSpan span,
            @Nullable String subject,
            Action action,
            Count count,
            @Nullable String unit,
            @Nullable Period period,
            @Nullable String deadline,
            Confidence confidence) {
        public Requirement(
                String text,
                SourceSpan span,
                @Nullable String subject,
                Action action,
                Count count,
                @Nullable String unit,
                @Nullable Period period,
                @Nullable String deadline) {
            this(text, span, subject, action, count, unit, period, deadline, Confidence.GIVEN);
        }

        Requirement sure(Confidence c) {
            return new Requirement(text, span, subject, action, count, unit, period, deadline, c);
        }
    }

    /** How many in each period; an exact number has min = max, "at least" has only min, "at most" only max. */
    public record Count(@Nullable Double min, @Nullable Double max) {}

    /** What is to be done; the JSON name is lower case with hyphens ("write-paper"). */
    public enum Action {
        OBSERVE,
        TEACH,
        PREPARE,
        READ,
        WRITE_PAPER,
        PLAN,
        REFLECT,
        ACTIVITY,
        INSPECT,
        TRAIN,
        COMPETE,
        ANALYSE_EXAM,
        PROJECT,
        SET_PAPER,
        HOMEWORK,
        REPORT,
        MEET,
        OTHER
    }

    /** How often the count falls due; the JSON name is lower case with hyphens ("per-event"). */
    public enum Period {
        DAY,
        WEEK,
        MONTH,
        TERM,
        YEAR,
        ONCE,
        PER_EVENT
    }

    /**
     * @param duty the role word as written: 审核, 导师, 主备 …
     * @param subject what or whom it is for (JSON key "for"); for a mentor the mentee
     */
    public record Assignment(
            String duty, List<String> people, @Nullable String subject, SourceSpan span, Confidence confidence) {
        public Assignment {
            people = List.copyOf(people);
        }

        public Assignment(String duty, List<String> people, @Nullable String subject, SourceSpan span) {
            this(duty, people, subject, span, Confidence.GIVEN);
        }

        Assignment sure(Confidence c) {
            return new Assignment(duty, people, subject, span, c);
        }
    }
}
