package org.qinglan.access;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Post;
import org.qinglan.school.Role;
import org.qinglan.school.Subject;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;

/**
 * The person who acts, with the posts that hold today. Everything one may see and do follows from posts.
 *
 * @param today the tenant's day of this request
 * @param posts those that hold today
 * @param mustChangePassword true until the first password was replaced; then only that page opens
 */
public record Actor(
        UUID tenantId,
        UUID accountId,
        UUID personId,
        String name,
        LocalDate today,
        boolean mustChangePassword,
        List<Post> posts) {
    public Actor {
        posts = List.copyOf(posts);
    }

    /** Whether an address opened to these callers is open to this one. */
    public boolean isAny(Who... callers) {
        return Arrays.stream(callers)
                .anyMatch(who -> who == Who.ANYONE
                        || who == Who.EVERYBODY
                        || posts.stream().anyMatch(who::admits));
    }

    /**
     * Whether this person leads the unit: through a leading post in it, in a unit above it, or in an office of a unit above
     * it. A researcher for one subject leads only units of that subject.
     */
    public boolean leads(Unit unit) {
        return posts.stream().anyMatch(post -> post.role().leads() && reaches(post, unit));
    }

    /** Whether this person leads the unit through a post inside another one, such as its school: nobody from above counts. */
    public boolean leadsWithin(Unit within, Unit unit) {
        return posts.stream()
                .anyMatch(post -> post.role().leads() && post.unit().isWithin(within.id()) && reaches(post, unit));
    }

    /** The units this person leads through the own posts, an office's as the unit it acts for. */
    public List<UUID> led() {
        return posts.stream()
                .filter(post -> post.role().leads())
                .map(post -> post.unit().actsFor())
                .distinct()
                .toList();
    }

    /** Whether one of this person's posts is in the unit or below it. */
    public boolean belongsTo(Unit unit) {
        return posts.stream().anyMatch(post -> post.unit().isWithin(unit.id()));
    }

    /** Whether this person may see the unit's ordinary pages (plan, calendar): members and whoever leads it. */
    public boolean sees(Unit unit) {
        return leads(unit)
                || belongsTo(unit)
                || posts.stream().anyMatch(post -> unit.isWithin(post.unit().actsFor()) && isOfficeStaff(post));
    }

    /** Whether this person holds a role in exactly this unit or in an office acting for it. */
    public boolean is(Role role, Unit unit) {
        return posts.stream()
                .anyMatch(p -> p.role() == role
                        && (p.unit().id().equals(unit.id())
                                || p.unit().actsFor().equals(unit.id())));
    }

    /** Whether a role reaches the unit from above or from within. */
    public boolean isAbove(Role role, Unit unit) {
        return posts.stream().anyMatch(p -> p.role() == role && reaches(p, unit));
    }

    /** The unit this person works in first: the smallest group of the tree, not an overlay. */
    public Optional<Unit> homeUnit() {
        return posts.stream()
                .map(Post::unit)
                .filter(unit -> !unit.overlay())
                .max((a, b) -> Integer.compare(depth(a), depth(b)));
    }

    private static int depth(Unit unit) {
        return unit.line().size() * 2 + (unit.kind() == UnitKind.LESSON_PREP_GROUP ? 1 : 0);
    }

    private static boolean isOfficeStaff(Post post) {
        return post.unit().kind().isOffice();
    }

    private static boolean reaches(Post post, Unit unit) {
        return unit.isWithin(post.unit().actsFor()) && sameSubject(post, unit.subject());
    }

    private static boolean sameSubject(Post post, @Nullable Subject subject) {
        return post.role() != Role.RESEARCH_OFFICER
                || post.subject() == null
                || subject == null
                || post.subject() == subject;
    }
}
