package org.qinglan.arranging;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Proposes when a lesson is held so that those who owe hearing it can come. */
public final class HearingTimes {
    private static final int DAYS_A_WEEK = 7;

    /** Why a time is not proposed. */
    public enum Obstacle {
        /** Nothing is held that day. */
        SHUT,
        /** Too early or too late in the day. */
        PERIOD,
        /** The school has as many that day as it wants. */
        DAY_FULL,
        /** Another one is held in that period. */
        SAME_PERIOD
    }

    /**
     * @param best the times that may be, those first to which most can come who owe it, then most of the others, then the
     *     nearest to the week that was wished for, then the earliest
     * @param leftOut how many times may not be, and why
     */
    public record Found(List<HearingTime> best, Map<Obstacle, Integer> leftOut) {
        public Found {
            best = List.copyOf(best);
            leftOut = Map.copyOf(leftOut);
        }
    }

    private final Hearing hearing;
    private final HearingRules rules;
    private final Map<LocalDate, Integer> aDay = new HashMap<>();
    private final Set<Slot> taken;

    private HearingTimes(Hearing hearing, HearingRules rules) {
        this.hearing = hearing;
        this.rules = rules;
        this.taken = new HashSet<>(hearing.others());
        hearing.others().forEach(other -> aDay.merge(other.day(), 1, Integer::sum));
    }

    /** The same question gives the same answer. */
    public static Found find(Hearing hearing, HearingRules rules) {
        return new HearingTimes(hearing, rules).find();
    }

    private Found find() {
        var possible = new ArrayList<HearingTime>();
        var leftOut = new EnumMap<Obstacle, Integer>(Obstacle.class);
        for (Slot slot : hearing.times())
            obstacle(slot)
                    .ifPresentOrElse(
                            obstacle -> leftOut.merge(obstacle, 1, Integer::sum), () -> possible.add(time(slot)));
        possible.sort(order());
        return new Found(possible.subList(0, Math.min(rules.most(), possible.size())), leftOut);
    }

    private Optional<Obstacle> obstacle(Slot slot) {
        if (hearing.shut().containsKey(slot.day())) return Optional.of(Obstacle.SHUT);
        if (slot.period() < rules.firstPeriod() || slot.period() > rules.lastPeriod())
            return Optional.of(Obstacle.PERIOD);
        if (aDay.getOrDefault(slot.day(), 0) >= rules.mostADay()) return Optional.of(Obstacle.DAY_FULL);
        return rules.apart() && taken.contains(slot) ? Optional.of(Obstacle.SAME_PERIOD) : Optional.empty();
    }

    private HearingTime time(Slot slot) {
        List<String> free = new ArrayList<>();
        List<String> teaching = new ArrayList<>();
        List<String> away = new ArrayList<>();
        int guests = 0;
        int guestsFree = 0;
        for (Hearer hearer : hearing.hearers()) {
            if (!hearer.owesOn(slot.day())) {
                guests++;
                if (hearer.isFree(slot)) guestsFree++;
            } else if (hearer.away().contains(slot.day())) away.add(hearer.id());
            else if (hearer.teaching().contains(slot)) teaching.add(hearer.id());
            else free.add(hearer.id());
        }
        return new HearingTime(slot, List.copyOf(free), List.copyOf(teaching), List.copyOf(away), guestsFree, guests);
    }

    private Comparator<HearingTime> order() {
        return Comparator.comparingInt((HearingTime time) -> time.free().size())
                .thenComparingInt(HearingTime::guestsFree)
                .reversed()
                .thenComparingLong(
                        time -> weeksFrom(hearing.wanted(), time.slot().day()))
                .thenComparing(HearingTime::slot);
    }

    private static long weeksFrom(@Nullable LocalDate wanted, LocalDate day) {
        return wanted == null ? 0 : Math.abs(ChronoUnit.DAYS.between(monday(wanted), monday(day))) / DAYS_A_WEEK;
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }
}
