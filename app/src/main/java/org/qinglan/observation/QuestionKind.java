package org.qinglan.observation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;

/**
 * A kind of question.
 *
 * @param name on the button, up to 6 characters
 * @param hint what belongs to it; may be empty
 */
public record QuestionKind(String name, String hint) {
    /** A thumb finds no more than nine. */
    static final int MOST = 9;

    /** Bloom's levels as revised by Anderson and Krathwohl (2001). */
    public static final List<QuestionKind> USUAL = List.of(
            new QuestionKind("记忆", "说得出、认得出"),
            new QuestionKind("理解", "用自己的话说、举例"),
            new QuestionKind("应用", "照着做、用到新题上"),
            new QuestionKind("分析", "比较、找关系、说依据"),
            new QuestionKind("评价", "判断好不好、对不对，为什么"),
            new QuestionKind("创造", "想出新的办法、新的问题"));

    /** @param typed one a line, 记忆：说得出、认得出; the hint may be missing */
    static Decision<List<QuestionKind>, String> read(String typed) {
        var kinds = typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(QuestionKind::line)
                .toList();
        if (kinds.size() < 2 || kinds.size() > MOST) return new Refused<>("写 2 到 9 类，一行一类；现在有 " + kinds.size() + " 类。");
        var wrong = kinds.stream()
                .filter(k ->
                        k.name().isEmpty() || k.name().length() > 6 || k.hint().length() > 20)
                .findFirst();
        if (wrong.isPresent()) return new Refused<>("“" + wrong.get().name() + "”这一行要改短：名称最多 6 个字，冒号后的说明最多 20 个字。");
        if (kinds.stream().map(QuestionKind::name).distinct().count() < kinds.size())
            return new Refused<>("有两类的名称一样，请改一个。");
        return new Done<>(kinds);
    }

    /** What the database keeps. */
    static List<QuestionKind> kept(String lines) {
        return lines.lines().map(QuestionKind::line).toList();
    }

    static String written(List<QuestionKind> kinds) {
        return kinds.stream()
                .map(k -> k.hint().isEmpty() ? k.name() : k.name() + "：" + k.hint())
                .collect(Collectors.joining("\n"));
    }

    private static QuestionKind line(String line) {
        var two = Arrays.stream(line.split("[：:]", 2)).map(String::strip).toList();
        return new QuestionKind(two.getFirst(), two.size() > 1 ? two.get(1) : "");
    }
}
