package org.qinglan.duty;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Role;
import org.qinglan.school.Subject;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;

/**
 * Who bears a requirement. Every condition that says something must hold; an empty list or null says nothing.
 *
 * @param within the unit in or below which the post is held
 * @param byName who is meant or left out by name, whatever the conditions say
 * @param unitKinds for requirements that units bear: units of these kinds in or below {@code within}
 */
public record Selector(UUID within, Work work, Career career, ByName byName, List<UnitKind> unitKinds) {
    /**
     * What somebody does, asked of one post.
     *
     * @param roles any of these; for 教师 that means who teaches, whatever other post they hold too
     * @param grades of the post's 备课组 or 年级组
     */
    public record Work(List<Role> roles, List<Subject> subjects, List<Integer> grades) {
        static final Work ANY = new Work(List.of(), List.of(), List.of());

        public Work {
            roles = List.copyOf(roles);
            subjects = List.copyOf(subjects);
            grades = List.copyOf(grades);
        }

        boolean fits(PersonFacts.Held post) {
            return (roles.isEmpty() || roles.contains(post.role()))
                    && (subjects.isEmpty() || (post.subject() != null && subjects.contains(post.subject())))
                    && (grades.isEmpty() || (post.grade() != null && grades.contains(post.grade())));
        }
    }

    /**
     * What somebody has become.
     *
     * @param serviceFrom first year of service, from 1
     * @param serviceTo last year of service
     * @param titles 职称, any of these
     * @param honours 荣誉称号, any of these
     * @param pairing 师徒: {@code MENTOR}, {@code MENTEE} or null
     */
    public record Career(
            @Nullable Integer serviceFrom,
            @Nullable Integer serviceTo,
            List<String> titles,
            List<String> honours,
            @Nullable String pairing) {
        static final Career ANY = new Career(null, null, List.of(), List.of(), null);

        public Career {
            titles = List.copyOf(titles);
            honours = List.copyOf(honours);
        }

        boolean fits(PersonFacts facts, LocalDate day, LocalDate windowBegins) {
            return servesLongEnough(facts.serviceYear(windowBegins))
                    && (titles.isEmpty() || titles.contains(String.valueOf(facts.titleOn(windowBegins))))
                    && (honours.isEmpty() || has(facts.honours(), honours, windowBegins))
                    && (pairing == null || has(facts.pairings(), List.of(pairing), day));
        }

        private boolean servesLongEnough(int year) {
            if (serviceFrom == null && serviceTo == null) return true;
            return year > 0 && (serviceFrom == null || year >= serviceFrom) && (serviceTo == null || year <= serviceTo);
        }

        private static boolean has(List<PersonFacts.Dated> facts, List<String> wanted, LocalDate day) {
            return facts.stream().anyMatch(f -> wanted.contains(f.what()) && f.holdsOn(day));
        }
    }

    /**
     * @param only exactly these people, whatever their posts; the conditions are then not asked
     * @param except nobody of these
     */
    public record ByName(List<UUID> only, List<UUID> except) {
        static final ByName NOBODY = new ByName(List.of(), List.of());

        public ByName {
            only = List.copyOf(only);
            except = List.copyOf(except);
        }
    }

    public Selector {
        unitKinds = List.copyOf(unitKinds);
    }

    /** Everybody with a post in the unit or below it. */
    public static Selector everybody(UUID unit) {
        return new Selector(unit, Work.ANY, Career.ANY, ByName.NOBODY, List.of());
    }

    /** These people and nobody else. */
    public static Selector people(UUID unit, Collection<UUID> named) {
        return new Selector(unit, Work.ANY, Career.ANY, new ByName(List.copyOf(named), List.of()), List.of());
    }

    /** The units of a kind in or below a unit. */
    public static Selector units(UUID unit, UnitKind... kinds) {
        return new Selector(unit, Work.ANY, Career.ANY, ByName.NOBODY, List.of(kinds));
    }

    public Selector withRoles(Role... only) {
        return with(new Work(List.of(only), work.subjects, work.grades));
    }

    public Selector withSubjects(Subject... only) {
        return with(new Work(work.roles, List.of(only), work.grades));
    }

    public Selector withGrades(Integer... only) {
        return with(new Work(work.roles, work.subjects, List.of(only)));
    }

    /** Years of service from–to, both included; null leaves that side open. */
    public Selector withServiceYears(@Nullable Integer from, @Nullable Integer to) {
        return with(new Career(from, to, career.titles, career.honours, career.pairing));
    }

    public Selector withTitles(String... only) {
        return with(new Career(career.serviceFrom, career.serviceTo, List.of(only), career.honours, career.pairing));
    }

    public Selector withHonours(String... only) {
        return with(new Career(career.serviceFrom, career.serviceTo, career.titles, List.of(only), career.pairing));
    }

    /** Mentors ({@code "MENTOR"}) or mentees ({@code "MENTEE"}) of a pairing that holds. */
    public Selector withPairing(String side) {
        return with(new Career(career.serviceFrom, career.serviceTo, career.titles, career.honours, side));
    }

    /** The same, less these people. */
    public Selector without(Collection<UUID> people) {
        return new Selector(within, work, career, new ByName(byName.only, List.copyOf(people)), unitKinds);
    }

    private Selector with(Work other) {
        return new Selector(within, other, career, byName, unitKinds);
    }

    private Selector with(Career other) {
        return new Selector(within, work, other, byName, unitKinds);
    }

    /** Whether a unit is meant, where units bear the requirement. */
    boolean means(Unit unit) {
        return unit.isWithin(within) && unitKinds.contains(unit.kind());
    }

    /** Whether the person is meant on a day. */
    public boolean matches(PersonFacts facts, LocalDate day) {
        return matches(facts, day, day);
    }

    /**
     * Where somebody works is asked of the day; what somebody has become (year of service, title, honour) of the first day
     * of the window, so that no window changes its bearers half way.
     */
    boolean matches(PersonFacts facts, LocalDate day, LocalDate windowBegins) {
        if (!facts.serves(day) || byName.except.contains(facts.id())) return false;
        if (!byName.only.isEmpty()) return byName.only.contains(facts.id());
        return facts.posts().stream()
                        .anyMatch(post -> post.holdsOn(day) && post.line().contains(within) && work.fits(post))
                && career.fits(facts, day, windowBegins);
    }

    /** As it is stored: one flat object that reads like a sentence and that SQL asks for {@code within} and {@code named}. */
    @JsonValue
    Stored stored() {
        return new Stored(
                within,
                work.roles,
                work.subjects,
                work.grades,
                career.serviceFrom,
                career.serviceTo,
                career.titles,
                career.honours,
                career.pairing,
                byName.only,
                byName.except,
                unitKinds);
    }

    /** Of what is stored; a condition that was not known when it was written says nothing. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Selector of(Stored stored) {
        return new Selector(
                stored.within,
                new Work(said(stored.roles), said(stored.subjects), said(stored.grades)),
                new Career(
                        stored.serviceFrom,
                        stored.serviceTo,
                        said(stored.titles),
                        said(stored.honours),
                        stored.pairing),
                new ByName(said(stored.named), said(stored.except)),
                said(stored.unitKinds));
    }

    private static <T> List<T> said(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** The names in the database. */
    record Stored(
            UUID within,
            @Nullable List<Role> roles,
            @Nullable List<Subject> subjects,
            @Nullable List<Integer> grades,
            @Nullable Integer serviceFrom,
            @Nullable Integer serviceTo,
            @Nullable List<String> titles,
            @Nullable List<String> honours,
            @Nullable String pairing,
            @Nullable List<UUID> named,
            @Nullable List<UUID> except,
            @Nullable List<UnitKind> unitKinds) {}
}
