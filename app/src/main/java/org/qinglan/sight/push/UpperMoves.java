package org.qinglan.sight.push;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinglan.access.Actor;
import org.qinglan.home.WaitingItems;
import org.qinglan.home.WeekItem;
import org.qinglan.notice.Notice;
import org.qinglan.notice.Notices;
import org.qinglan.plan.ItemNews;
import org.qinglan.plan.ItemShifted;
import org.qinglan.shared.ChineseDates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those below when a task above was moved: a notice, a mark beside theirs, a line in their week. Nothing moves by itself. */
@Component
class UpperMoves implements ItemNews, WaitingItems {
    private static final String MARK = "上面改了日子";
    private final Pushes pushes;
    private final Notices notices;
    private final Clock clock;

    UpperMoves(Pushes pushes, Notices notices, Clock clock) {
        this.pushes = pushes;
        this.notices = notices;
        this.clock = clock;
    }

    /** In the transaction of the change, so that no flag is lost and none is false. */
    @EventListener
    void on(ItemShifted shift) {
        var flagged = pushes.flag(shift.itemId(), shift.from());
        var byUnit = flagged.stream().collect(Collectors.groupingBy(Pushes.Moved::lowerUnit));
        var leaders = pushes.leaders(byUnit.keySet(), ChineseDates.today(clock));
        byUnit.forEach((unit, theirs) -> {
            var people = new HashSet<>(leaders.getOrDefault(unit, List.of()));
            theirs.forEach(m -> people.add(m.lowerOwner()));
            notices.send(people, Notice.Kind.PLAN, sentence(shift, theirs.getFirst()), "/push");
        });
    }

    private static String sentence(ItemShifted shift, Pushes.Moved one) {
        var what = one.fromUnit() + "的“" + shift.text() + "”";
        return shift.to() == null
                ? what + "取消了。本单位的还没动，请定一下做不做。"
                : what + "从 " + shift.from() + " 改到 " + shift.to() + "。本单位的还没动，请定一下跟不跟。";
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> items) {
        return pushes.flagged(items).stream().collect(Collectors.toMap(Function.identity(), id -> MARK));
    }

    @Override
    public List<WeekItem> waiting(Actor me) {
        var led = me.led();
        if (led.isEmpty()) return List.of();
        long open = pushes.to(led, PushPages.MOST).stream()
                .filter(p -> p.state() == Push.State.OPEN)
                .count();
        int moved = pushes.moved(led).size();
        if (open + moved == 0) return List.of();
        var words = (open > 0 ? "上级发来 " + open + " 件事等您答" : "")
                + (open > 0 && moved > 0 ? "，" : "")
                + (moved > 0 ? moved + " 件上面改了日子" : "");
        return List.of(
                WeekItem.plain("上级发来的事", words, new WeekItem.Act("去看", "/push")).tagged((open + moved) + " 件", "due"));
    }
}
