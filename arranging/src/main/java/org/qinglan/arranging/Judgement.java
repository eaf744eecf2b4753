package org.qinglan.arranging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qinglan.arranging.Change.Claim;

/** Judges several changes together: what cannot be at once, and how far they go against the wishes. */
final class Judgement {
    private record TeacherDay(String teacherId, LocalDate day) {}

    private final Rules rules;
    private final Map<Claim, Integer> claims = new HashMap<>();
    private final Map<TeacherDay, Integer> days = new HashMap<>();
    private final Map<String, Integer> coverers = new HashMap<>();
    private final Map<TeacherDay, Integer> lessonsADay = new HashMap<>();
    private final List<Integer> lessonsBefore = new ArrayList<>();

    Judgement(Week week, Rules rules) {
        this.rules = rules;
        for (Taught lesson : week.lessons())
            lessonsADay.merge(new TeacherDay(lesson.teacherId(), lesson.slot().day()), 1, Integer::sum);
    }

    /** Makes an option one that this judgement can weigh. */
    Candidate candidate(Option option) {
        var change = option.change();
        var claimed = change.claims();
        int[] numbers = new int[claimed.size()];
        int[] gained = new int[claimed.size()];
        int n = 0;
        int days = 0;
        for (Claim claim : claimed) {
            numbers[n++] = number(claims, claim);
            if (claim instanceof Claim.OfTeacher(String teacher, Slot slot))
                gained[days++] = number(new TeacherDay(teacher, slot.day()));
        }
        var leaving = leaving(change);
        int[] lost = new int[leaving.size()];
        for (int i = 0; i < lost.length; i++)
            lost[i] = number(new TeacherDay(
                    leaving.get(i).teacherId(), leaving.get(i).slot().day()));
        var by = change instanceof Change.Cover cover ? cover.by() : null;
        return new Candidate(
                option,
                numbers,
                Arrays.copyOf(gained, days),
                lost,
                by == null ? -1 : number(coverers, by.id()),
                by == null ? 0 : by.covered());
    }

    /** How often something is claimed twice or somebody's day becomes too full; 0 when all can be done. */
    int clashes(Collection<Candidate> chosen) {
        return new Tally(this, chosen).clashes();
    }

    /** Lessons above the most that a day may have; a day that was fuller before may stay as full. */
    int tooMuch(int day, int added) {
        int before = lessonsBefore.get(day);
        return added <= 0 ? 0 : Math.max(0, before + added - Math.max(rules.mostLessonsADay(), before));
    }

    /** The sum of the penalties, with what several covers by the same teacher add. */
    int penalty(Collection<Candidate> chosen) {
        return new Tally(this, chosen).penalty();
    }

    /** The penalty of a candidate as if it were the only change: together with others it never costs less. */
    int alone(Candidate candidate) {
        return candidate.penalty() + candidate.covered * rules.weight(Wish.SHARED_OUT);
    }

    int weight(Wish wish) {
        return rules.weight(wish);
    }

    /** How many different claims its candidates make; their numbers are below. */
    int claims() {
        return claims.size();
    }

    /** How many days of teachers its candidates change; their numbers are below. */
    int days() {
        return days.size();
    }

    /** How many teachers its candidates name to cover; their numbers are below. */
    int coverers() {
        return coverers.size();
    }

    private int number(TeacherDay day) {
        int number = number(days, day);
        if (number == lessonsBefore.size()) lessonsBefore.add(lessonsADay.getOrDefault(day, 0));
        return number;
    }

    private static <T> int number(Map<T, Integer> numbers, T thing) {
        return numbers.computeIfAbsent(thing, first -> numbers.size());
    }

    private static List<Taught> leaving(Change change) {
        return switch (change) {
            case Change.Swap(Taught lesson, Taught with) -> List.of(lesson, with);
            case Change.Cover(Taught lesson, Teacher by) -> List.of(lesson);
        };
    }
}
