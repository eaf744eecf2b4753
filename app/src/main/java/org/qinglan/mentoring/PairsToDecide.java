package org.qinglan.mentoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.qinglan.access.Actor;
import org.qinglan.home.WeekItem;
import org.qinglan.school.Unit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What pairs wait for from whoever leads them: to be sent out, signed for the school, judged at the end. */
@Component
@Order(3)
class PairsToDecide implements PairItems {
    private static final Set<String> WAITING = Set.of("MATCHING", "AGREED", "ASSESSING");
    private final Pairings pairings;
    private final Agreeing agreeing;
    private final Oversight oversight;

    PairsToDecide(Pairings pairings, Agreeing agreeing, Oversight oversight) {
        this.pairings = pairings;
        this.agreeing = agreeing;
        this.oversight = oversight;
    }

    @Override
    public List<WeekItem> waiting(Actor me) {
        var led = oversight.led(me).stream().map(Unit::id).toList();
        if (led.isEmpty()) return List.of();
        var all = pairings.in(WAITING, led);
        var items = new ArrayList<WeekItem>();
        add(items, all, pair -> pair.state().equals("AGREED") && may(me, pair, "sign"), "等学校签字", "双方都签好了", "去签");
        add(items, all, pair -> pair.isOpen() && may(me, pair, "propose"), "拟好了，还没请双方签字", "看一遍，点“请双方签字”", "去请");
        add(
                items,
                all,
                pair -> pair.isAssessed() && pair.opinions().leader() == null,
                "到期考核，等组里写几句",
                "徒弟到了目标没有，还缺什么",
                "写意见");
        return items;
    }

    private boolean may(Actor me, Pairing pair, String event) {
        return agreeing.open(me, pair).stream().anyMatch(e -> e.code().equals(event));
    }

    /** One line for all of a sort, leading to the first of them. */
    private static void add(
            List<WeekItem> items, List<Pairing> all, Predicate<Pairing> which, String title, String sub, String act) {
        var those = all.stream().filter(which).toList();
        if (those.isEmpty()) return;
        var first = those.getFirst();
        String more = those.size() > 1 ? "等 " + those.size() + " 对" : "";
        items.add(WeekItem.plain(
                title,
                first.mentor() + "带" + first.mentee() + more + "；" + sub,
                new WeekItem.Act(act, "/mentoring/pairs/" + first.id())));
    }
}
