package org.qinglan.sight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.plan.Plan;
import org.qinglan.plan.PlanItem;
import org.qinglan.plan.PlanItems;
import org.qinglan.school.Units;
import org.qinglan.sight.PlanSight.Answered;
import org.qinglan.sight.PlanSight.Linked;
import org.qinglan.sight.PlanSight.Pairing;
import org.qinglan.sight.Threads.Reach;
import org.springframework.stereotype.Component;

/** Puts together what the pages of this room show, each with a handful of statements. */
@Component
class SightViews {
    /** More lines than these nobody reads; the page says how many there are. */
    static final int MOST = 200;

    private final Links links;
    private final PlanTree tree;
    private final Threads threads;
    private final PlanItems items;
    private final Units units;

    SightViews(Links links, PlanTree tree, Threads threads, PlanItems items, Units units) {
        this.links = links;
        this.tree = tree;
        this.threads = threads;
        this.items = items;
        this.units = units;
    }

    PlanSight of(Actor me, Plan plan) {
        var unit = units.get(plan.unitId());
        boolean leads = me.leads(unit);
        var own = Statements.of(items.of(plan.id())).targets();
        var drawn = links.fromPlan(plan.id());
        var known = byId(
                Stream.concat(drawn.stream().map(Link::upperId), drawn.stream().map(Link::lowerId))
                        .toList());
        var linkedTo = accepted(drawn);
        var up = Standing.leadingUp(standing(own), linkedTo.keySet());
        var reach = threads.reach(ids(own)).stream().collect(Collectors.toMap(Reach::item, Function.identity()));
        var covered = Standing.answered(standing(own), reach.keySet());
        var below = leads && plan.state().isPublic() ? tree.below(plan.id(), MOST) : List.<PlanSight.Silent>of();
        var answering = leads ? threads.answering(plan.id()) : List.<PlanSight.Answering>of();
        return new PlanSight(
                plan,
                unit,
                tree.above(plan.id()),
                leads ? proposals(drawn, known) : List.of(),
                own.stream()
                        .filter(i -> up.contains(i.id()))
                        .map(i -> new Linked(i, nodes(linkedTo.getOrDefault(i.id(), List.of()), known)))
                        .toList(),
                own.stream().filter(i -> !up.contains(i.id())).toList(),
                own.stream()
                        .filter(i -> covered.contains(i.id()))
                        .map(i -> answered(i, reach.get(i.id())))
                        .toList(),
                own.stream().filter(i -> !covered.contains(i.id())).toList(),
                answering,
                silent(below, answering),
                leads,
                !below.isEmpty() || !answering.isEmpty());
    }

    /**
     * The line through an item.
     *
     * @param duty the name of the requirement the reader came from; null for none
     */
    ThreadView thread(Actor me, PlanItem item, @Nullable String duty) {
        var from = new ArrayList<UUID>(List.of(item.id()));
        // a requirement read out of a measure's sentence goes where the measure goes
        Statements.around(item, items.of(item.planId())).forEach(i -> from.add(i.id()));
        var above = threads.nodes(threads.up(from));
        var self = above.stream()
                .filter(n -> n.id().equals(item.id()))
                .findFirst()
                .orElseGet(() -> threads.nodes(List.of(item.id())).getFirst());
        boolean leads = me.leads(units.get(self.unitId()));
        var beneath = leads ? threads.down(List.of(item.id())) : List.<UUID>of();
        var shown =
                beneath.stream().filter(id -> !id.equals(item.id())).limit(MOST).toList();
        var up = levels(above.stream().filter(n -> readable(me, n)).toList());
        return new ThreadView(
                self,
                up,
                levels(threads.nodes(shown)),
                Math.max(0, beneath.size() - 1 - shown.size()),
                duty,
                Math.max(0, up.size() - 1),
                leads);
    }

    /** Two items as a pair, after it was decided. */
    Pairing pairing(UUID item, UUID upper) {
        var found = byId(List.of(item, upper));
        return new Pairing(Objects.requireNonNull(found.get(item)), Objects.requireNonNull(found.get(upper)));
    }

    private boolean readable(Actor me, Node node) {
        return me.sees(units.get(node.unitId()));
    }

    private static List<Pairing> proposals(List<Link> drawn, Map<UUID, Node> known) {
        return drawn.stream()
                .filter(l -> l.state() == Link.State.PROPOSED)
                .filter(l -> known.containsKey(l.lowerId()) && known.containsKey(l.upperId()))
                .map(l -> new Pairing(
                        Objects.requireNonNull(known.get(l.lowerId())), Objects.requireNonNull(known.get(l.upperId()))))
                .toList();
    }

    private Map<UUID, Node> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return threads.nodes(new HashSet<>(ids)).stream().collect(Collectors.toMap(Node::id, Function.identity()));
    }

    private static Map<UUID, List<UUID>> accepted(List<Link> drawn) {
        return drawn.stream()
                .filter(l -> l.state() == Link.State.ACCEPTED)
                .collect(Collectors.groupingBy(Link::lowerId, Collectors.mapping(Link::upperId, Collectors.toList())));
    }

    private static List<Node> nodes(List<UUID> ids, Map<UUID, Node> known) {
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private static Answered answered(PlanItem item, @Nullable Reach reach) {
        return reach == null ? new Answered(item, 0, 0) : new Answered(item, reach.units(), reach.items());
    }

    private static List<PlanSight.Silent> silent(List<PlanSight.Silent> below, List<PlanSight.Answering> answering) {
        Set<UUID> speak = answering.stream().map(PlanSight.Answering::planId).collect(Collectors.toSet());
        return below.stream().filter(b -> !speak.contains(b.plan())).toList();
    }

    /** One level for each plan, in the order of the nodes. */
    private static List<ThreadView.Level> levels(List<Node> nodes) {
        Map<UUID, List<Node>> byPlan = new LinkedHashMap<>();
        nodes.forEach(
                n -> byPlan.computeIfAbsent(n.planId(), p -> new ArrayList<>()).add(n));
        return byPlan.values().stream()
                .map(own -> new ThreadView.Level(
                        own.getFirst().unit(),
                        own.getFirst().planTitle(),
                        own.getFirst().planId(),
                        List.copyOf(own)))
                .toList();
    }

    private static List<Standing.Item> standing(List<PlanItem> own) {
        return own.stream().map(i -> new Standing.Item(i.id(), i.goalId())).toList();
    }

    private static List<UUID> ids(List<PlanItem> own) {
        return own.stream().map(PlanItem::id).toList();
    }
}
