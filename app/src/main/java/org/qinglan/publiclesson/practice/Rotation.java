package org.qinglan.publiclesson.practice;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: whoever gave one longest ago; of those who gave it in the same month, whoever gave fewer this school year;
 * then the order of the roll. Deterministic, so that a lead can follow it. Whoever is away is passed over and stays in front.
 *
 * @param members in the order of the roll
 */
record Rotation(List<Member> members) {
    /**
     * @param last the month of the last turn; null: none yet
     * @param times how many turns this school year
     * @param away excused for the month that is planned
     */
    record Member(UUID id, String name, @Nullable YearMonth last, int times, boolean away) {}

    /** @param reason why, in words */
    record Turn(UUID personId, String reason) {}

    private static final Comparator<Member> ORDER = Comparator.comparing(
                    Member::last, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(Member::times);

    Rotation {
        members = List.copyOf(members);
    }

    /** The turns of a month, in their order; fewer where there are not so many. */
    List<Turn> turns(int count) {
        var turns = new ArrayList<Turn>();
        queue().stream().limit(count).forEach(m -> turns.add(new Turn(m.id(), reason(m))));
        return turns;
    }

    /** Those who are excused, with why they were not chosen. */
    List<Member> away() {
        return members.stream().filter(Member::away).toList();
    }

    /**
     * Why somebody cannot take over a turn; empty when it keeps things fair: whoever takes over must not have had more turns
     * this school year than whose turn it is, so that nobody ends up with two more than anybody else.
     */
    Optional<String> objection(UUID whose, UUID instead, List<UUID> chosen) {
        var before = member(whose);
        var after = member(instead);
        if (before.isEmpty() || after.isEmpty()) return Optional.of("请从本组的人里挑一位。");
        if (chosen.contains(instead)) return Optional.of(after.get().name() + "这个月已经在名单里了。");
        if (after.get().away()) return Optional.of(after.get().name() + "这个月请了假，换一位吧。");
        if (after.get().times() > before.get().times())
            return Optional.of(after.get().name() + "这学年已经上了 " + after.get().times() + " 次，比"
                    + before.get().name() + "多，换一位才公平。");
        return Optional.empty();
    }

    private List<Member> queue() {
        return members.stream().filter(m -> !m.away()).sorted(ORDER).toList();
    }

    private Optional<Member> member(UUID id) {
        return members.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    private static String reason(Member m) {
        if (m.last() == null) return "还没有上过";
        return "上次是" + m.last().getYear() + "年" + m.last().getMonthValue() + "月，这学年上了 " + m.times() + " 次";
    }
}
