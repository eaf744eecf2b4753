package org.qinglan.publiclesson.upward;

import java.util.List;
import org.qinglan.access.Actor;
import org.qinglan.access.Who;
import org.qinglan.home.WaitingItems;
import org.qinglan.home.WeekItem;
import org.springframework.stereotype.Component;

/** What schools sent up and is not answered, in one line. */
@Component
class UpwardItems implements WaitingItems {
    private final SentUp sent;

    UpwardItems(SentUp sent) {
        this.sent = sent;
    }

    @Override
    public List<WeekItem> waiting(Actor me) {
        if (!me.isAny(Who.OFFICES)) return List.of();
        var waiting = sent.sentTo(me).stream()
                .filter(up -> up.state() == Upward.State.WAITING)
                .toList();
        if (waiting.isEmpty()) return List.of();
        var first = waiting.getFirst();
        return List.of(WeekItem.plain(
                        "学校报上来的公开课",
                        first.school() + " " + first.owner() + "《" + first.topic() + "》"
                                + (waiting.size() == 1 ? "" : "等 " + waiting.size() + " 节") + "，等您答复",
                        new WeekItem.Act("去看", "/public-lessons/upward"))
                .tagged(waiting.size() + " 节", first.isOverdue(me.today()) ? "owe" : "due")
                .due(first.dueOn()));
    }
}
