package org.qinglan.record.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.record.kind.Field;
import org.qinglan.record.kind.FieldType;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.stereotype.Component;

/** Finds the people whose names were typed: in the own school first; 张 三 is 张三; same names need their group. */
@Component
class Names {
    /** Who was found, and what could not be. */
    record Found(Values values, List<Part> parts, List<Problem> problems) {}

    private final People people;

    Names(People people) {
        this.people = people;
    }

    /** @param schoolId where names are looked for first; null: everywhere */
    Found resolve(RecordKind kind, Values typed, @Nullable UUID schoolId, LocalDate day) {
        var parts = new ArrayList<Part>();
        var problems = new ArrayList<Problem>();
        var values = typed;
        for (var field : kind.fields()) {
            if (field.type() != FieldType.PERSON && field.type() != FieldType.PERSONS) continue;
            var found = new ArrayList<Part>();
            for (var who : typed(field, typed)) {
                switch (one(field, who, schoolId, day)) {
                    case Done(var part) -> found.add(part);
                    case Refused(var problem) -> problems.add(problem);
                }
            }
            var once = found.stream().distinct().toList();
            parts.addAll(once);
            values = remembered(field, values, once);
        }
        return new Found(values, parts.stream().filter(p -> !p.part().isEmpty()).toList(), problems);
    }

    /** Names as they were typed or ticked, and for one person the id the form brought along. */
    private record Typed(String name, @Nullable UUID id) {}

    private static List<Typed> typed(Field field, Values values) {
        var typed = new ArrayList<Typed>();
        if (field.type() == FieldType.PERSON) {
            String name = values.text(field.code());
            if (!name.isEmpty())
                typed.add(new Typed(name, id(values.text(field.code() + ".id")).orElse(null)));
            return typed;
        }
        values.list(field.code()).forEach(v -> id(v).ifPresent(id -> typed.add(new Typed("", id))));
        for (String name : values.text(field.code() + ".other").split("[、，,；;\\n]+| {2,}")) {
            if (!name.isBlank()) typed.add(new Typed(name.strip(), null));
        }
        return typed;
    }

    private Decision<Part, Problem> one(Field field, Typed who, @Nullable UUID schoolId, LocalDate day) {
        var known = Optional.ofNullable(who.id()).flatMap(people::find);
        if (known.filter(p -> who.name().isEmpty() || who.name().startsWith(p.name()))
                .isPresent())
            return new Done<>(
                    new Part(field.part(), known.get().id(), known.get().name()));
        String typed = who.name();
        int bracket = typed.indexOf('（');
        String name = (bracket > 0 ? typed.substring(0, bracket) : typed).replaceAll("\\s", "");
        String group = bracket > 0 ? typed.substring(bracket + 1).replace("）", "") : "";
        var candidates = near(people.named(name), group, schoolId, day);
        if (candidates.size() == 1)
            return new Done<>(new Part(
                    field.part(),
                    candidates.getFirst().id(),
                    candidates.getFirst().name()));
        if (candidates.isEmpty() && field.outside() && !name.isEmpty())
            return new Done<>(new Part(field.part(), null, typed));
        if (candidates.isEmpty())
            return new Refused<>(new Problem(field.code(), "没有找到“" + typed + "”，请核对姓名，或请数据管理员先加进名单。"));
        return new Refused<>(new Problem(
                field.code(),
                "有 " + candidates.size() + " 位" + name + "，请写成："
                        + candidates.stream().map(p -> label(p, day)).collect(Collectors.joining("、")) + "。"));
    }

    private List<Person> near(List<Person> all, String group, @Nullable UUID schoolId, LocalDate day) {
        if (!group.isEmpty())
            return all.stream()
                    .filter(p -> people.posts(p.id(), day).stream()
                            .anyMatch(post -> post.unit().name().equals(group)))
                    .toList();
        if (all.size() < 2 || schoolId == null) return all;
        var here = all.stream()
                .filter(p -> people.posts(p.id(), day).stream()
                        .anyMatch(post -> post.unit().isWithin(schoolId)))
                .toList();
        return here.isEmpty() ? all : here;
    }

    /** 王芳（三年级数学备课组）. */
    String label(Person person, LocalDate day) {
        return people.posts(person.id(), day).stream()
                .map(post -> post.unit())
                .filter(unit -> !unit.overlay())
                .findFirst()
                .map(unit -> person.name() + "（" + unit.name() + "）")
                .orElse(person.name());
    }

    /** Keeps ids and names beside what was typed, so that the record reads the same when somebody changes the name. */
    private static Values remembered(Field field, Values values, List<Part> found) {
        if (field.type() == FieldType.PERSON)
            return found.isEmpty() || found.getFirst().personId() == null
                    ? values.with(field.code() + ".id", List.of())
                    : values.with(
                            field.code() + ".id",
                            String.valueOf(found.getFirst().personId()));
        return values.with(
                field.code() + ".names", found.stream().map(Part::name).collect(Collectors.joining("、")));
    }

    static Optional<UUID> id(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
