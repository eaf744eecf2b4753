package org.qinglan.publiclesson;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.arranging.HearingTime;
import org.qinglan.arranging.HearingTimes.Found;
import org.qinglan.arranging.HearingTimes.Obstacle;
import org.qinglan.shared.ChineseDates;

/**
 * 建议的时间 of a lesson, in words.
 *
 * @param times the best first; none where nothing fits
 * @param remark what was left out and why; empty where nothing was
 */
public record Suggested(List<Time> times, String remark) {
    /** Where there is nothing to propose from. */
    static final Suggested NONE = new Suggested(List.of(), "");

    private static final int NAMES = 5;

    /**
     * @param code what the form sends: 2026-10-20/3
     * @param words 10月20日（周二）第3节 10:05
     * @param className the class that is taught then
     * @param why who can come and who cannot
     */
    public record Time(String code, String words, String className, String why) {}

    public Suggested {
        times = List.copyOf(times);
    }

    /**
     * @param bells when periods begin
     * @param classOf which class is taught at a time
     * @param nameOf the name of a hearer
     */
    static Suggested of(
            Found found,
            int weeks,
            Map<Integer, LocalTime> bells,
            Function<HearingTime, String> classOf,
            Function<String, String> nameOf) {
        var times = found.best().stream()
                .map(time -> new Time(
                        time.slot().day() + "/" + time.slot().period(),
                        when(time, bells.get(time.slot().period())),
                        classOf.apply(time),
                        why(time, nameOf)))
                .toList();
        return new Suggested(times, remark(found, weeks));
    }

    private static String when(HearingTime time, @Nullable LocalTime begins) {
        return ChineseDates.day(time.slot().day()) + "第" + time.slot().period() + "节"
                + (begins == null ? "" : " " + begins);
    }

    /** 23 位要听的老师里 19 位没课；王某、李某有课，可请调课. */
    static String why(HearingTime time, Function<String, String> nameOf) {
        var parts = new ArrayList<String>();
        int owing = time.owing();
        if (owing > 0)
            parts.add(
                    time.free().size() == owing
                            ? owing + " 位要听的老师都没课"
                            : owing + " 位要听的老师里 " + time.free().size() + " 位没课");
        if (!time.teaching().isEmpty()) parts.add(names(time.teaching(), nameOf) + "有课，可请调课");
        if (!time.away().isEmpty()) parts.add(names(time.away(), nameOf) + "请假");
        if (time.guests() > 0)
            parts.add((owing > 0 ? "组里另外 " : "组里 ") + time.guests() + " 人有 " + time.guestsFree() + " 人没课");
        return String.join("；", parts);
    }

    private static String names(List<String> ids, Function<String, String> nameOf) {
        String some = ids.stream().limit(NAMES).map(nameOf).collect(Collectors.joining("、"));
        return ids.size() <= NAMES ? some : some + "等 " + ids.size() + " 位";
    }

    private static String remark(Found found, int weeks) {
        var out = new ArrayList<String>();
        for (var obstacle : Obstacle.values()) {
            int n = found.leftOut().getOrDefault(obstacle, 0);
            if (n > 0) out.add(n + " 节" + words(obstacle));
        }
        String left = out.isEmpty() ? "" : "没算进来的：" + String.join("，", out) + "。";
        return found.best().isEmpty() ? "往后 " + weeks + " 周没有合适的时间。" + left : left;
    }

    private static String words(Obstacle obstacle) {
        return switch (obstacle) {
            case SHUT -> "那天学校不排公开课";
            case PERIOD -> "太早或太晚";
            case DAY_FULL -> "那天公开课已经够多";
            case SAME_PERIOD -> "同时有别的公开课";
        };
    }
}
