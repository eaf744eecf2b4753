package org.qinglan.record.kind;

import java.util.ArrayList;
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

    /** The first version of a new kind from what a page sent; refused with sentences likewise. */
    @Transactional
    public Decision<RecordKind, List<String>> create(Actor me, Map<String, String> sent) {
        var all = kinds.all();
        int n = 1;
        while (isTaken("own" + n, all)) n++;
        var kind = new NewKind(sent).first("own" + n);
        var problems = new ArrayList<>(KindCheck.problems(kind));
        if (all.stream().anyMatch(k -> k.name().equals(kind.name())))
            problems.add("已经有一种记录叫“" + kind.name() + "”，换个名字，或者去改那一种。");
        if (!kind.prefix().matches("[A-Z]{2,4}")) problems.add("编号的字头写两到四个字母，例如 JC。");
        else if (all.stream().anyMatch(k -> k.prefix().equals(kind.prefix())))
            problems.add("编号的字头“" + kind.prefix() + "”已经用了，换一个。");
        if (!problems.isEmpty()) return new Refused<>(List.copyOf(problems));
        if (!kinds.publish(kind, me.personId())) return new Refused<>(List.of("别人刚建了一种，请再点一次。"));
        audit.note(me, "新建记录种类", "记录种类", null, null, kind.name());
        return new Done<>(kind);
    }

    private static boolean isTaken(String code, List<RecordKind> all) {
        return all.stream().anyMatch(k -> k.code().equals(code));
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
