package org.qinglan.observation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.qinglan.measure.Flanders;
import org.qinglan.record.form.Entry;

/**
 * The page of one tally.
 *
 * @param own whether the viewer may count and change
 * @param typed what was sent, also where it was refused
 * @param problem why it was refused; empty at first
 */
public record TallyView(Entry entry, Tally tally, boolean own, String typed, String problem) {
    /**
     * A published ratio in plain words.
     *
     * @param value 62%, or that there was nothing of the kind
     */
    public record Ratio(String name, String meaning, String value) {}

    public Tally.Method method() {
        return tally.method();
    }

    public Optional<Flanders> flanders() {
        return tally.flanders();
    }

    /** Flanders' ratios (Flanders 1970). */
    public List<Ratio> ratios() {
        return flanders()
                .map(f -> List.of(
                        new Ratio("教师语言", "1—7 类占全部", shown(f.teacherTalk())),
                        new Ratio("学生语言", "8、9 类占全部", shown(f.pupilTalk())),
                        new Ratio("沉寂", "第 10 类占全部", shown(f.silence())),
                        new Ratio("间接与直接之比", "1—4 类比 5—7 类，大于 1 是启发多", ratio(f.indirectToDirect())),
                        new Ratio("教师回应 TRR", "1—3 类占 1—3、6、7 类", shown(f.teacherResponse())),
                        new Ratio("教师提问 TQR", "提问占提问和讲授", shown(f.teacherQuestion())),
                        new Ratio("学生主动 PIR", "第 9 类占 8、9 类", shown(f.pupilInitiation())),
                        new Ratio("即时回应 TRR89", "学生刚说完，老师接纳占接纳和指令批评", shown(f.instantResponse())),
                        new Ratio("即时提问 TQR89", "学生刚说完，提问占提问和讲授", shown(f.instantQuestion())),
                        new Ratio("内容十字区 CCR", "与提问、讲授相连的占全部", shown(f.contentCross())),
                        new Ratio("稳定状态 SSR", "同一类接着同一类的占全部", shown(f.steadyState())),
                        new Ratio("学生稳定状态 PSSR", "学生接着说的占 8、9 类", shown(f.pupilSteadyState()))))
                .orElse(List.of());
    }

    static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    private static String shown(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : "没出现过";
    }

    private static String ratio(OptionalDouble ratio) {
        return ratio.isPresent() ? String.format(Locale.ROOT, "%.2f", ratio.getAsDouble()) : "没出现过";
    }
}
