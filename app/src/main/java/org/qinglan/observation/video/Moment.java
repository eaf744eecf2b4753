package org.qinglan.observation.video;

import java.util.Arrays;
import java.util.UUID;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;

/**
 * What somebody said about a moment of a lesson's video.
 *
 * @param second from the beginning, up to a day
 */
public record Moment(UUID id, UUID personId, String name, int second, String text) {
    private static final int LONGEST = 500;
    private static final int DAY = 86_400;

    /** @param typed 3:05, 1:02:03, or seconds alone */
    static Decision<Integer, String> second(String typed) {
        String time = typed.strip().replace('：', ':');
        if (!time.matches("\\d{1,5}(:[0-5]?\\d){0,2}")) return new Refused<>("时刻写成 3:05 这样，冒号前是分、后是秒。");
        int second =
                Arrays.stream(time.split(":")).mapToInt(Integer::parseInt).reduce(0, (all, next) -> 60 * all + next);
        return second < DAY ? new Done<>(second) : new Refused<>("没有这么长的录像，请看看时刻。");
    }

    /** The text as it is kept; an empty one and a long one are refused. */
    static Decision<String, String> text(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) return new Refused<>("写一句再留。");
        if (text.length() > LONGEST) return new Refused<>("一次最多写 " + LONGEST + " 字，现在有 " + text.length() + " 字。");
        return new Done<>(text);
    }

    /** 3:05 or 1:02:03. */
    public String at() {
        String minutes = second / 60 % 60 + ":" + "%02d".formatted(second % 60);
        return second < 3600 ? minutes : second / 3600 + ":" + "%02d:%02d".formatted(second / 60 % 60, second % 60);
    }
}
