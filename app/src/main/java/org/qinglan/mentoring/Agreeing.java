package org.qinglan.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.mentoring.Pairing.Side;
import org.qinglan.notice.Notice;
import org.qinglan.notice.Notices;
import org.qinglan.record.Flow;
import org.qinglan.record.FlowSubject;
import org.qinglan.record.Flows;
import org.qinglan.school.Mentoring;
import org.qinglan.school.Mentorings;
import org.qinglan.school.People;
import org.qinglan.school.Pinyin;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 拟协议 → 双方签字 → 学校签字 → … → 结束: an agreement's way, and the relation that holds meanwhile. */
@Service
public class Agreeing {
    private static final String DRAFTED_BY = "师徒协议由带徒弟那个组的人，或教科室来拟。";
    private static final Set<String> BEGINS = Set.of("propose", "sign", "resume", "renew");
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 30;
    private final Pairings pairings;
    private final Mentorings mentorings;
    private final Flows flows;
    private final Oversight oversight;
    private final Units units;
    private final People people;
    private final Notices notices;
    private final Audit audit;

    Agreeing(
            Pairings pairings,
            Mentorings mentorings,
            Flows flows,
            Oversight oversight,
            Units units,
            People people,
            Notices notices,
            Audit audit) {
        this.pairings = pairings;
        this.mentorings = mentorings;
        this.flows = flows;
        this.oversight = oversight;
        this.units = units;
        this.people = people;
        this.notices = notices;
        this.audit = audit;
    }

    /** A new agreement, to be written by whoever leads the mentee. */
    @Transactional
    public Decision<Pairing, PairRefusal> draft(Actor me, UUID mentor, UUID mentee, Agreement typed) {
        var unit = oversight.groupOf(mentee, me);
        if (!oversight.leads(me, unit)) throw new Forbidden(DRAFTED_BY);
        if (mentor.equals(mentee)) return new Refused<>(PairRefusal.SAME_PERSON);
        return switch (typed.checked()) {
            case Refused(var why) -> new Refused<>(why);
            case Done(var text) -> {
                var related = mentorings.mentorsOf(mentee, me.today()).stream()
                        .filter(m -> m.mentorId().equals(mentor))
                        .map(Mentoring::id)
                        .findFirst()
                        .orElse(null);
                var full = full(mentor, mentee, later(me.today(), text.firstDay()), asked(mentor));
                if (full.isPresent()) yield new Refused<>(full.get());
                var made = pairings.insert(mentor, mentee, unit.id(), related, text, me.personId());
                if (made.isEmpty()) yield new Refused<>(PairRefusal.ALREADY);
                audit.note(me, "拟师徒协议", "师徒协议", made.get(), null, text);
                yield new Done<>(pairings.get(made.get()));
            }
        };
    }

    /** Why a mentor can guide nobody more; empty where there is room, or where the two are a pair by the roster already. */
    private Optional<PairRefusal> full(UUID mentor, UUID mentee, LocalDate since, Set<UUID> asked) {
        boolean guided = mentorings.mentorsOf(mentee, since).stream()
                .anyMatch(m -> m.mentorId().equals(mentor));
        if (guided) return Optional.empty();
        return mentorings.full(mentor, mentee, since, asked).map(why -> new PairRefusal(why.sentence()));
    }

    /** Whom a mentor is to guide by agreements that have not begun. */
    private Set<UUID> asked(UUID mentor) {
        return pairings.of(mentor).stream()
                .filter(pair -> pair.mentorId().equals(mentor) && pair.isAsked())
                .map(Pairing::menteeId)
                .collect(Collectors.toSet());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /** With somebody from outside who gets no account: she is written down by name, once the text is in order. */
    @Transactional
    public Decision<Pairing, PairRefusal> draftWithOutsider(Actor me, String typedName, UUID mentee, Agreement typed) {
        if (!oversight.leads(me, oversight.groupOf(mentee, me))) throw new Forbidden(DRAFTED_BY);
        String name = typedName.strip();
        if (name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME)
            return new Refused<>(PairRefusal.OUTSIDER_NAME);
        if (!people.called(name).isEmpty()) return new Refused<>(PairRefusal.knownOutsider(name));
        if (typed.checked() instanceof Refused(var why)) return new Refused<>(why);
        // a number of the school's own never begins so
        String number = "校外-" + Ids.next().toString().substring(24);
        var mentor = people.add(name, Pinyin.of(name), number, null);
        audit.note(me, "加校外师父", "人", mentor.id(), null, name);
        return draft(me, mentor.id(), mentee, typed);
    }

    @Transactional
    public Decision<Pairing, PairRefusal> write(Actor me, UUID id, Agreement typed) {
        var before = pairings.forChange(id);
        if (!oversight.leads(me, units.get(before.unitId()))) throw new Forbidden("师徒协议由带徒弟那个组的人，或教科室来改。");
        return switch (typed.checked()) {
            case Refused(var why) -> new Refused<>(why);
            case Done(var text) -> {
                if (!pairings.write(id, text)) yield new Refused<>(PairRefusal.SIGNED_MEANWHILE);
                audit.note(me, "改师徒协议", "师徒协议", id, before.aims(), text);
                yield new Done<>(pairings.get(id));
            }
        };
    }

    /** One of the two signs with the own account. */
    @Transactional
    public Decision<Pairing, PairRefusal> sign(Actor me, UUID id) {
        var side = pairings.get(id).sideOf(me.personId()).orElseThrow(() -> new Forbidden("协议由师父和徒弟本人签字。"));
        return signed(me, id, side);
    }

    /** The mentor signs without an account, through a link made for her. */
    @Transactional
    public Decision<Pairing, PairRefusal> signedByLink(UUID id) {
        return signed(null, id, Side.MENTOR);
    }

    /** @param by null where it was signed through a link */
    private Decision<Pairing, PairRefusal> signed(@Nullable Actor by, UUID id, Side side) {
        var pair = pairings.forChange(id);
        if (!pair.waitsFor(side) || !pairings.sign(id, side)) return new Refused<>(PairRefusal.NOT_TO_SIGN);
        audit.note(by, side.chinese() + "签字", "师徒协议", id, null, by == null ? "一次性链接" : "本人账号");
        var now = pairings.get(id);
        if (flows.move(Pairing.FLOW, "agree", null, subject(now), "") instanceof Done(var step)) {
            pairings.move(id, now.state(), step.toState());
            now = pairings.get(id);
            tell(
                    flows.reviewersOf(Pairing.FLOW, subject(now)),
                    Notice.Kind.REVIEW,
                    names(now) + "的师徒协议双方签好了，等学校签字。",
                    id);
        }
        return new Done<>(now);
    }

    /** A step of the flow by a person. */
    @Transactional
    public Decision<Pairing, PairRefusal> step(Actor me, UUID id, String event, String comment) {
        var before = pairings.forChange(id);
        var full = BEGINS.contains(event)
                ? full(before.mentorId(), before.menteeId(), later(me.today(), before.firstDay()), Set.of())
                : Optional.<PairRefusal>empty();
        if (full.isPresent()) return new Refused<>(full.get());
        var moved = flows.move(Pairing.FLOW, event, me, subject(before), comment);
        return switch (moved) {
            case Refused(var why) -> new Refused<>(new PairRefusal(why.sentence()));
            case Done(var step) -> {
                if (step.event().equals("sign")) pairings.signForSchool(id, me.personId());
                if (!pairings.move(id, before.state(), step.toState())) yield new Refused<>(PairRefusal.CHANGED);
                follow(me, before, step.event(), comment.strip());
                audit.note(me, step.deed(), "师徒协议", id, before.state(), step.toState());
                yield new Done<>(pairings.get(id));
            }
        };
    }

    /** What a step changes besides the state. */
    private void follow(Actor me, Pairing pair, String event, String comment) {
        var both = List.of(pair.mentorId(), pair.menteeId());
        switch (event) {
            case "propose" -> tell(both, Notice.Kind.REVIEW, names(pair) + "的师徒协议请您看一遍，签字。", pair.id());
            case "decline", "take-back" -> {
                pairings.unsign(pair.id());
                if (event.equals("decline"))
                    tell(leaders(pair), Notice.Kind.REVIEW, names(pair) + "的协议退回了：" + comment, pair.id());
            }
            case "sign" -> {
                relate(pair, pair.firstDay());
                tell(both, Notice.Kind.RECORD, names(pair) + "结对开始了。", pair.id());
            }
            case "warn" -> tell(both, Notice.Kind.REMINDER, "师徒中期检查：" + comment, pair.id());
            case "pause" -> loosen(pair, me.today());
            case "resume" -> relate(pair, me.today());
            case "end" -> endToday(me, pair);
            case "assess" -> askForOpinions(pair);
            case "graduate", "close", "stop" -> {
                if (me.today().isBefore(pair.lastDay())) endToday(me, pair);
            }
            case "renew" -> again(me, pair);
            default -> {}
        }
    }

    private void endToday(Actor me, Pairing pair) {
        loosen(pair, me.today());
        pairings.endsOn(pair.id(), me.today());
    }

    /** The last day is over: the review begins by itself. */
    @Transactional
    void over(UUID id) {
        var pair = pairings.forChange(id);
        if (flows.move(Pairing.FLOW, "assess", null, subject(pair), "") instanceof Done(var step)
                && pairings.move(id, pair.state(), step.toState())) askForOpinions(pair);
    }

    private void askForOpinions(Pairing pair) {
        var all = Stream.concat(Stream.of(pair.mentorId(), pair.menteeId()), leaders(pair).stream())
                .toList();
        tell(all, Notice.Kind.REMINDER, names(pair) + "的结对到期考核，请看一遍，写几句。", pair.id());
    }

    /** The next period of the same two, to be signed anew. */
    private void again(Actor me, Pairing pair) {
        var usual = Agreement.usual(me.today());
        pairings.insert(
                pair.mentorId(),
                pair.menteeId(),
                pair.unitId(),
                null,
                new Agreement(
                        pair.theme(),
                        me.today(),
                        usual.lastDay(),
                        pair.aims(),
                        pair.mentorDuties(),
                        pair.menteeDuties()),
                me.personId());
    }

    /** From a day on the two are a pair for every rule that asks; the agreement's last day is the relation's. */
    private void relate(Pairing pair, LocalDate since) {
        var held = mentorings.mentorsOf(pair.menteeId(), since).stream()
                .filter(m -> m.mentorId().equals(pair.mentorId()))
                .findFirst();
        Mentoring relation;
        if (held.isPresent()) relation = held.get();
        else
            relation = switch (mentorings.add(pair.mentorId(), pair.menteeId(), pair.theme(), since)) {
                case Done(var made) -> made;
                case Refused(var why) -> throw new IllegalStateException(why.sentence());
            };
        pairings.relate(pair.id(), relation.id());
        end(relation, pair.lastDay());
    }

    private void loosen(Pairing pair, LocalDate lastDay) {
        if (pair.mentoringId() != null) end(mentorings.get(pair.mentoringId()), lastDay);
    }

    private void end(Mentoring relation, LocalDate lastDay) {
        mentorings.end(relation, lastDay.isBefore(relation.since()) ? relation.since() : lastDay);
    }

    /** The buttons somebody sees on an agreement. */
    List<Flow.Event> open(Actor me, Pairing pair) {
        return flows.open(Pairing.FLOW, me, subject(pair));
    }

    FlowSubject subject(Pairing pair) {
        return pair.subject(units.get(pair.unitId()));
    }

    private List<UUID> leaders(Pairing pair) {
        return flows.reviewersOf(
                Pairing.FLOW,
                new FlowSubject(pair.id(), "AGREED", pair.menteeId(), units.get(pair.unitId()), Set.of()));
    }

    private void tell(List<UUID> people, Notice.Kind kind, String text, UUID pairing) {
        notices.send(people, kind, text, "/mentoring/pairs/" + pairing);
    }

    private static String names(Pairing pair) {
        return pair.mentor() + "、" + pair.mentee();
    }

    static String period(Pairing pair) {
        return PairWords.day(pair.firstDay()) + "—" + PairWords.day(pair.lastDay());
    }
}
