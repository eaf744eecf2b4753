package org.qinglan.mentoring;

import java.util.List;
import java.util.stream.Stream;
import org.qinglan.access.Actor;
import org.qinglan.home.WaitingItems;
import org.qinglan.home.WeekItem;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One's own pairs: what is to be signed, and what is to be said at the end; also on 我的一周. */
@Component
@Order(1)
class PairsWaiting implements PairItems, WaitingItems {
    private final Pairings pairings;

    PairsWaiting(Pairings pairings) {
        this.pairings = pairings;
    }

    @Override
    public List<WeekItem> waiting(Actor me) {
        return pairings.of(me.personId()).stream()
                .flatMap(pair -> pair.sideOf(me.personId()).stream().flatMap(side -> of(pair, side)))
                .toList();
    }

    private static Stream<WeekItem> of(Pairing pair, Pairing.Side side) {
        if (pair.waitsFor(side))
            return Stream.of(item("师徒协议等您签字", pair, "看一遍", "签字").tagged("待签", "due"));
        boolean said = side == Pairing.Side.MENTOR
                ? pair.opinions().mentor() != null
                : pair.opinions().mentee() != null;
        return pair.isAssessed() && !said ? Stream.of(item("师徒到期，等您写几句", pair, "写意见", "考核")) : Stream.empty();
    }

    private static WeekItem item(String title, Pairing pair, String act, String what) {
        return WeekItem.plain(
                title,
                pair.mentor() + "带" + pair.mentee() + "，" + pair.theme() + "；" + what + "前请看一遍",
                new WeekItem.Act(act, "/mentoring/pairs/" + pair.id()));
    }
}
