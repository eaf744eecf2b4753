package org.qinglan.publiclesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.publiclesson.TagCounts.Count;
import org.qinglan.school.Terms;
import org.qinglan.school.Units;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 按方向数: lessons of a term by group and tag. */
@Controller
class TagPages {
    private final TagCounts counts;
    private final Units units;
    private final Terms terms;

    TagPages(TagCounts counts, Units units, Terms terms) {
        this.counts = counts;
        this.units = units;
        this.terms = terms;
    }

    @GetMapping("/public-lessons/tags")
    @MayBeCalledBy(Who.EVERYBODY)
    String page(Actor me, @RequestParam(name = "term", required = false) @Nullable UUID asked, Model model) {
        var home = me.homeUnit().orElseThrow(() -> new Forbidden("您还没有分到哪个组，请学校的数据管理员先加上岗位。"));
        var school = units.schoolOf(home);
        var place = school.orElseGet(() -> units.get(home.actsFor()));
        var term = asked == null ? terms.at(me.today()).orElseThrow(() -> new NoSuch("学期")) : terms.get(asked);
        var all = school.isPresent() ? counts.of(place.id(), term.id()) : counts.sentTo(me.led(), term.id());
        var rows = new LinkedHashMap<String, Map<String, Count>>();
        all.forEach(
                c -> rows.computeIfAbsent(c.unit(), u -> new LinkedHashMap<>()).put(c.tag(), c));
        model.addAttribute("place", place);
        model.addAttribute("term", term);
        model.addAttribute("terms", terms.all());
        model.addAttribute(
                "tags", all.stream().map(Count::tag).distinct().sorted().toList());
        model.addAttribute("rows", rows);
        model.addAttribute("totals", totals(all));
        return "publiclesson/tags";
    }

    private static Map<String, Integer> totals(List<Count> all) {
        var totals = new LinkedHashMap<String, Integer>();
        all.forEach(c -> totals.merge(c.tag(), c.lessons(), Integer::sum));
        return totals;
    }
}
