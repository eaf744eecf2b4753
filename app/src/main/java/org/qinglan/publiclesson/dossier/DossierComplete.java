package org.qinglan.publiclesson.dossier;

import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.publiclesson.PublicLessons;
import org.qinglan.publiclesson.polish.Versions;
import org.qinglan.publiclesson.seat.Attendance;
import org.qinglan.record.Credits;
import org.qinglan.record.Flow;
import org.qinglan.record.FlowGuard;
import org.qinglan.record.FlowSubject;
import org.springframework.stereotype.Component;

/** A lesson is archived with its plan, with somebody who listened, and while its record counts. */
@Component
class DossierComplete implements FlowGuard {
    private final PublicLessons lessons;
    private final Versions versions;
    private final Attendance attendance;
    private final Credits credits;

    DossierComplete(PublicLessons lessons, Versions versions, Attendance attendance, Credits credits) {
        this.lessons = lessons;
        this.versions = versions;
        this.attendance = attendance;
        this.credits = credits;
    }

    @Override
    public String name() {
        return "dossier-complete";
    }

    @Override
    public Optional<String> objects(Flow.Event event, FlowSubject subject, @Nullable Actor actor) {
        var lesson = lessons.get(subject.id());
        var missing = new ArrayList<String>();
        if (versions.last(lesson.id()).isEmpty()) missing.add("教案（老师在“磨课”里传）");
        if (attendance.of(lesson.id()).isEmpty()) missing.add("签到的人");
        if (lesson.recordId() == null || credits.ofRecord(lesson.recordId()).isEmpty()) missing.add("算数的记录（老师那份作废了）");
        return missing.isEmpty() ? Optional.empty() : Optional.of("还不能归档，缺：" + String.join("、", missing) + "。");
    }
}
