package org.qinglan.notice;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.qinglan.plan.PlanMoved;
import org.qinglan.shared.ChineseDates;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people of a plan's steps: reviewers when it comes to them, its owner of the answer, its audience of the publication. */
@Component
class PlanNews {
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlanNews(Notices notices, JdbcClient jdbc, Clock clock) {
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the transaction of the step, so that none is lost and none is false. */
    @EventListener
    void on(PlanMoved step) {
        String link = "/plans/" + step.planId();
        notices.settle(Notice.Kind.REVIEW, link);
        switch (step.to()) {
            case IN_REVIEW_OFFICE, IN_REVIEW_HEAD ->
                notices.send(step.reviewers(), Notice.Kind.REVIEW, "《" + step.title() + "》送审了，等您看。", link);
            case RETURNED ->
                notices.send(
                        List.of(step.ownerId()), Notice.Kind.PLAN, "《" + step.title() + "》退回了：" + step.comment(), link);
            case APPROVED ->
                notices.send(List.of(step.ownerId()), Notice.Kind.PLAN, "《" + step.title() + "》通过了，可以发布。", link);
            case PUBLISHED ->
                notices.send(audience(step.planId()), Notice.Kind.PLAN, "《" + step.title() + "》发布了。", link);
            default -> {
                // drafts, summaries and the archive concern nobody else here
            }
        }
    }

    /** Everybody who holds a post today in a unit the publication is for. */
    private List<UUID> audience(UUID planId) {
        var today = ChineseDates.today(clock);
        return jdbc.sql("select distinct t.person_id from plan.audience a"
                        + " join school.unit u on u.tenant_id = a.tenant_id and u.line @> array[a.unit_id]"
                        + " join school.post t on t.tenant_id = u.tenant_id and t.unit_id = u.id"
                        + " join school.person p on p.tenant_id = t.tenant_id and p.id = t.person_id"
                        + " where a.plan_id = ? and t.valid_from <= ? and (t.valid_to is null or t.valid_to >= ?)"
                        + " and (p.left_on is null or p.left_on > ?)")
                .params(planId, today, today, today)
                .query(UUID.class)
                .list();
    }
}
