package org.qinglan.notice;

import org.qinglan.record.RecordNews;
import org.qinglan.record.RecordSettled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what happened to a record that concerns them. */
@Component
class RecordTold {
    private final Notices notices;

    RecordTold(Notices notices) {
        this.notices = notices;
    }

    /** Nobody needs to look at it any more. */
    @EventListener
    void on(RecordSettled settled) {
        notices.settle(Notice.Kind.RECORD, settled.link());
    }

    /** In the transaction of the deed, so that no news is lost and none is false. */
    @EventListener
    void on(RecordNews news) {
        notices.send(news.personIds(), Notice.Kind.RECORD, news.text(), news.link());
    }
}
