package org.qinglan.notice;

import org.qinglan.record.ReviewDelayed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells reviewers, and in the end the level above, that somebody waits for them. */
@Component
class ReviewNews {
    private final Notices notices;

    ReviewNews(Notices notices) {
        this.notices = notices;
    }

    /** In the transaction that notes it, so that who counts as told has been told. */
    @EventListener
    void on(ReviewDelayed delay) {
        notices.send(delay.personIds(), Notice.Kind.REVIEW, delay.text(), delay.link());
    }
}
