package org.qinglan.mentoring.link;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinglan.access.Accounts;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.mentoring.Agreeing;
import org.qinglan.mentoring.Assessing;
import org.qinglan.mentoring.Oversight;
import org.qinglan.mentoring.PairRefusal;
import org.qinglan.mentoring.Pairing;
import org.qinglan.mentoring.Pairings;
import org.qinglan.mentoring.link.PairLink.Purpose;
import org.qinglan.mentoring.link.PairLinks.Found;
import org.qinglan.notice.Notice;
import org.qinglan.notice.Notices;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 给没有账号的师父开链接, and what she does through it. */
@Service
class PairLinking {
    static final int MOST_DAYS = 60;
    private static final int MOST_REMARKS = 5;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 300;
    private final PairLinks links;
    private final Pairings pairings;
    private final Agreeing agreeing;
    private final Assessing assessing;
    private final Remarks remarks;
    private final Oversight oversight;
    private final Units units;
    private final Accounts accounts;
    private final Notices notices;
    private final Audit audit;

    PairLinking(
            PairLinks links,
            Pairings pairings,
            Agreeing agreeing,
            Assessing assessing,
            Remarks remarks,
            Oversight oversight,
            Units units,
            Accounts accounts,
            Notices notices,
            Audit audit) {
        this.links = links;
        this.pairings = pairings;
        this.agreeing = agreeing;
        this.assessing = assessing;
        this.remarks = remarks;
        this.oversight = oversight;
        this.units = units;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
    }

    /** The agreement, for those who may make links for it. */
    Pairing led(Actor me, UUID pairing) {
        var pair = pairings.get(pairing);
        if (!oversight.leads(me, units.get(pair.unitId()))) throw new Forbidden("链接由带徒弟那个组的人，或教科室来开。");
        return pair;
    }

    /**
     * Makes one for the mentor; the one before it for the same purpose opens nothing any more.
     *
     * @return the secret, told once
     */
    @Transactional
    Decision<String, LinkRefusal> open(Actor me, UUID pairing, Purpose purpose, int days) {
        var pair = led(me, pairing);
        if (days < 1 || days > MOST_DAYS) return new Refused<>(LinkRefusal.DAYS);
        var why = objection(pair, purpose);
        if (why.isPresent()) return new Refused<>(why.get());
        String secret = links.open(pairing, pair.mentorId(), purpose, days, me.personId());
        audit.note(me, "开师徒链接", "师徒协议", pairing, null, purpose.chinese() + "，" + days + " 天");
        return new Done<>(secret);
    }

    /** Whoever has an account signs with it: a link could be opened by who made it. */
    Optional<LinkRefusal> objection(Pairing pair, Purpose purpose) {
        if (accounts.has(pair.mentorId())) return Optional.of(LinkRefusal.hasAccount(pair.mentor()));
        return switch (purpose) {
            case SIGN -> pair.waitsFor(Pairing.Side.MENTOR) ? Optional.empty() : Optional.of(LinkRefusal.NOT_TO_SIGN);
            case GUIDE ->
                pair.isRunning() || pair.isAssessed() ? Optional.empty() : Optional.of(LinkRefusal.NOTHING_TO_READ);
        };
    }

    @Transactional
    UUID revoke(Actor me, UUID link) {
        UUID pairing = links.pairingOf(link).orElseThrow(() -> new NoSuch("链接"));
        led(me, pairing);
        links.revoke(link);
        audit.note(me, "停用师徒链接", "链接", link, null, null);
        return pairing;
    }

    /** Signs as the mentor and uses the link up. */
    @Transactional
    Decision<Pairing, PairRefusal> sign(Found link) {
        if (link.what() != Purpose.SIGN) throw new NoSuch("链接");
        var signed = agreeing.signedByLink(link.pairingId());
        if (signed instanceof Done) {
            links.useUp(link.id());
            audit.note(null, "用链接签字", "链接", link.id(), null, null);
        }
        return signed;
    }

    /** What the mentor says at the end of the period. */
    Decision<Pairing, PairRefusal> say(Found link, String typed) {
        if (link.what() != Purpose.GUIDE) throw new NoSuch("链接");
        return assessing.sayByLink(link.pairingId(), typed);
    }

    /** The mentor's word on one of the sheets the link shows; any other sheet is not there. */
    @Transactional
    Decision<UUID, LinkRefusal> remark(Found link, UUID sheet, String typed) {
        var pair = pairings.forChange(link.pairingId());
        if (sheets(link, pair).stream().noneMatch(s -> s.id().equals(sheet))) throw new NoSuch("对照");
        String text = typed.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) return new Refused<>(LinkRefusal.REMARK);
        if (remarks.of(sheet).size() >= MOST_REMARKS) return new Refused<>(LinkRefusal.ENOUGH);
        remarks.add(sheet, link.personId(), text);
        notices.send(
                List.of(pair.menteeId()),
                Notice.Kind.RECORD,
                pair.mentor() + "老师在您的对照上留了一句。",
                "/mentoring/sheets/" + sheet);
        audit.note(null, "用链接写一句", "对照", sheet, null, null);
        return new Done<>(sheet);
    }

    /** What the link lets its owner read: the sheets of this mentee about lessons of hers, of the agreed days. */
    List<Remarks.Sheet> sheets(Found link, Pairing pair) {
        return link.what() == Purpose.GUIDE ? remarks.sheets(pair) : List.of();
    }

    /** Each opening is noted. */
    void opened(Found link) {
        audit.note(null, "用链接打开", "链接", link.id(), null, link.what().chinese());
    }
}
