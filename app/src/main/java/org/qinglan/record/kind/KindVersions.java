package org.qinglan.record.kind;

import java.util.List;
import java.util.Map;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a tenant's own versions of kinds. */
@Service
public class KindVersions {
    private final Kinds kinds;
    private final Audit audit;

    KindVersions(Kinds kinds, Audit audit) {
        this.kinds = kinds;
        this.audit = audit;
    }

    /** The next version from what a page sent; refused with sentences when it would make no usable kind. */
    @Transactional
    public Decision<RecordKind, List<String>> adapt(Actor me, RecordKind kind, Map<String, String> sent) {
        var next = new Adapting(kind, sent).next();
        var problems = KindCheck.problems(next);
        if (!problems.isEmpty()) return new Refused<>(problems);
        if (!kinds.publish(next, me.personId())) return new Refused<>(List.of("别人刚发布了新的一版，请刷新后再改。"));
        audit.note(me, "发布记录种类", "记录种类", null, kind.code() + " 第 " + kind.version() + " 版", next.version());
        return new Done<>(next);
    }
}
