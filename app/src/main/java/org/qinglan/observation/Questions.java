package org.qinglan.observation;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;

/**
 * The questions that a teacher asked in an observed lesson.
 *
 * @param kinds as they were called when it was counted
 * @param asked in order; the first kind is 1
 */
public record Questions(UUID recordId, List<QuestionKind> kinds, List<Integer> asked) {
    /** Nobody asks more in a lesson of an hour. */
    static final int MOST = 400;

    /**
     * One line of the table.
     *
     * @param percent of all questions, rounded; 0 where there are none
     */
    public record Line(QuestionKind kind, int times, int percent) {}

    public Questions {
        kinds = List.copyOf(kinds);
        asked = List.copyOf(asked);
    }

    /** @param typed numbers of kinds, parted by blanks or commas */
    static Decision<Questions, String> of(UUID recordId, List<QuestionKind> kinds, String typed) {
        var words = Arrays.stream(typed.strip().split("[\\s,，、]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var wrong = words.stream()
                .filter(word -> !word.matches("[1-9]") || Integer.parseInt(word) > kinds.size())
                .findFirst();
        if (wrong.isPresent()) return new Refused<>("“" + wrong.get() + "”不是哪一类的号，请改成 1 到 " + kinds.size() + "。");
        if (words.size() > MOST) return new Refused<>("一节课最多记 " + MOST + " 个提问，现在有 " + words.size() + " 个。");
        return new Done<>(new Questions(
                recordId, kinds, words.stream().map(Integer::valueOf).toList()));
    }

    /** A line for each kind, also for one that did not occur. */
    public List<Line> lines() {
        return IntStream.range(0, kinds.size())
                .mapToObj(k -> {
                    int times =
                            (int) asked.stream().filter(code -> code == k + 1).count();
                    return new Line(kinds.get(k), times, asked.isEmpty() ? 0 : Math.round(100f * times / asked.size()));
                })
                .toList();
    }

    public String codes() {
        return asked.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** 12 个：记忆 50%、理解 25%、分析 25%. */
    public String said() {
        if (asked.isEmpty()) return "还没有记";
        return asked.size() + " 个："
                + lines().stream()
                        .filter(line -> line.times() > 0)
                        .map(line -> line.kind().name() + " " + line.percent() + "%")
                        .collect(Collectors.joining("、"));
    }
}
