package org.qinglan.record.activity;

import java.util.List;
import java.util.UUID;
import org.qinglan.record.form.Entry;
import org.qinglan.record.form.KindRules;
import org.qinglan.record.form.Problem;
import org.qinglan.record.form.Values;
import org.springframework.stereotype.Component;

/** 教研活动: who signed in is ticked, and it ends after it begins. */
@Component
class ActivityRules implements KindRules {
    private final SignIns signIns;

    ActivityRules(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public String kind() {
        return "activity";
    }

    /** Before anybody signed in the whole group is ticked; from then on whoever did. */
    @Override
    public Values reopened(Entry draft) {
        var present = signIns.of(draft.id());
        if (present.isEmpty()) return draft.values();
        var ids = present.stream()
                .map(SignIns.Present::personId)
                .map(UUID::toString)
                .toList();
        return draft.values().with("attendees", ids);
    }

    @Override
    public List<Problem> problems(Entry entry) {
        var begins = SignIns.time(entry.values().text("begins"));
        var ends = SignIns.time(entry.values().text("ends"));
        boolean wrong = begins.isPresent() && ends.isPresent() && !ends.get().isAfter(begins.get());
        return wrong ? List.of(new Problem("ends", "结束的时间要在开始之后。")) : List.of();
    }
}
