package org.qinglan.mentoring.log;

import java.util.List;
import org.qinglan.access.Actor;
import org.qinglan.home.WaitingItems;
import org.qinglan.home.WeekItem;
import org.qinglan.mentoring.PairItems;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On 我的一周: logs that wait for one's 属实, in one line. */
@Component
@Order(2)
class LogsWaiting implements WaitingItems, PairItems {
    private final MentorLogs logs;

    LogsWaiting(MentorLogs logs) {
        this.logs = logs;
    }

    @Override
    public List<WeekItem> waiting(Actor me) {
        var waiting = logs.waitingFor(me.personId());
        if (waiting.isEmpty()) return List.of();
        return List.of(WeekItem.plain(
                        "带教记录等您点属实",
                        waiting.getFirst().writtenBy() + "写的" + (waiting.size() > 1 ? "等" : "") + "，一页点完",
                        new WeekItem.Act("去看", "/mentoring/logs"))
                .tagged(waiting.size() + " 份", "due"));
    }
}
