package org.qinglan.mentoring;

import java.util.UUID;
import java.util.function.Consumer;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 期末考核: each of the two and who leads them says in words what came of it; figures come from the records. */
@Service
public class Assessing {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 1000;
    private final Pairings pairings;
    private final Oversight oversight;
    private final Units units;
    private final Audit audit;

    Assessing(Pairings pairings, Oversight oversight, Units units, Audit audit) {
        this.pairings = pairings;
        this.oversight = oversight;
        this.units = units;
        this.audit = audit;
    }

    /** Said again it replaces what was said before, until there is a result. */
    @Transactional
    public Decision<Pairing, PairRefusal> say(Actor me, UUID id, String typed) {
        var pair = pairings.forChange(id);
        var side = pair.sideOf(me.personId());
        if (side.isEmpty() && !oversight.leads(me, units.get(pair.unitId()))) throw new Forbidden("意见由师父、徒弟和带他们的人来写。");
        return checked(pair, typed, text -> {
            if (side.isEmpty()) pairings.leaderSays(id, me.personId(), text);
            else pairings.says(id, side.get(), text);
            audit.note(me, "写结对意见", "师徒协议", id, null, null);
        });
    }

    /** Of a mentor without an account, through a link made for her. */
    @Transactional
    public Decision<Pairing, PairRefusal> sayByLink(UUID id, String typed) {
        return checked(pairings.forChange(id), typed, text -> {
            pairings.says(id, Pairing.Side.MENTOR, text);
            audit.note(null, "用链接写结对意见", "师徒协议", id, null, null);
        });
    }

    private Decision<Pairing, PairRefusal> checked(Pairing pair, String typed, Consumer<String> write) {
        if (!pair.isAssessed()) return new Refused<>(PairRefusal.NOT_ASSESSING);
        String text = typed.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) return new Refused<>(PairRefusal.OPINION);
        write.accept(text);
        return new Done<>(pairings.get(pair.id()));
    }
}
