package org.qinglan.mentoring.effect;

import java.util.Locale;
import org.qinglan.measure.MeanDifference;
import org.qinglan.mentoring.effect.Growth.Compared;

/** The comparison in words that promise no more than it holds. */
final class EffectWords {
    private EffectWords() {}

    static String of(Compared compared) {
        if (compared.own().isEmpty())
            return "现在不给数字：隔一个月以上打过两次分的，徒弟有 " + compared.mentees() + " 位，教龄相近又没有师父的有 " + compared.others() + " 位，两边都要有 "
                    + Growth.LEAST_PEOPLE + " 位才比得出来。";
        String own = compared.mentees() + " 位徒弟的课，平均每月" + change(compared.own().getAsDouble()) + "。";
        return own
                + compared.difference().map(d -> beside(d, compared.others())).orElse("两边的变化都一样，比不出差别。");
    }

    private static String beside(MeanDifference d, int others) {
        String range = "与 " + others + " 位教龄相近、没有师父的老师比，每月相差 " + signed(d.difference()) + " 分，有九成半的把握在 "
                + signed(d.interval().low()) + " 到 " + signed(d.interval().high()) + " 分之间";
        return d.interval().contains(0) ? range + "；这个范围里有 0，看不出差别，也许只是碰巧。" : range + "。徒弟不是随机分的，这个差别不全是师父带出来的。";
    }

    private static String change(double perMonth) {
        return (perMonth < 0 ? "低 " : "高 ") + String.format(Locale.ROOT, "%.1f", Math.abs(perMonth)) + " 分";
    }

    private static String signed(double points) {
        return String.format(Locale.ROOT, "%+.1f", points).replace('-', '−');
    }
}
