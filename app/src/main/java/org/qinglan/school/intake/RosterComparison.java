package org.qinglan.school.intake;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Post;
import org.qinglan.school.Staff;
import org.qinglan.school.Stage;
import org.qinglan.school.Unit;
import org.qinglan.school.intake.Known.Someone;
import org.qinglan.school.intake.Places.Seat;
import org.qinglan.school.intake.Preview.Change;
import org.qinglan.school.intake.Preview.State;
import org.qinglan.school.intake.RosterPlan.Deed;
import org.qinglan.school.intake.RosterPlan.Moves;
import org.qinglan.school.intake.RosterRow.Problem;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.Ids;

/** Compares a roster with what is known. Blank cells say nothing, so they change nothing. */
final class RosterComparison {
    private final Unit scope;
    private final LocalDate since;
    private final Places places;
    private final Map<String, Someone> known;
    private final Map<String, Set<UUID>> names;
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, Integer> firstRowOf = new HashMap<>();
    private final List<Preview.Row> rows = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();

    /**
     * @param known by employee number, of everybody in the roster
     * @param names ids of the people of the scope by name, to find mentors
     */
    RosterComparison(
            Unit scope, LocalDate since, Places places, Map<String, Someone> known, Map<String, Set<UUID>> names) {
        this.scope = scope;
        this.since = since;
        this.places = places;
        this.known = known;
        this.names = new HashMap<>(names);
    }

    /** @param missing people of the scope who are not in the roster and shall leave; empty: nobody */
    RosterPlan compare(List<RosterRow> roster, Collection<Someone> missing) {
        for (RosterRow row : roster) {
            var someone = known.get(row.who().employeeNo());
            UUID id = ids.computeIfAbsent(
                    row.who().employeeNo(),
                    no -> someone == null ? Ids.next() : someone.person().id());
            names.merge(row.who().name(), Set.of(id), RosterComparison::union);
        }
        roster.forEach(this::compare);
        var news = new ArrayList<String>();
        var fresh = places.fresh();
        if (!fresh.isEmpty())
            news.add("会新建 " + fresh.size() + " 个组："
                    + fresh.stream().map(Unit::name).collect(joining("、")));
        var leaving = missing.stream()
                .filter(s -> !ids.containsKey(s.person().employeeNo()))
                .toList();
        if (!leaving.isEmpty()) {
            news.add("名单里没有、会记为离校的 " + leaving.size() + " 人："
                    + leaving.stream().map(s -> s.person().name()).collect(joining("、")));
            leaving.forEach(this::leave);
        }
        return new RosterPlan(new Preview(news, rows), List.copyOf(fresh), deeds, since);
    }

    private void compare(RosterRow row) {
        var problems = new ArrayList<>(row.problems());
        var someone = known.get(row.who().employeeNo());
        refuseTwins(row, problems);
        if (someone != null && !someone.posts().isEmpty() && !someone.worksIn(scope))
            problems.add(new Problem("工号", "这个工号已经有外单位的人在用，请核对；人调来了，请先请原单位结束他的岗位"));
        boolean placed =
                !row.place().isBlank() || someone == null || someone.posts().isEmpty();
        Set<Seat> seats = placed ? places.seats(row.place(), problems) : Set.of();
        UUID mentor = mentor(row, problems);
        refuseHonoursOver(row, problems);
        var changes = new ArrayList<Change>();
        boolean fields = fields(row.who(), someone, changes);
        var moves = moves(row, someone, placed ? seats : null, mentor, changes);
        State state = state(someone, changes, problems);
        rows.add(new Preview.Row(
                row.number(),
                row.who().name(),
                row.who().employeeNo(),
                state,
                state == State.NEW || state == State.CHANGED ? List.copyOf(changes) : List.of(),
                List.copyOf(problems)));
        if (state == State.NEW || state == State.CHANGED)
            deeds.add(new Deed(id(row), someone == null, fields || someone == null ? row.who() : null, false, moves));
    }

    private static State state(@Nullable Someone someone, List<Change> changes, List<Problem> problems) {
        if (!problems.isEmpty()) return State.ERROR;
        if (someone == null) return State.NEW;
        return changes.isEmpty() ? State.UNCHANGED : State.CHANGED;
    }

    private UUID id(RosterRow row) {
        return Objects.requireNonNull(ids.get(row.who().employeeNo()));
    }

    private void refuseTwins(RosterRow row, List<Problem> problems) {
        if (row.who().employeeNo().isEmpty()) return;
        Integer first = firstRowOf.putIfAbsent(row.who().employeeNo(), row.number());
        if (first != null) problems.add(new Problem("工号", "和第 " + first + " 行的工号一样"));
    }

    private void refuseHonoursOver(RosterRow row, List<Problem> problems) {
        row.standing().honours().stream()
                .filter(h -> h.until() != null && h.until().isBefore(since))
                .forEach(h -> problems.add(new Problem("荣誉有效期至", h.chinese() + "在" + written(since) + "之前已经到期，不用再写")));
    }

    private static boolean fields(RosterRow.Who who, @Nullable Someone someone, List<Change> changes) {
        int before = changes.size();
        var old = someone == null ? null : someone.person();
        differ("姓名", old == null ? null : old.name(), who.name(), changes);
        differ(
                "参加工作时间",
                old == null || old.servingSince() == null ? null : written(old.servingSince()),
                who.servingSince() == null ? "" : written(who.servingSince()),
                changes);
        phone(old == null ? null : old.phone(), who.phone(), changes);
        differ("邮箱", old == null ? null : old.email(), who.email(), changes);
        if (old != null && old.leftOn() != null) changes.add(new Change("状态", "已离校", "在职"));
        return changes.size() > before;
    }

    /** A number is personal data: the report, which is kept, does not spell it out. */
    private static void phone(@Nullable String before, String after, List<Change> changes) {
        if (after.isEmpty() || after.equals(before)) return;
        changes.add(new Change(
                "手机", new Staff.Contact(before, null).maskedPhone(), new Staff.Contact(after, null).maskedPhone()));
    }

    private static void differ(String field, @Nullable String before, String after, List<Change> changes) {
        String was = before == null ? "" : before;
        if (!after.isEmpty() && !after.equals(was)) changes.add(new Change(field, was, after));
    }

    /** @param seats null: the row says nothing about posts */
    private Moves moves(
            RosterRow row,
            @Nullable Someone someone,
            @Nullable Set<Seat> seats,
            @Nullable UUID mentor,
            List<Change> changes) {
        List<Post> begin = new ArrayList<>();
        List<Post> end = new ArrayList<>();
        List<Post> staged = new ArrayList<>();
        if (seats != null) {
            seat(id(row), seats, mine(someone), begin, end, changes);
            stage(seats, row.place().said().stage(), mine(someone), staged, changes);
        }
        var standing = row.standing();
        String title = standing.title();
        String held = someone == null ? null : someone.title();
        differ("职称", held, title, changes);
        var honours = standing.honours().stream()
                .filter(h -> someone == null || !someone.holds(h))
                .toList();
        if (!honours.isEmpty())
            changes.add(new Change(
                    "荣誉称号", "", honours.stream().map(RosterRow.Named::chinese).collect(joining("、"))));
        boolean paired = mentor == null || (someone != null && someone.mentors().contains(mentor));
        if (!paired) changes.add(new Change("师父", "", standing.mentor()));
        return new Moves(
                begin,
                end,
                staged,
                title.isEmpty() || title.equals(held) ? null : title,
                honours,
                paired ? null : mentor);
    }

    private void seat(
            UUID person, Set<Seat> seats, List<Post> posts, List<Post> begin, List<Post> end, List<Change> changes) {
        seats.stream()
                .filter(seat ->
                        posts.stream().noneMatch(p -> Places.same(seat, p.unit().id(), p.role(), p.subject())))
                .map(seat -> new Post(
                        Ids.next(), person, seat.unit(), seat.role(), seat.subject(), seat.stage(), since, null))
                .forEach(begin::add);
        posts.stream()
                .filter(p -> seats.stream()
                        .noneMatch(seat -> Places.same(seat, p.unit().id(), p.role(), p.subject())))
                .forEach(end::add);
        if (!begin.isEmpty() || !end.isEmpty())
            changes.add(new Change("岗位", end.isEmpty() ? "" : words(end), begin.isEmpty() ? "不再担任" : words(begin)));
    }

    /** A post that stays gets the stage the row says; a row that says none leaves it. */
    private static void stage(
            Set<Seat> seats, @Nullable Stage said, List<Post> posts, List<Post> staged, List<Change> changes) {
        if (said == null) return;
        posts.stream()
                .filter(p -> p.stage() != said
                        && seats.stream()
                                .anyMatch(seat -> Places.same(seat, p.unit().id(), p.role(), p.subject())))
                .map(p -> new Post(p.id(), p.personId(), p.unit(), p.role(), p.subject(), said, p.since(), p.until()))
                .forEach(staged::add);
        if (!staged.isEmpty()) changes.add(new Change("学段", "", said.chinese()));
    }

    private static String words(List<Post> posts) {
        return posts.stream()
                .map(p -> new Seat(p.unit(), p.role(), p.subject(), p.stage()).chinese())
                .collect(joining("、"));
    }

    /** The posts a roster of the scope speaks for: in the tree below it, and not those given by hand. */
    private List<Post> mine(@Nullable Someone someone) {
        if (someone == null) return List.of();
        return someone.posts().stream()
                .filter(p -> p.unit().isWithin(scope.id()) && !p.unit().overlay())
                .filter(p -> !Places.BY_HAND.contains(p.role()))
                .toList();
    }

    private @Nullable UUID mentor(RosterRow row, List<Problem> problems) {
        String said = row.standing().mentor();
        if (said.isEmpty()) return null;
        var found = numbered(said).map(Set::of).orElse(names.getOrDefault(said, Set.of()));
        if (found.size() == 1 && !found.contains(id(row)))
            return found.iterator().next();
        problems.add(new Problem(
                "师父",
                found.isEmpty()
                        ? scope.name() + "没有叫“" + said + "”的人"
                        : found.size() == 1 ? "师父和徒弟不能是同一个人" : "有 " + found.size() + " 个叫“" + said + "”的人，请写工号"));
        return null;
    }

    private Optional<UUID> numbered(String employeeNo) {
        UUID inFile = ids.get(employeeNo);
        return inFile != null
                ? Optional.of(inFile)
                : Optional.ofNullable(known.get(employeeNo)).map(s -> s.person().id());
    }

    /** Leaves the scope; who works elsewhere too stays in service there. */
    private void leave(Someone someone) {
        boolean elsewhere = someone.posts().stream().anyMatch(p -> !p.unit().isWithin(scope.id()));
        deeds.add(new Deed(someone.person().id(), false, null, !elsewhere, Moves.ending(mine(someone))));
    }

    private static String written(LocalDate day) {
        return day.getYear() + "年" + ChineseDates.plain(day);
    }

    private static Set<UUID> union(Set<UUID> one, Set<UUID> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
