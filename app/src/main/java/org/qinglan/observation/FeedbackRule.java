package org.qinglan.observation;

/**
 * 反馈时限.
 *
 * @param sendHours after the lesson, 1–240
 * @param answerHours after the feedback, 12–480; a silence longer than that counts as seen
 */
public record FeedbackRule(int sendHours, int answerHours) {
    static final FeedbackRule USUAL = new FeedbackRule(24, 72);
}
