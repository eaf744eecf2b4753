package org.qinglan.school.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinglan.school.People;
import org.qinglan.school.PeopleChanged;
import org.qinglan.school.Person;
import org.qinglan.school.Post;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.school.UnitsChanged;
import org.qinglan.school.intake.Known.Someone;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a roster in: who is new, what changes, who leaves; all of it or nothing. */
@Service
public class RosterImport {
    /**
     * What an import needs besides the rows.
     *
     * @param scope the unit it speaks for: a school, or a district with a 学校 column
     * @param since posts, titles and pairings hold from this day
     * @param leaveMissing whether people of the scope who are not in the roster leave
     */
    public record Order(Unit scope, LocalDate since, boolean leaveMissing) {}

    private final Units units;
    private final People people;
    private final Known known;
    private final RosterWriter writer;
    private final ApplicationEventPublisher events;

    RosterImport(Units units, People people, Known known, RosterWriter writer, ApplicationEventPublisher events) {
        this.units = units;
        this.people = people;
        this.known = known;
        this.writer = writer;
        this.events = events;
    }

    /** The people of an Excel file; {@link UnreadableFile} where there is nothing to read. */
    public List<RosterRow> read(byte[] content) {
        var rows = RosterFile.read(content);
        if (rows.isEmpty()) throw new UnreadableFile("表头下面没有人。请填好再传。");
        return rows;
    }

    /** What the roster would do. */
    @Transactional(readOnly = true)
    public Preview preview(Order order, List<RosterRow> rows) {
        return plan(order, rows).preview();
    }

    /** A mark of what a preview shows: the same mark, the same changes. */
    public static String fingerprint(Preview preview) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(preview.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /**
     * Does what the preview showed, in one transaction, and announces it once.
     *
     * @param seen the fingerprint of the preview the user agreed to
     * @param progress told how many people are done
     * @return the preview as done, or the new one where it has errors or is not what the user saw
     */
    @Transactional
    public Decision<Preview, Preview> apply(Order order, List<RosterRow> rows, String seen, IntConsumer progress) {
        var plan = plan(order, rows);
        if (!plan.preview().isClean() || !fingerprint(plan.preview()).equals(seen))
            return new Refused<>(plan.preview());
        return new Done<>(write(plan, progress));
    }

    /** For programs: brings the rows in without anybody looking first; refused as a whole where one has an error. */
    @Transactional
    public Decision<Preview, Preview> bringIn(Order order, List<RosterRow> rows) {
        var plan = plan(order, rows);
        return plan.preview().isClean() ? new Done<>(write(plan, n -> {})) : new Refused<>(plan.preview());
    }

    private Preview write(RosterPlan plan, IntConsumer progress) {
        writer.write(plan, progress);
        var touched = plan.deeds().stream().map(RosterPlan.Deed::personId).collect(Collectors.toSet());
        if (!touched.isEmpty()) events.publishEvent(new PeopleChanged(touched));
        var lost = plan.deeds().stream()
                .flatMap(d -> d.moves().end().stream())
                .map(post -> post.unit().id())
                .collect(Collectors.toSet());
        if (!lost.isEmpty()) events.publishEvent(new UnitsChanged(lost));
        return plan.preview();
    }

    private RosterPlan plan(Order order, List<RosterRow> rows) {
        var day = order.since();
        // A mentor may be named by number.
        var numbers = rows.stream()
                .flatMap(r -> Stream.of(r.who().employeeNo(), r.standing().mentor()))
                .distinct()
                .toList();
        var places = new Places(order.scope(), units.below(order.scope().id()));
        var comparison = new RosterComparison(
                order.scope(), day, places, known.byEmployeeNo(numbers, day), known.byName(order.scope(), day));
        return comparison.compare(rows, order.leaveMissing() ? mayLeave(order) : List.of());
    }

    /** Everybody of the scope; who keeps the roster or the system is never sent away by a file. */
    private Collection<Someone> mayLeave(Order order) {
        var numbers = people.within(order.scope().id(), order.since()).stream()
                .map(Person::employeeNo)
                .toList();
        return known.byEmployeeNo(numbers, order.since()).values().stream()
                .filter(s -> s.posts().stream().map(Post::role).noneMatch(Places.BY_HAND::contains))
                .sorted((a, b) -> a.person().employeeNo().compareTo(b.person().employeeNo()))
                .toList();
    }
}
