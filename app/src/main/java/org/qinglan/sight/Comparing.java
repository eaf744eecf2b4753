package org.qinglan.sight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.meaning.Audience;
import org.qinglan.meaning.Likeness;
import org.qinglan.meaning.Sentence;
import org.qinglan.plan.Plan;
import org.qinglan.plan.PlanItem;
import org.qinglan.plan.PlanItems;
import org.qinglan.plan.Plans;
import org.qinglan.school.Stage;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays a plan beside those above it and keeps what is alike as proposals. A person decides on each. */
@Service
class Comparing {
    /** Plans in one transaction: short enough that a stop loses little. */
    private static final int AT_ONCE = 10;

    private final Likeness likeness = new Likeness();
    private final PlanTree tree;
    private final Links links;
    private final Plans plans;
    private final PlanItems items;
    private final Units units;

    Comparing(PlanTree tree, Links links, Plans plans, PlanItems items, Units units) {
        this.tree = tree;
        this.links = links;
        this.plans = plans;
        this.items = items;
        this.units = units;
    }

    /** Works off some of what waits in the tenant in force; how many plans that were. */
    @Transactional
    public int some() {
        var taken = tree.take(AT_ONCE);
        taken.forEach(id -> plans.find(id).ifPresent(this::compare));
        return taken.size();
    }

    /** Finds the proposals of one plan anew. */
    @Transactional
    public void compare(Plan plan) {
        var own = Statements.of(items.of(plan.id()));
        var audience = audience(plan);
        var found = new ArrayList<Link>();
        for (var above : tree.above(plan.id())) {
            var upper = Statements.of(items.of(above.id()));
            var targets = upper.targets();
            for (var pair : likeness.proposals(own.sentences(own.items()), upper.sentences(targets), audience))
                found.add(new Link(
                        own.items().get(pair.lower()).id(),
                        targets.get(pair.upper()).id(),
                        plan.id(),
                        above.id(),
                        Link.State.PROPOSED,
                        (float) pair.score()));
        }
        links.propose(plan.id(), found);
    }

    /**
     * All an item of a plan might answer in the plans above, the likeliest first: for linking by hand.
     *
     * @param words only items that hold these words; blank for all
     */
    List<Candidate> candidates(Plan plan, PlanItem item, String words) {
        var own = Statements.of(items.of(plan.id()));
        var mine = List.of(own.sentences().getOrDefault(item.id(), new Sentence(item.text(), false)));
        var audience = audience(plan);
        var found = new ArrayList<Candidate>();
        for (var above : tree.above(plan.id())) {
            var upper = Statements.of(items.of(above.id()));
            var all = upper.items();
            var scores = likeness.scores(mine, upper.sentences(all), audience)[0];
            for (int u = 0; u < all.size(); u++)
                if (all.get(u).text().contains(words.strip())) found.add(new Candidate(above, all.get(u), scores[u]));
        }
        found.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return found;
    }

    /** The schools a plan is for; null above schools. */
    private @Nullable Audience audience(Plan plan) {
        Stage stage = units.schoolOf(units.get(plan.unitId())).map(Unit::stage).orElse(null);
        if (stage == null) return null;
        return switch (stage) {
            case KINDERGARTEN -> Audience.KINDERGARTEN;
            case PRIMARY, JUNIOR -> Audience.COMPULSORY;
            case SENIOR -> Audience.SENIOR;
        };
    }
}
