package org.qinglan.duty;

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
 * @param roles any of these posts; for 教师 that means who teaches, whatever other post they hold too
 * @param subjects of the post
 * @param grades of the post's 备课组 or 年级组
 * @param serviceFrom first year of service, from 1
 * @param serviceTo last year of service
 * @param titles 职称, any of these
 * @param honours 荣誉称号, any of these
 * @param pairing 师徒: {@code MENTOR}, {@code MENTEE} or null
 * @param named exactly these people, whatever their posts; the other conditions are then not asked
 * @param except nobody of these
 * @param unitKinds for requirements that units bear: units of these kinds in or below {@code within}
 */
public record Selector(
        UUID within,
        List<Role> roles,
        List<Subject> subjects,
        List<Integer> grades,
        @Nullable Integer serviceFrom,
        @Nullable Integer serviceTo,
        List<String> titles,
        List<String> honours,
        @Nullable String pairing,
        List<UUID> named,
        List<UUID> except,
        List<UnitKind> unitKinds) {

    public Selector {
        roles = List.copyOf(roles);
        subjects = List.copyOf(subjects);
        grades = List.copyOf(grades);
        titles = List.copyOf(titles);
        honours = List.copyOf(honours);
        named = List.copyOf(named);
        except = List.copyOf(except);
        unitKinds = List.copyOf(unitKinds);
    }

    /** Everybody with a post in the unit or below it. */
    public static Selector everybody(UUID unit) {
        return new Selector(
                unit, List.of(), List.of(), List.of(), null, null, List.of(), List.of(), null, List.of(), List.of(),
                List.of());
    }

    /** These people and nobody else. */
    public static Selector people(UUID unit, Collection<UUID> named) {
        return new Selector(
                unit,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.copyOf(named),
                List.of(),
                List.of());
    }

    /** The units of a kind in or below a unit. */
    public static Selector units(UUID unit, UnitKind... kinds) {
        return new Selector(
                unit,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(kinds));
    }

    public Selector withRoles(Role... only) {
        return new Selector(
                within,
                List.of(only),
                subjects,
                grades,
                serviceFrom,
                serviceTo,
                titles,
                honours,
                pairing,
                named,
                except,
                unitKinds);
    }

    public Selector withSubjects(Subject... only) {
        return new Selector(
                within,
                roles,
                List.of(only),
                grades,
                serviceFrom,
                serviceTo,
                titles,
                honours,
                pairing,
                named,
                except,
                unitKinds);
    }

    /** Years of service from–to, both included; null leaves that side open. */
    public Selector withServiceYears(@Nullable Integer from, @Nullable Integer to) {
        return new Selector(
                within, roles, subjects, grades, from, to, titles, honours, pairing, named, except, unitKinds);
    }

    public Selector withTitles(String... only) {
        return new Selector(
                within,
                roles,
                subjects,
                grades,
                serviceFrom,
                serviceTo,
                List.of(only),
                honours,
                pairing,
                named,
                except,
                unitKinds);
    }

    public Selector withHonours(String... only) {
        return new Selector(
                within,
                roles,
                subjects,
                grades,
                serviceFrom,
                serviceTo,
                titles,
                List.of(only),
                pairing,
                named,
                except,
                unitKinds);
    }

    /** Mentors ({@code "MENTOR"}) or mentees ({@code "MENTEE"}) of a pairing that holds. */
    public Selector withPairing(String side) {
        return new Selector(
                within,
                roles,
                subjects,
                grades,
                serviceFrom,
                serviceTo,
                titles,
                honours,
                side,
                named,
                except,
                unitKinds);
    }

    /** The same, less these people. */
    public Selector without(Collection<UUID> people) {
        return new Selector(
                within,
                roles,
                subjects,
                grades,
                serviceFrom,
                serviceTo,
                titles,
                honours,
                pairing,
                named,
                List.copyOf(people),
                unitKinds);
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
        if (!facts.serves(day) || except.contains(facts.id())) return false;
        if (!named.isEmpty()) return named.contains(facts.id());
        return facts.posts().stream().anyMatch(post -> post.holdsOn(day) && fits(post))
                && servesLongEnough(facts.serviceYear(windowBegins))
                && (titles.isEmpty() || titles.contains(String.valueOf(facts.titleOn(windowBegins))))
                && (honours.isEmpty() || has(facts.honours(), honours, windowBegins))
                && (pairing == null || has(facts.pairings(), List.of(pairing), day));
    }

    private boolean fits(PersonFacts.Held post) {
        return post.line().contains(within)
                && (roles.isEmpty() || roles.contains(post.role()))
                && (subjects.isEmpty() || (post.subject() != null && subjects.contains(post.subject())))
                && (grades.isEmpty() || (post.grade() != null && grades.contains(post.grade())));
    }

    private boolean servesLongEnough(int year) {
        if (serviceFrom == null && serviceTo == null) return true;
        return year > 0 && (serviceFrom == null || year >= serviceFrom) && (serviceTo == null || year <= serviceTo);
    }

    private static boolean has(List<PersonFacts.Dated> facts, List<String> wanted, LocalDate day) {
        return facts.stream().anyMatch(f -> wanted.contains(f.what()) && f.holdsOn(day));
    }
}
