package org.qinglan.mentoring.advice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.mentoring.Oversight;
import org.qinglan.record.form.BesideForm;
import org.qinglan.record.form.BesideRecord;
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
class AdviceBeside implements BesideForm, BesideRecord {
    private static final String OBSERVATION = "observation";
    private final Advices advices;
    private final Mentorings mentorings;
    private final Oversight oversight;

    AdviceBeside(Advices advices, Mentorings mentorings, Oversight oversight) {
        this.advices = advices;
        this.mentorings = mentorings;
        this.oversight = oversight;
    }

    @Override
    public Optional<Note> of(Actor me, RecordKind kind, Values values) {
        String id = values.text("teacher.id");
        if (!kind.code().equals(OBSERVATION) || !id.matches("[0-9a-f-]{36}")) return Optional.empty();
        UUID teacher = UUID.fromString(id);
        if (!guides(me, teacher)) return Optional.empty();
        var open = advices.open(teacher);
        return open.isEmpty() ? Optional.empty() : Optional.of(new Note("上次留的建议，这次看看", lines(open)));
    }

    private boolean guides(Actor me, UUID teacher) {
        return mentorings.mentorsOf(teacher, me.today()).stream()
                        .anyMatch(m -> m.mentorId().equals(me.personId()))
                || oversight.leads(me, teacher)
                || advices.hasVisited(me.personId(), teacher);
    }

    @Override
    public Optional<Panel> of(Actor me, Entry entry) {
        if (!entry.kind().code().equals(OBSERVATION) || !entry.head().state().equals("SUBMITTED"))
            return Optional.empty();
        var given = advices.at(entry.id());
        if (!entry.head().ownerId().equals(me.personId()))
            return given.isEmpty() ? Optional.empty() : Optional.of(new Panel("留的建议", lines(given), List.of()));
        var unmarked = advices.before(entry).stream()
                .filter(a -> a.looks().stream().noneMatch(l -> l.visitId().equals(entry.id())))
                .toList();
        if (!unmarked.isEmpty()) return Optional.of(panel("上次留的建议，这次做到了吗", lines(unmarked), entry, "标一标"));
        if (!given.isEmpty()) return Optional.of(panel("您留的建议", lines(given), entry, "再留一条"));
        return Optional.of(panel("给下一位来听课的人", List.of("留一条建议，下次来听的人会看到，看看做到没有。"), entry, "留一条建议"));
    }

    private static Panel panel(String title, List<String> lines, Entry visit, String deed) {
        return new Panel(title, lines, List.of(new Deed(deed, "/mentoring/advice/visits/" + visit.id(), "", false)));
    }

    private static List<String> lines(List<Advice> all) {
        return all.stream()
                .map(a -> a.text() + "（" + a.visitor() + "，" + ChineseDates.plain(a.visitDay()) + "）")
                .toList();
    }
}
