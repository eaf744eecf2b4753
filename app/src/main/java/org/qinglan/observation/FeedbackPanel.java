package org.qinglan.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qinglan.access.Actor;
import org.qinglan.record.FlowStep;
import org.qinglan.record.Flows;
import org.qinglan.record.form.BesideRecord;
import org.qinglan.record.form.Entry;
import org.qinglan.shared.ChineseDates;
import org.springframework.stereotype.Component;

/** 反馈 on the page of an observation, for its observer, its teacher and whoever settles a dispute. */
@Component
class FeedbackPanel implements BesideRecord {
    private final Feedbacks feedbacks;
    private final FeedbackFlow flow;
    private final Flows flows;
    private final Leading leading;

    FeedbackPanel(Feedbacks feedbacks, FeedbackFlow flow, Flows flows, Leading leading) {
        this.leading = leading;
        this.feedbacks = feedbacks;
        this.flow = flow;
        this.flows = flows;
    }

    @Override
    public Optional<Panel> of(Actor viewer, Entry entry) {
        return feedbacks.find(entry.id()).filter(f -> concerns(viewer, f)).map(f -> {
            var whole = panel(viewer, f);
            // the page of the record has a box for the answer, and answering is having seen it
            return new Panel(
                    whole.title(),
                    whole.lines(),
                    whole.deeds().stream()
                            .filter(d -> !d.event().equals("acknowledge"))
                            .toList());
        });
    }

    boolean concerns(Actor viewer, Feedback f) {
        return viewer.personId().equals(f.teacherId())
                || viewer.personId().equals(f.observerId())
                || leading.leads(viewer, f.teacherId())
                || flow.reviewers(f).contains(viewer.personId())
                || flows.history(f.recordId()).stream()
                        .anyMatch(s -> viewer.personId().equals(s.actorId()));
    }

    Panel panel(Actor viewer, Feedback f) {
        var state = flows.flow(Feedback.FLOW).state(f.state());
        var lines = new ArrayList<String>();
        if (f.isWaiting()) lines.add("请在" + ChineseDates.moment(f.answerBy()) + "前看；到时没有回应就按看过算。");
        if (viewer.personId().equals(f.teacherId())) lines.add(state.next());
        flows.history(f.recordId()).stream()
                .filter(s -> s.flow().equals(Feedback.FLOW))
                .forEach(s -> lines.add(said(s)));
        List<Deed> deeds = flows.open(Feedback.FLOW, viewer, flow.subject(f)).stream()
                .map(e -> new Deed(e.label(), FeedbackFlow.link(f.recordId()) + "/step", e.code(), e.comment()))
                .toList();
        return new Panel("反馈：" + state.name(), lines, deeds);
    }

    private static String said(FlowStep step) {
        return ChineseDates.moment(step.at()) + "　" + (step.actorName() == null ? "" : step.actorName()) + step.deed()
                + (step.comment() == null ? "" : "：" + step.comment());
    }
}
