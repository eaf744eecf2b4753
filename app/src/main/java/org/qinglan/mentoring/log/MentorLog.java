package org.qinglan.mentoring.log;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.shared.ChineseDates;

/**
 * 带教记录 as lists show it.
 *
 * @param what 听徒弟课, 谈话 …
 * @param writtenBy who wrote it; the other one confirms
 * @param waitingSince the day it was sent; null for what does not wait
 */
public record MentorLog(
        UUID id,
        LocalDate day,
        String what,
        String about,
        String feedback,
        String next,
        String mentor,
        String mentee,
        UUID ownerId,
        String writtenBy,
        String state,
        @Nullable LocalDate waitingSince) {
    /** 10月8日（周四） 谈话：圆的周长. */
    public String words() {
        return ChineseDates.day(day) + " " + what + "：" + about;
    }

    public boolean isConfirmed() {
        return state.equals("CONFIRMED");
    }

    public String stateName() {
        return switch (state) {
            case "CONFIRMED" -> "双方都认了";
            case "RETURNED" -> "退回了";
            default -> "等对方点属实";
        };
    }

    public String look() {
        return switch (state) {
            case "CONFIRMED" -> "ok";
            case "RETURNED" -> "owe";
            default -> "due";
        };
    }
}
