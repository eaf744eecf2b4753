package org.qinglan.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Subject;

/**
 * What selectors look at in one person, everything dated; first and last days are included, a missing last day means
 * still.
 *
 * @param absences days on which the person owes nothing (leave, sent elsewhere)
 */
public record PersonFacts(
        Person person,
        List<Held> posts,
        List<Dated> titles,
        List<Dated> honours,
        List<Dated> pairings,
        List<Dated> absences) {
    /** Values of {@link Dated#what()} in {@code pairings}. */
    static final String MENTOR = "MENTOR";

    static final String MENTEE = "MENTEE";

    /**
     * A post, with what its unit says about it.
     *
     * @param line the units from the root to the post's own
     */
    public record Held(
            Role role,
            @Nullable Subject subject,
            @Nullable Integer grade,
            boolean overlay,
            List<UUID> line,
            LocalDate since,
            @Nullable LocalDate until) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(since) && (until == null || !day.isAfter(until));
        }
    }

    /** Something that holds from–to: a title, an honour, a pairing, an absence. */
    public record Dated(
            String what, LocalDate since, @Nullable LocalDate until) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(since) && (until == null || !day.isAfter(until));
        }
    }

    public PersonFacts {
        posts = List.copyOf(posts);
        titles = List.copyOf(titles);
        honours = List.copyOf(honours);
        pairings = List.copyOf(pairings);
        absences = List.copyOf(absences);
    }

    UUID id() {
        return person.id();
    }

    boolean serves(LocalDate day) {
        return person.leftOn() == null || day.isBefore(person.leftOn());
    }

    boolean absent(LocalDate day) {
        return absences.stream().anyMatch(a -> a.holdsOn(day));
    }

    /** The title in force: the latest one, for a title ends when the next begins. */
    @Nullable
    String titleOn(LocalDate day) {
        return titles.stream()
                .filter(t -> t.holdsOn(day))
                .max(java.util.Comparator.comparing(Dated::since))
                .map(Dated::what)
                .orElse(null);
    }

    /** Who begins in the middle of a window is judged on the first day of work. */
    int serviceYear(LocalDate day) {
        var since = person.servingSince();
        return person.serviceYear(since != null && since.isAfter(day) ? since : day);
    }
}
