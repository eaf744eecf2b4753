package org.qinglan.mentoring.partner;

import java.util.List;
import org.qinglan.access.Actor;
import org.qinglan.home.WeekItem;
import org.qinglan.mentoring.PairItems;
import org.qinglan.school.Terms;
import org.qinglan.school.Units;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 每人至少一项: whoever has not declared one in a group that has themes. */
@Component
@Order(5)
class PartnersWaiting implements PairItems {
    private final Partnering partnering;
    private final PartnerGroups groups;
    private final Units units;
    private final Terms terms;

    PartnersWaiting(Partnering partnering, PartnerGroups groups, Units units, Terms terms) {
        this.partnering = partnering;
        this.groups = groups;
        this.units = units;
        this.terms = terms;
    }

    @Override
    public List<WeekItem> waiting(Actor me) {
        var unit = PartnerPages.home(me, units);
        var term = terms.at(me.today());
        if (unit.isEmpty() || term.isEmpty()) return List.of();
        var all = groups.of(unit.get().id(), term.get().id());
        boolean missing = !all.isEmpty()
                && partnering.undeclared(unit.get(), me, all).stream().anyMatch(p -> p.id().equals(me.personId()));
        if (!missing) return List.of();
        return List.of(WeekItem.plain(
                "伙伴组还没报",
                "每人至少报一项，自己挑",
                new WeekItem.Act("去报", "/mentoring/partners?unit=" + unit.get().id())));
    }
}
