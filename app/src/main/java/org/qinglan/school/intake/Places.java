package org.qinglan.school.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Role;
import org.qinglan.school.Stage;
import org.qinglan.school.Subject;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.school.intake.RosterRow.Place;
import org.qinglan.school.intake.RosterRow.Problem;
import org.qinglan.shared.Ids;

/** Finds the unit for each role of a row, below the unit that is imported into; groups not there yet are planned. */
final class Places {
    /** A role in a unit, for a subject. */
    record Seat(
            Unit unit,
            Role role,
            @Nullable Subject subject,
            @Nullable Stage stage) {
        String chinese() {
            return unit.name() + " " + role.chinese()
                    + (subject == null || subject == unit.subject() ? "" : "（" + subject.chinese() + "）");
        }
    }

    /** Roles that open doors are given one by one, by hand. */
    static final Set<Role> BY_HAND = EnumSet.of(Role.DATA_STEWARD, Role.SYSTEM_ADMIN, Role.AUDIT_OFFICER);

    private static final Set<Role> OF_A_GROUP = EnumSet.of(Role.TEACHER, Role.STAFF, Role.MEMBER);
    private static final String GRADES = "一二三四五六七八九";

    private final Unit scope;
    private final Map<UUID, Map<String, Unit>> children = new HashMap<>();
    private final List<Unit> all = new ArrayList<>();
    private final List<Unit> fresh = new ArrayList<>();

    Places(Unit scope, Collection<Unit> below) {
        this.scope = scope;
        below.forEach(this::keep);
    }

    /** The groups that had to be planned, parents before children. */
    List<Unit> fresh() {
        return fresh;
    }

    /** The seats a row speaks of; what cannot be placed goes to {@code problems}. */
    Set<Seat> seats(Place place, List<Problem> problems) {
        Unit base = base(place, problems);
        if (base == null) return Set.of();
        Unit department = department(base, place, problems);
        Unit group = place.group().isBlank() ? null : group(base, place);
        Unit prep = place.prepGroup().isBlank() ? null : prep(base, group, place, problems);
        Unit grade = place.gradeGroup().isBlank()
                ? null
                : child(base, UnitKind.GRADE_GROUP, ending(place.gradeGroup(), "年级", "组"), null);
        var here = new Around(base, department, group, prep, grade);
        var seats = new LinkedHashSet<Seat>();
        for (Role role : roles(place, here)) {
            Unit unit = unitFor(role, here, problems);
            if (unit != null) seats.add(new Seat(unit, role, subject(place, unit), stage(place, unit, base)));
        }
        return seats;
    }

    private record Around(
            Unit base,
            @Nullable Unit department,
            @Nullable Unit group,
            @Nullable Unit prep,
            @Nullable Unit grade) {
        @Nullable
        Unit nearestGroup() {
            return prep != null ? prep : group;
        }
    }

    private @Nullable Unit base(Place place, List<Problem> problems) {
        if (place.school().isBlank() || place.school().equals(scope.name())) {
            if (isSchool(scope) || !place.department().isBlank()) return scope;
            problems.add(new Problem("学校", "没有写学校"));
            return null;
        }
        var found = all.stream()
                .filter(unit -> isSchool(unit) && unit.name().equals(place.school()))
                .toList();
        if (found.size() == 1) return found.getFirst();
        problems.add(new Problem("学校", scope.name() + "下面没有叫“" + place.school() + "”的学校，请先建好"));
        return null;
    }

    /** Who stands in a group is a teacher of it, whatever else. */
    private static Set<Role> roles(Place place, Around here) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(place.said().roles());
        boolean grouped = here.nearestGroup() != null;
        if (grouped && roles.stream().noneMatch(OF_A_GROUP::contains)) roles.add(Role.TEACHER);
        if (roles.isEmpty()) roles.add(here.department() == null ? Role.TEACHER : Role.STAFF);
        return roles;
    }

    private @Nullable Unit unitFor(Role role, Around here, List<Problem> problems) {
        return switch (role) {
            case TEACHER, MEMBER -> first(here.nearestGroup(), here.department(), here.base());
            case STAFF, RESEARCH_OFFICER, BUREAU_OFFICER -> first(here.department(), here.base());
            case LESSON_PREP_LEADER -> needed(here.prep(), "备课组", role, problems);
            case SUBJECT_GROUP_LEADER -> needed(here.group(), "教研组", role, problems);
            case GRADE_LEADER -> needed(here.grade(), "年级组", role, problems);
            case HOMEROOM_TEACHER -> first(here.grade(), here.base());
            case ACADEMIC_DIRECTOR -> child(here.base(), UnitKind.ACADEMIC_AFFAIRS_OFFICE, "教导处", null);
            case RESEARCH_DIRECTOR -> child(here.base(), UnitKind.RESEARCH_AFFAIRS_OFFICE, "教科室", null);
            case ACADEMIC_VICE_PRINCIPAL, PRINCIPAL, GROUP_HEAD -> here.base();
            case STUDIO_LEADER, DATA_STEWARD, SYSTEM_ADMIN, AUDIT_OFFICER -> {
                problems.add(new Problem("岗位", role.chinese() + "不能从名单导入，请到人员页面单独任命"));
                yield null;
            }
        };
    }

    private static @Nullable Unit needed(@Nullable Unit unit, String label, Role role, List<Problem> problems) {
        if (unit == null) problems.add(new Problem(label, role.chinese() + "要写明" + label));
        return unit;
    }

    private static Unit first(@Nullable Unit... units) {
        for (Unit unit : units) if (unit != null) return unit;
        throw new IllegalStateException("no unit");
    }

    private @Nullable Unit department(Unit base, Place place, List<Problem> problems) {
        String name = place.department();
        if (name.isBlank()) return null;
        UnitKind office = switch (name) {
            case "教导处", "教务处" -> UnitKind.ACADEMIC_AFFAIRS_OFFICE;
            case "教科室", "科研处" -> UnitKind.RESEARCH_AFFAIRS_OFFICE;
            case "校长室", "校行政" -> UnitKind.SCHOOL_ADMINISTRATION;
            default -> null;
        };
        if (office != null) return child(base, office, name, null);
        var found = all.stream()
                .filter(unit -> unit.isWithin(base.id()) && unit.name().equals(name))
                .toList();
        if (found.size() == 1) return found.getFirst();
        problems.add(new Problem("部门", base.name() + "没有叫“" + name + "”的部门，请先建好"));
        return null;
    }

    private Unit group(Unit base, Place place) {
        String said = place.group();
        for (String name : List.of(said, ending(said, "教研", "组"), bare(said) + "教研组", bare(said) + "组")) {
            Unit unit = children.getOrDefault(base.id(), Map.of()).get(name);
            if (unit != null) return unit;
        }
        var subject = Subject.named(bare(said)).orElse(place.said().subject());
        return child(base, UnitKind.SUBJECT_GROUP, ending(said, "教研", "组"), subject);
    }

    private @Nullable Unit prep(Unit base, @Nullable Unit group, Place place, List<Problem> problems) {
        String name = ending(place.prepGroup(), "备课", "组");
        if (group != null) return child(group, UnitKind.LESSON_PREP_GROUP, name, group.subject());
        var found = all.stream()
                .filter(unit -> unit.kind() == UnitKind.LESSON_PREP_GROUP
                        && unit.isWithin(base.id())
                        && unit.name().equals(name))
                .toList();
        if (found.size() == 1) return found.getFirst();
        problems.add(new Problem("教研组", "写了备课组，也要写它属于哪个教研组"));
        return null;
    }

    private Unit child(Unit parent, UnitKind kind, String name, @Nullable Subject subject) {
        var there = children.getOrDefault(parent.id(), Map.of());
        if (kind.isOffice()) {
            for (Unit unit : there.values()) if (unit.kind() == kind) return unit;
        }
        Unit unit = there.get(name);
        if (unit != null) return unit;
        UUID id = Ids.next();
        var line = new ArrayList<>(parent.line());
        line.add(id);
        Integer grade = kind == UnitKind.LESSON_PREP_GROUP || kind == UnitKind.GRADE_GROUP ? gradeOf(name) : null;
        var made = new Unit(id, parent.id(), kind, name, subject, null, grade, false, line);
        fresh.add(made);
        keep(made);
        return made;
    }

    private void keep(Unit unit) {
        all.add(unit);
        if (unit.parentId() != null)
            children.computeIfAbsent(unit.parentId(), p -> new HashMap<>()).put(unit.name(), unit);
    }

    private static @Nullable Subject subject(Place place, Unit unit) {
        return unit.subject() != null ? unit.subject() : place.said().subject();
    }

    /** What the row says, else what the unit or its school is of; null at a school of several stages. */
    private static @Nullable Stage stage(Place place, Unit unit, Unit base) {
        var said = place.said().stage();
        if (said != null) return said;
        return unit.stage() != null ? unit.stage() : base.stage();
    }

    private static boolean isSchool(Unit unit) {
        return unit.kind() == UnitKind.SCHOOL || unit.kind() == UnitKind.CAMPUS;
    }

    /** 数学 → 数学教研组; what ends in 组 already stays. */
    private static String ending(String name, String middle, String end) {
        if (name.endsWith(end)) return name;
        return name.endsWith(middle) ? name + end : name + middle + end;
    }

    private static String bare(String name) {
        return name.replaceAll("(教研)?组$", "");
    }

    /** 三年级数学备课组 → 3, 七年级 → 7, 初二 → 8, 高一 → 10; null where the name says none. */
    static @Nullable Integer gradeOf(String name) {
        for (int i = 0; i < GRADES.length(); i++) {
            String digit = GRADES.substring(i, i + 1);
            if (i < 3 && name.contains("初" + digit)) return i + 7;
            if (i < 3 && name.contains("高" + digit)) return i + 10;
            if (name.contains(digit + "年级") || name.contains((i + 1) + "年级")) return i + 1;
        }
        return null;
    }

    /** Whether two seats are the same work. */
    static boolean same(Seat seat, UUID unitId, Role role, @Nullable Subject subject) {
        return seat.unit().id().equals(unitId) && seat.role() == role && Objects.equals(seat.subject(), subject);
    }
}
