package org.qinglan.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Person;
import org.qinglan.school.Post;
import org.qinglan.school.Unit;

/**
 * The people a plan may mean: those of its unit first, then those of the school around it.
 *
 * @param near people of the unit
 * @param far people of the school, those of the unit among them
 * @param posts those of the school that hold on the day
 * @param units the smallest unit of each, for telling same names apart
 * @param below the unit and what lies below it
 */
record Roster(List<Person> near, List<Person> far, List<Post> posts, Map<UUID, Unit> units, List<Unit> below) {
    Roster {
        near = List.copyOf(near);
        far = List.copyOf(far);
        posts = List.copyOf(posts);
        units = Map.copyOf(units);
        below = List.copyOf(below);
    }

    static Roster of(List<Person> near, List<Person> far, List<Post> posts, List<Unit> below, LocalDate day) {
        Map<UUID, Unit> smallest = new HashMap<>();
        posts.stream()
                .filter(p -> p.holdsOn(day) && !p.unit().overlay())
                .sorted(Comparator.comparingInt(p -> p.unit().line().size()))
                .forEach(p -> smallest.put(p.personId(), p.unit()));
        return new Roster(near, far, posts.stream().filter(p -> p.holdsOn(day)).toList(), smallest, below);
    }

    /** Whom a name may mean: in the unit, else in the school; nobody where the roster has no such name. */
    List<Person> named(String name) {
        var here = near.stream().filter(p -> p.name().equals(name)).toList();
        return here.isEmpty() ? far.stream().filter(p -> p.name().equals(name)).toList() : here;
    }

    /** Whom "小邹老师" may mean: those of the unit with the family name. */
    List<Person> ofFamily(String familyName) {
        return near.stream().filter(p -> p.name().startsWith(familyName)).toList();
    }

    /** 姓名, with the group where the name repeats. */
    String label(UUID id) {
        var person = far.stream().filter(p -> p.id().equals(id)).findFirst();
        if (person.isPresent()) return label(person.get());
        return below.stream()
                .filter(u -> u.id().equals(id))
                .map(Unit::name)
                .findFirst()
                .orElse("（不在名单里）");
    }

    String label(Person person) {
        boolean repeats =
                far.stream().filter(p -> p.name().equals(person.name())).count() > 1;
        var unit = units.get(person.id());
        return repeats && unit != null ? person.name() + "（" + unit.name() + "）" : person.name();
    }

    /** Names of the unit's people for choosing, by pinyin. */
    Map<UUID, String> choices() {
        Map<UUID, String> all = new LinkedHashMap<>();
        near.forEach(p -> all.put(p.id(), label(p)));
        return all;
    }

    /** The unit below (or itself) that words name: its full name, or "三年级" for its grade. */
    @Nullable
    Unit unitNamed(String words) {
        var found = new ArrayList<Unit>();
        for (var unit : below) {
            if (words.contains(unit.name()) || isGrade(unit, words)) found.add(unit);
        }
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static boolean isGrade(Unit unit, String words) {
        Integer grade = unit.grade();
        return grade != null && grade <= 9 && words.contains("一二三四五六七八九".charAt(grade - 1) + "年级");
    }

    /** The unit whose plan it is. */
    Unit unit() {
        return below.getFirst();
    }

    /** Of these, who belongs to the unit. */
    long here(java.util.stream.Stream<UUID> people) {
        var ours = near.stream().map(Person::id).collect(java.util.stream.Collectors.toSet());
        return people.distinct().filter(ours::contains).count();
    }
}
