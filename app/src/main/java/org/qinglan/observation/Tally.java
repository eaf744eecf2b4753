package org.qinglan.observation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.qinglan.measure.Flanders;
import org.qinglan.measure.StAnalysis;
import org.qinglan.measure.StAnalysis.Acts;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;

/**
 * What an observer counted during a lesson.
 *
 * @param seconds between two samples, 1–300
 * @param codes in order of time: {@code T}, {@code S}; or {@code 1} to {@code 10}
 */
public record Tally(UUID recordId, Method method, int seconds, List<String> codes) {
    /** More samples than an hour has of three seconds are no lesson. */
    static final int MOST = 2400;

    /** How it is counted. */
    public enum Method {
        ST("S-T", "老师在做还是学生在做", 30),
        FLANDERS("弗兰德斯", "谁在说、怎么说", 3);

        private final String chinese;
        private final String about;
        private final int seconds;

        Method(String chinese, String about, int seconds) {
            this.chinese = chinese;
            this.about = about;
            this.seconds = seconds;
        }

        public String chinese() {
            return chinese;
        }

        public String about() {
            return about;
        }

        /** Between two samples, as the method was published. */
        public int seconds() {
            return seconds;
        }

        public List<String> codes() {
            return switch (this) {
                case ST -> List.of("T", "S");
                case FLANDERS -> List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
            };
        }

        /** The word on a button. */
        public String word(String code) {
            return switch (this) {
                case ST -> code.equals("T") ? "老师" : "学生";
                case FLANDERS -> CATEGORIES.get(Integer.parseInt(code) - 1);
            };
        }
    }

    private static final List<String> CATEGORIES =
            List.of("接纳情感", "表扬鼓励", "采纳意见", "提问", "讲授", "指令", "批评", "学生应答", "学生主动", "沉寂");

    public Tally {
        codes = List.copyOf(codes);
    }

    /** @param typed codes parted by blanks or commas; for S-T also in one word: TTSST */
    static Decision<Tally, String> of(UUID recordId, Method method, String seconds, String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        var codes = Arrays.stream(text.split(method == Method.ST ? "[\\s,，、]*" : "[\\s,，、]+"))
                .filter(code -> !code.isEmpty())
                .toList();
        var wrong =
                codes.stream().filter(code -> !method.codes().contains(code)).findFirst();
        if (wrong.isPresent())
            return new Refused<>(
                    "“" + wrong.get() + "”不是" + method.chinese() + "的记号，请改成 " + String.join("、", method.codes()) + "。");
        if (codes.size() > MOST) return new Refused<>("一节课最多记 " + MOST + " 次，现在有 " + codes.size() + " 次。");
        int every = seconds.matches("\\d{1,3}") ? Integer.parseInt(seconds) : 0;
        if (every < 1 || every > 300) return new Refused<>("几秒记一次，写 1 到 300 之间的数。");
        return new Done<>(new Tally(recordId, method, every, codes));
    }

    /** Empty for Flanders, and where nothing was counted. */
    public Optional<StAnalysis> st() {
        return method == Method.ST ? StAnalysis.of(acts()).value() : Optional.empty();
    }

    /** Empty for S-T, and where nothing was counted. */
    public Optional<Flanders> flanders() {
        return method == Method.FLANDERS
                ? Flanders.of(codes.stream().map(Integer::valueOf).toList()).value()
                : Optional.empty();
    }

    private List<Acts> acts() {
        return codes.stream()
                .map(c -> c.equals("T") ? Acts.TEACHER : Acts.STUDENTS)
                .toList();
    }

    /** The S-T curve: a step to the right for the teacher, upward for the pupils; y grows downward on a screen. */
    public String curve() {
        int x = 0;
        int y = codes.size();
        var points = new StringBuilder("0," + y);
        for (var code : codes) {
            if (code.equals("T")) x++;
            else y--;
            points.append(' ').append(x).append(',').append(y);
        }
        return points.toString();
    }

    /** 对话型，老师占 52%，转换率 0.41（40 次，每 30 秒）. */
    public String said() {
        String times = "（" + codes.size() + " 次，每 " + seconds + " 秒）";
        return st().map(s ->
                        s.type().chinese() + "，老师占 " + TallyView.percent(s.rt()) + "，转换率 " + Trust.two(s.ch()) + times)
                .or(() -> flanders()
                        .map(f -> "老师说 " + TallyView.percent(f.teacherTalk().orElse(0)) + "，学生说 "
                                + TallyView.percent(f.pupilTalk().orElse(0)) + "，沉寂 "
                                + TallyView.percent(f.silence().orElse(0)) + times))
                .orElse("还没有记");
    }
}
