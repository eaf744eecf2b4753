package org.qinglan.observation;

import java.util.ArrayList;
import java.util.List;
import org.qinglan.access.Actor;
import org.qinglan.home.WaitingItems;
import org.qinglan.home.WeekItem;
import org.qinglan.record.Flows;
import org.qinglan.school.Post;
import org.qinglan.shared.ChineseDates;
import org.springframework.stereotype.Component;

/** On 我的一周: feedback to be read, a record to be mended after a dispute, and disputes to be settled. */
@Component
class FeedbackWaiting implements WaitingItems {
    private final Feedbacks feedbacks;
    private final FeedbackFlow flow;
    private final Flows flows;

    FeedbackWaiting(Feedbacks feedbacks, FeedbackFlow flow, Flows flows) {
        this.feedbacks = feedbacks;
        this.flow = flow;
        this.flows = flows;
    }

    @Override
    public List<WeekItem> waiting(Actor me) {
        var items = new ArrayList<WeekItem>();
        // those whose time is over count as read; the clock says so within minutes
        var unread = feedbacks.of(me.personId(), "WAITING").stream()
                .filter(f -> !ChineseDates.dayOf(f.answerBy()).isBefore(me.today()))
                .toList();
        if (!unread.isEmpty()) {
            var by = ChineseDates.dayOf(unread.getFirst().answerBy());
            items.add(item("听课反馈等您看", unread, ChineseDates.day(by) + "前；看过才算到您这边", "/records/")
                    .due(by));
        }
        var toMend = feedbacks.of(me.personId(), "CORRECTING");
        if (!toMend.isEmpty()) items.add(item("听课记录请您改一改", toMend, "为什么写在里面", "/observations/feedback/"));
        var disputes = disputes(me);
        if (!disputes.isEmpty()) items.add(item("听课反馈有不同看法，等您定", disputes, "听听两边再定", "/observations/feedback/"));
        return items;
    }

    private List<Feedback> disputes(Actor me) {
        var led = me.posts().stream()
                .filter(Post::leadsInSchool)
                .map(post -> post.unit().actsFor())
                .distinct()
                .toList();
        if (led.isEmpty()) return List.of();
        return feedbacks.disputedIn(led).stream()
                .filter(f -> !flows.open(Feedback.FLOW, me, flow.subject(f)).isEmpty())
                .toList();
    }

    /** One line for all of a sort, leading to the most pressing. */
    private WeekItem item(String title, List<Feedback> those, String sub, String path) {
        var first = those.getFirst().recordId();
        return WeekItem.plain(
                        title,
                        flow.what(first) + (those.size() > 1 ? "等" : "") + "；" + sub,
                        new WeekItem.Act("去看", path + first))
                .tagged(those.size() + " 份", "due");
    }
}
