package org.qinglan.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.file.form.Filling.Put;
import org.qinglan.school.Honour;
import org.qinglan.school.Person;
import org.qinglan.school.Post;
import org.qinglan.school.Term;
import org.qinglan.school.Unit;
import org.qinglan.shared.ChineseDates;

/**
 * What is known about those a form is filled for, read once; answers single cells.
 *
 * @param school the name of the school of the unit
 * @param chosen whom it is filled for; null: the whole group
 * @param people those it speaks about: the chosen one, or everybody of the group
 * @param pairs mentor to mentee, by name, of today
 */
record Facts(
        Actor me,
        Unit unit,
        String school,
        Term term,
        @Nullable Person chosen,
        List<Person> people,
        Map<UUID, List<Post>> posts,
        Map<UUID, String> titles,
        List<Honour> honours,
        List<Pair> pairs,
        Map<UUID, Map<String, BigDecimal>> counts,
        List<Figures.Asked> asked) {
    /** A pair of today by id and name. */
    record Pair(UUID mentor, String mentorName, UUID mentee, String menteeName) {}

    /** A single field for the chosen person, or for the group where none is chosen. */
    Put of(String code) {
        return switch (code) {
            case "unit.school" -> Put.text(school);
            case "unit.name" -> Put.text(unit.name());
            case "unit.people" -> number(BigDecimal.valueOf(people.size()));
            case "term.name" -> Put.text(term.chinese());
            case "term.year" -> Put.text(term.code().substring(0, 9));
            case "today.day" -> Put.text(day(me.today()));
            case "me.name" -> Put.text(me.name());
            default ->
                code.startsWith("person.")
                        ? Put.text(chosen == null ? "" : person(code, chosen))
                        : figure(code, people);
        };
    }

    /** A column of the list of people. */
    Put of(String column, Person person) {
        return column.startsWith("person.") ? Put.text(person(column, person)) : figure(column, List.of(person));
    }

    static Put number(BigDecimal number) {
        return new Put(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString(), false, true);
    }

    String name(UUID person) {
        return people.stream()
                .filter(p -> p.id().equals(person))
                .findFirst()
                .map(Person::name)
                .orElse("");
    }

    private Put figure(String code, List<Person> of) {
        BigDecimal sum = BigDecimal.ZERO;
        for (var person : of) sum = sum.add(figure(code, person.id()));
        return number(sum);
    }

    private BigDecimal figure(String code, UUID person) {
        if (code.startsWith("count."))
            return counts.getOrDefault(person, Map.of())
                    .getOrDefault(code.substring("count.".length()), BigDecimal.ZERO);
        return asked.stream()
                .filter(a -> a.personId().equals(person))
                .map(a -> switch (code) {
                    case "duty.needed" -> a.needed();
                    case "duty.done" -> a.done();
                    case "duty.owed" -> a.owed();
                    default -> BigDecimal.ZERO;
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String person(String code, Person person) {
        var held = posts.getOrDefault(person.id(), List.of());
        var since = person.servingSince();
        return switch (code) {
            case "person.name" -> person.name();
            case "person.no" -> person.employeeNo();
            case "person.title" -> titles.getOrDefault(person.id(), "");
            case "person.honour" ->
                joined(honours.stream()
                        .filter(h -> h.personId().equals(person.id()))
                        .map(Honour::name)
                        .toList());
            case "person.subject" ->
                joined(held.stream()
                        .map(Post::subject)
                        .filter(Objects::nonNull)
                        .map(s -> Objects.requireNonNull(s).chinese())
                        .toList());
            case "person.post" ->
                joined(held.stream().map(p -> p.role().chinese()).toList());
            case "person.group" ->
                joined(held.stream().map(p -> p.unit().name()).toList());
            case "person.since" -> since == null ? "" : day(since);
            case "person.year" -> since == null ? "" : "第" + person.serviceYear(me.today()) + "年";
            case "person.mentors" ->
                joined(pairs.stream()
                        .filter(p -> p.mentee().equals(person.id()))
                        .map(Pair::mentorName)
                        .toList());
            case "person.mentees" ->
                joined(pairs.stream()
                        .filter(p -> p.mentor().equals(person.id()))
                        .map(Pair::menteeName)
                        .toList());
            default -> "";
        };
    }

    private static String joined(List<String> words) {
        return words.stream().distinct().collect(Collectors.joining("、"));
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + ChineseDates.plain(day);
    }
}
