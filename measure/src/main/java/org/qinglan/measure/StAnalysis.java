package org.qinglan.measure;

import java.util.List;
import org.qinglan.measure.Figure.Why;

/**
 * S-T 分析: at every sample the observer notes whether the teacher (T) or the pupils (S) act (傅德荣、章慧敏《教育信息处理》,
 * 北京师范大学出版社). Rt = N<sub>T</sub> / N; Ch = (g − 1) / N, where g counts the unbroken runs of the same behaviour.
 *
 * @param samples N, at least 1
 * @param teacher N<sub>T</sub>
 * @param runs g
 * @param rt the teacher's share, from 0 to 1
 * @param ch how often the lead changes, from 0 up to but not including 1
 */
public record StAnalysis(int samples, int teacher, int runs, double rt, double ch, Type type) {
    public enum Acts {
        TEACHER,
        STUDENTS
    }

    /** The type of teaching by Rt and Ch; a dialogue is one whoever acts more. */
    public enum Type {
        /** Ch ≥ 0.4. */
        DIALOGUE("对话型"),
        /** Rt ≤ 0.3. */
        PRACTICE("练习型"),
        /** Rt ≥ 0.7. */
        LECTURE("讲授型"),
        MIXED("混合型");

        private final String chinese;

        Type(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** Unknown without a sample. */
    public static Figure<StAnalysis> of(List<Acts> samples) {
        if (samples.isEmpty()) return Figure.unknown(Why.TOO_FEW);
        int n = samples.size();
        int teacher = (int) samples.stream().filter(a -> a == Acts.TEACHER).count();
        int runs = 1;
        for (int i = 1; i < n; i++) if (samples.get(i) != samples.get(i - 1)) runs++;
        return Figure.known(new StAnalysis(
                n, teacher, runs, teacher / (double) n, (runs - 1) / (double) n, type(n, teacher, runs)));
    }

    /** In whole numbers, so that the borders belong where the rule puts them. */
    private static Type type(int n, int teacher, int runs) {
        if (10L * (runs - 1) >= 4L * n) return Type.DIALOGUE;
        if (10L * teacher <= 3L * n) return Type.PRACTICE;
        if (10L * teacher >= 7L * n) return Type.LECTURE;
        return Type.MIXED;
    }
}
