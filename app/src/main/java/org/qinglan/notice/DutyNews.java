package org.qinglan.notice;

import org.qinglan.duty.ReminderSent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what somebody was reminded of; the postman mails it, never in quiet hours. */
@Component
class DutyNews {
    private final Notices notices;

    DutyNews(Notices notices) {
        this.notices = notices;
    }

    /** In the transaction of the reminding, so that who counts as reminded has been told. */
    @EventListener
    void on(ReminderSent reminder) {
        notices.send(reminder.personIds(), Notice.Kind.REMINDER, reminder.text(), reminder.link());
    }
}
