package org.qinglan.observation;

import java.time.LocalDate;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.database.Tenancy;
import org.qinglan.school.Unit;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How soon feedback is due: the nearest unit's newest word that holds on a day. */
@Service
class FeedbackRules {
    private final JdbcClient jdbc;
    private final Audit audit;

    FeedbackRules(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    FeedbackRule of(Unit unit, LocalDate day) {
        return jdbc.sql("select send_hours, answer_hours from observation.feedback_rule where unit_id = any(?)"
                        + " and since <= ? order by array_position(?, unit_id) desc, since desc limit 1")
                .params(line(unit), day, line(unit))
                .query(FeedbackRule.class)
                .optional()
                .orElse(FeedbackRule.USUAL);
    }

    /** From today on, for a school and whatever lies below it. */
    @Transactional
    public Decision<FeedbackRule, String> set(Actor me, Unit school, int sendHours, int answerHours) {
        if (!me.isAny(org.qinglan.access.Who.OFFICES) || !me.leads(school)) throw new Forbidden("反馈时限由教导处、教科室或校长来定。");
        if (sendHours < 1 || sendHours > 240) return new Refused<>("反馈送出的时限写 1 到 240 小时，例如 24。");
        if (answerHours < 12 || answerHours > 480) return new Refused<>("授课教师回应的时限写 12 到 480 小时，例如 72。");
        jdbc.sql("insert into observation.feedback_rule (tenant_id, unit_id, since, send_hours, answer_hours)"
                        + " values (?, ?, ?, ?, ?) on conflict (tenant_id, unit_id, since) do update"
                        + " set send_hours = excluded.send_hours, answer_hours = excluded.answer_hours")
                .params(Tenancy.require(), school.id(), me.today(), sendHours, answerHours)
                .update();
        audit.note(me, "定反馈时限", "听课反馈", school.id(), null, sendHours + "/" + answerHours);
        return new Done<>(new FeedbackRule(sendHours, answerHours));
    }

    private static UUID[] line(Unit unit) {
        return unit.line().toArray(UUID[]::new);
    }
}
