package org.qinglan.mentoring.advice;

import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.notice.Notice;
import org.qinglan.notice.Notices;
import org.qinglan.record.form.Details;
import org.qinglan.record.form.Entry;
import org.qinglan.record.form.Part;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a visitor leaves for the next one, and says about what the one before left. */
@Service
public class Visits {
    private static final int MOST = 3;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;
    private final Advices advices;
    private final Details details;
    private final Notices notices;
    private final Audit audit;

    Visits(Advices advices, Details details, Notices notices, Audit audit) {
        this.advices = advices;
        this.details = details;
        this.notices = notices;
        this.audit = audit;
    }

    /** A filed record of observation that somebody may see. */
    Entry seen(Actor me, UUID visit) {
        var entry = details.seen(me, visit);
        if (!entry.kind().code().equals("observation") || !entry.head().state().equals("SUBMITTED"))
            throw new NoSuch("听课记录");
        return entry;
    }

    /** Leaves one thing to work on for the teacher visited; at most three of a visit. */
    @Transactional
    public Decision<Entry, AdviceRefusal> give(Actor me, UUID visitId, String typed) {
        var visit = own(me, visitId);
        String text = typed.strip();
        var teacher = Advices.teacher(visit).map(Part::personId);
        if (teacher.isEmpty()) return new Refused<>(AdviceRefusal.OUTSIDE);
        if (text.length() < SHORTEST || text.length() > LONGEST) return new Refused<>(AdviceRefusal.TEXT);
        if (advices.at(visitId).size() >= MOST) return new Refused<>(AdviceRefusal.ENOUGH);
        advices.insert(visitId, teacher.get(), me.personId(), text);
        notices.send(List.of(teacher.get()), Notice.Kind.RECORD, me.name() + "听课后给您留了一条建议。", "/mentoring/advice");
        audit.note(me, "留建议", "记录", visitId, null, null);
        return new Done<>(visit);
    }

    @Transactional
    Decision<Advice, AdviceRefusal> look(Actor me, UUID adviceId, UUID visitId, boolean done, String typed) {
        var visit = own(me, visitId);
        var advice = advices.get(adviceId);
        String word = typed.strip();
        boolean ofTeacher = Advices.teacher(visit)
                .map(Part::personId)
                .filter(advice.teacherId()::equals)
                .isPresent();
        if (!ofTeacher) throw new Forbidden("这条建议是给另一位老师的。");
        if (advices.before(visit).stream().noneMatch(a -> a.id().equals(adviceId)))
            return new Refused<>(advice.done() ? AdviceRefusal.DONE : AdviceRefusal.NOT_LATER);
        if (word.length() < SHORTEST || word.length() > LONGEST) return new Refused<>(AdviceRefusal.WORD);
        advices.look(adviceId, visitId, done, word, me.personId());
        audit.note(me, done ? "标做到了" : "标还要继续", "建议", adviceId, null, null);
        return new Done<>(advices.get(adviceId));
    }

    private Entry own(Actor me, UUID visitId) {
        var visit = seen(me, visitId);
        if (!visit.head().ownerId().equals(me.personId())) throw new Forbidden("建议由来听课的人自己留、自己标。");
        return visit;
    }
}
