package org.qinglan.publiclesson.dossier;

import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.publiclesson.Declaring;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.publiclesson.PublicLessons;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 归档: the school closes a lesson and proves it; taken out again, the proof ends with it. */
@Service
public class Archiving {
    private final PublicLessons lessons;
    private final Declaring declaring;
    private final Certificates certificates;

    Archiving(PublicLessons lessons, Declaring declaring, Certificates certificates) {
        this.lessons = lessons;
        this.declaring = declaring;
        this.certificates = certificates;
    }

    @Transactional
    public Decision<PublicLesson, Refusal> archive(Actor me, UUID id) {
        var answer = declaring.move(me, lessons.hold(id), "archive", "");
        if (answer instanceof Done(var lesson)) certificates.issue(me, lesson);
        return answer;
    }

    @Transactional
    public Decision<PublicLesson, Refusal> takeOut(Actor me, UUID id, String reason) {
        return declaring.move(me, lessons.hold(id), "unarchive", reason);
    }
}
