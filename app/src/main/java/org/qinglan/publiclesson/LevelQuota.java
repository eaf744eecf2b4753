package org.qinglan.publiclesson;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.record.Flow;
import org.qinglan.record.FlowGuard;
import org.qinglan.record.FlowSubject;
import org.qinglan.shared.ChineseDates;
import org.springframework.stereotype.Component;

/** A school approves no more lessons of a level in a term than its quota of that day. */
@Component
class LevelQuota implements FlowGuard {
    private final PublicLessons lessons;
    private final Quotas quotas;
    private final Clock clock;

    LevelQuota(PublicLessons lessons, Quotas quotas, Clock clock) {
        this.lessons = lessons;
        this.quotas = quotas;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "level-quota";
    }

    @Override
    public Optional<String> objects(Flow.Event event, FlowSubject subject, @Nullable Actor actor) {
        var lesson = lessons.get(subject.id());
        quotas.hold(lesson.schoolId());
        var quota = quotas.at(lesson.schoolId(), lesson.level(), ChineseDates.today(clock));
        if (quota.isEmpty() || quota.get().most() == null) return Optional.empty();
        int most = quota.get().most();
        if (lessons.approved(lesson.schoolId(), lesson.termId(), lesson.level()) < most) return Optional.empty();
        return Optional.of(lesson.level().chinese() + "公开课这学期的名额是 " + most + " 节，已经满了（"
                + quota.get().reason() + "）；可以写明原因退回，或者先在“名额与方向”里改名额。");
    }
}
