package org.qinglan.arrange;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qinglan.arranging.Slot;
import org.qinglan.shared.ChineseDates;

/**
 * Who is away when.
 *
 * @param firstPeriod 第N节, 1–12
 * @param lastPeriod not before the first
 */
public record Absentee(UUID personId, String name, LocalDate day, int firstPeriod, int lastPeriod) {
    Set<Slot> slots() {
        var slots = new HashSet<Slot>();
        IntStream.rangeClosed(firstPeriod, lastPeriod).forEach(period -> slots.add(new Slot(day, period)));
        return slots;
    }

    /** 许一、许二 10月15日（周四）第1–4节；… */
    static String words(List<Absentee> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        Absentee::when,
                        LinkedHashMap::new,
                        Collectors.mapping(Absentee::name, Collectors.joining("、"))))
                .entrySet()
                .stream()
                .map(together -> together.getValue() + " " + together.getKey())
                .collect(Collectors.joining("；"));
    }

    /** 10月15日（周四）第1–4节 */
    public String when() {
        return ChineseDates.day(day)
                + (firstPeriod == lastPeriod ? "第" + firstPeriod + "节" : "第" + firstPeriod + "–" + lastPeriod + "节");
    }
}
