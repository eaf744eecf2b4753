package org.qinglan.mentoring.advice;

import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.mentoring.Leading;
import org.qinglan.record.form.Beside;
import org.qinglan.record.form.Entry;
import org.qinglan.record.form.Values;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.school.Mentorings;
import org.qinglan.shared.ChineseDates;
import org.springframework.stereotype.Component;

/**
 * The open advice beside a form of observation, for who guides the teacher or advised her before; for everybody who was there
 * once the visit is filed. Nobody fishes for it by opening forms.
 */
@Component
class AdviceBeside implements Beside {
    private static final String OBSERVATION = "observation";
    private final Advices advices;
    private final Visits visits;
    private final Mentorings mentorings;
    private final Leading leading;

    AdviceBeside(Advices advices, Visits visits, Mentorings mentorings, Leading leading) {
        this.advices = advices;
        this.visits = visits;
        this.mentorings = mentorings;
        this.leading = leading;
    }

    @Override
    public List<Note> atForm(RecordKind kind, Values values, Actor me) {
        String id = values.text("teacher.id");
        if (!kind.code().equals(OBSERVATION) || !id.matches("[0-9a-f-]{36}")) return List.of();
        UUID teacher = UUID.fromString(id);
        if (!guides(me, teacher)) return List.of();
        var open = advices.open(teacher);
        if (open.isEmpty()) return List.of();
        return List.of(
                new Note("上次留的建议，这次看看", open.stream().map(AdviceBeside::line).toList(), "", ""));
    }

    private boolean guides(Actor me, UUID teacher) {
        return mentorings.mentorsOf(teacher, me.today()).stream()
                        .anyMatch(m -> m.mentorId().equals(me.personId()))
                || leading.leads(me, teacher)
                || advices.hasVisited(me.personId(), teacher);
    }

    @Override
    public List<Note> atRecord(Entry entry, Actor me) {
        if (!entry.kind().code().equals(OBSERVATION) || !entry.head().state().equals("SUBMITTED")) return List.of();
        boolean own = entry.head().ownerId().equals(me.personId());
        var given = advices.at(entry.id());
        var before = visits.before(entry);
        if (!own) return given.isEmpty() ? List.of() : List.of(note("留的建议", given, "", ""));
        String href = "/mentoring/advice/visits/" + entry.id();
        long unmarked = before.stream()
                .filter(a -> a.looks().stream().noneMatch(l -> l.visitId().equals(entry.id())))
                .count();
        if (unmarked > 0) return List.of(note("上次留的建议，这次做到了吗", before, href, "标一标"));
        if (given.isEmpty()) return List.of(new Note("给下一位来听课的人", List.of("留一条建议，下次来听的人会看到，看看做到没有。"), href, "留一条建议"));
        return List.of(note("您留的建议", given, href, "再留一条"));
    }

    private static Note note(String title, List<Advice> all, String href, String act) {
        return new Note(title, all.stream().map(AdviceBeside::line).toList(), href, act);
    }

    private static String line(Advice advice) {
        return advice.text() + "（" + advice.visitor() + "，" + ChineseDates.plain(advice.visitDay()) + "）";
    }
}
