package org.qinglan.record;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.record.Deputies.Deputy;
import org.qinglan.record.FlowRefusal.Reason;
import org.qinglan.record.Reviewers.Reviewer;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves subjects of any room through the shipped flows. The room keeps the state of its subject: it calls {@link #move} inside
 * its transaction and, on {@code Done}, writes {@link FlowStep#toState} with {@code where state = } the old one, so that of two
 * people who press at once the second one fails.
 */
@Service
public class Flows {
    private final Map<String, Flow> flows;
    private final Map<String, FlowGuard> guards;
    private final Reviewers reviewers;
    private final JdbcClient jdbc;
    private final Clock clock;

    Flows(List<FlowGuard> guards, Reviewers reviewers, JdbcClient jdbc, Clock clock) {
        this.flows = Definitions.shipped("flows", Flow.class).stream()
                .collect(Collectors.toUnmodifiableMap(Flow::code, Function.identity()));
        this.guards = guards.stream().collect(Collectors.toUnmodifiableMap(FlowGuard::name, Function.identity()));
        this.reviewers = reviewers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The flow of a code; an unknown one is an error of the program. */
    public Flow flow(String code) {
        return Objects.requireNonNull(flows.get(code), () -> "no flow " + code);
    }

    /**
     * Takes a step and writes it down.
     *
     * @param actor null when the system acts
     * @param comment the reason, blank where none was given
     */
    @Transactional
    public Decision<FlowStep, FlowRefusal> move(
            String flowCode, String event, @Nullable Actor actor, FlowSubject subject, String comment) {
        var flow = flow(flowCode);
        var found = flow.eventsNamed(event).stream()
                .filter(e -> e.from().contains(subject.state()) && cameFrom(e, subject))
                .findFirst();
        if (found.isEmpty()) return new Refused<>(notNow(flow, subject));
        var why = objection(flow, found.get(), actor, subject, comment);
        return why.<Decision<FlowStep, FlowRefusal>>map(Refused::new)
                .orElseGet(() -> new Done<>(write(flow, found.get(), actor, subject, comment.strip())));
    }

    /** The buttons somebody sees: events of the subject's state that this person may trigger, guards not yet asked. */
    public List<Flow.Event> open(String flowCode, Actor actor, FlowSubject subject) {
        var flow = flow(flowCode);
        return flow.eventsFrom(subject.state()).stream()
                .filter(event -> cameFrom(event, subject))
                .filter(event -> mayNot(flow, event, actor, subject).isEmpty())
                .toList();
    }

    /** Whoever may review the subject in its present state; empty where no review is due or nobody holds the post. */
    public List<UUID> reviewersOf(String flowCode, FlowSubject subject) {
        var flow = flow(flowCode);
        return flow.eventsFrom(subject.state()).stream()
                .flatMap(event -> event.reviewStep().stream())
                .distinct()
                .flatMap(step -> reviewers.of(flow.tiers(step), subject).stream())
                .map(Reviewer::personId)
                .distinct()
                .toList();
    }

    /**
     * Which of these a person may review now, each with the name of whom the person signs for, empty for oneself. As many
     * statements as for one of them.
     */
    Map<UUID, String> signing(UUID personId, Collection<InReview.Subject> waiting) {
        var signing = new HashMap<UUID, String>();
        reviewersOf(waiting)
                .forEach((id, all) -> Reviewers.signer(all, personId)
                        .ifPresent(r -> signing.put(
                                id, r.insteadOf() == null ? "" : r.insteadOf().personName())));
        return signing;
    }

    Map<UUID, List<Reviewer>> reviewersOf(Collection<InReview.Subject> waiting) {
        return reviewers.of(waiting.stream()
                .flatMap(w -> flow(w.flow()).reviewStepFrom(w.subject().state()).stream()
                        .map(step -> new Reviewers.Asked(flow(w.flow()).tiers(step), w.subject())))
                .toList());
    }

    /** What the owner is told about the present state: what comes next. */
    public String nextStep(String flowCode, FlowSubject subject) {
        return flow(flowCode).state(subject.state()).next();
    }

    /** When each of these subjects came into its present state; who has no step yet is left out. */
    public Map<UUID, Instant> since(Collection<UUID> subjectIds) {
        return jdbc
                .sql(
                        "select subject_id, max(at) as at from record.flow_step where subject_id = any(?) group by subject_id")
                .param(subjectIds.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        row.getObject("subject_id", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All steps of a subject, oldest first. */
    public List<FlowStep> history(UUID subjectId) {
        return jdbc.sql(
                        "select s.*, p.name as actor_name, b.name as instead_of from record.flow_step s left join school.person p"
                                + " on p.tenant_id = s.tenant_id and p.id = s.actor_id left join school.person b"
                                + " on b.tenant_id = s.tenant_id and b.id = s.on_behalf_of where s.subject_id = ? order by s.at, s.id")
                .param(subjectId)
                .query((row, n) -> {
                    var flow = flow(row.getString("flow"));
                    String event = row.getString("event");
                    String to = row.getString("to_state");
                    return new FlowStep(
                            row.getObject("id", UUID.class),
                            flow.code(),
                            subjectId,
                            row.getString("from_state"),
                            event,
                            flow.eventsNamed(event).stream()
                                    .map(Flow.Event::label)
                                    .findFirst()
                                    .orElse(event),
                            to,
                            flow.state(to).name(),
                            row.getObject("actor_id", UUID.class),
                            row.getString("actor_name"),
                            row.getString("instead_of"),
                            row.getString("comment"),
                            row.getTimestamp("at").toInstant());
                })
                .list();
    }

    private Optional<FlowRefusal> objection(
            Flow flow, Flow.Event event, @Nullable Actor actor, FlowSubject subject, String comment) {
        var may = mayNot(flow, event, actor, subject);
        if (may.isPresent()) return may;
        if (event.comment() && comment.strip().length() < Flow.Event.SHORTEST_COMMENT)
            return Optional.of(new FlowRefusal(
                    Reason.NEEDS_COMMENT,
                    "“" + event.label() + "”要写明原因，至少 " + Flow.Event.SHORTEST_COMMENT + " 个字，对方才知道怎么改。"));
        return event.guards().stream()
                .map(name -> Objects.requireNonNull(guards.get(name), () -> "no flow guard " + name))
                .flatMap(guard -> guard.objects(event, subject, actor).stream())
                .map(sentence -> new FlowRefusal(Reason.GUARD, sentence))
                .findFirst();
    }

    private Optional<FlowRefusal> mayNot(Flow flow, Flow.Event event, @Nullable Actor actor, FlowSubject subject) {
        if (actor == null) return event.by().contains("SYSTEM") ? Optional.empty() : Optional.of(notYours(event));
        if (event.by().contains("OWNER") && actor.personId().equals(subject.owner())) return Optional.empty();
        if (event.by().contains("PARTNER") && subject.partners().contains(actor.personId())) return Optional.empty();
        if (event.by().contains("LEADER") && leadsItself(actor, subject)) return Optional.empty();
        var step = event.reviewStep();
        if (step.isEmpty()) return Optional.of(notYours(event));
        if (actor.personId().equals(subject.owner()))
            return Optional.of(new FlowRefusal(Reason.OWN_RECORD, "不能审自己的，系统已转给上一级。"));
        return signer(flow, event, actor, subject).isPresent() ? Optional.empty() : Optional.of(notYours(event));
    }

    private Optional<Reviewer> signer(Flow flow, Flow.Event event, Actor actor, FlowSubject subject) {
        return event.reviewStep()
                .flatMap(step -> Reviewers.signer(reviewers.of(flow.tiers(step), subject), actor.personId()));
    }

    /** The one whose deputy takes the step; null where it is the actor's own. */
    private @Nullable Deputy insteadOf(Flow flow, Flow.Event event, @Nullable Actor actor, FlowSubject subject) {
        if (actor == null) return null;
        return signer(flow, event, actor, subject).map(Reviewer::insteadOf).orElse(null);
    }

    private boolean cameFrom(Flow.Event event, FlowSubject subject) {
        if (event.cameFrom().isEmpty()) return true;
        return jdbc.sql("select from_state from record.flow_step where subject_id = ? and to_state = ?"
                        + " order by at desc, id desc limit 1")
                .params(subject.id(), subject.state())
                .query(String.class)
                .optional()
                .filter(event.cameFrom()::equals)
                .isPresent();
    }

    private FlowStep write(Flow flow, Flow.Event event, @Nullable Actor actor, FlowSubject subject, String comment) {
        var absent = insteadOf(flow, event, actor, subject);
        var step = new FlowStep(
                Ids.next(),
                flow.code(),
                subject.id(),
                subject.state(),
                event.code(),
                event.label(),
                event.to(),
                flow.state(event.to()).name(),
                actor == null ? null : actor.personId(),
                actor == null ? null : actor.name(),
                absent == null ? null : absent.personName(),
                comment.isEmpty() ? null : comment,
                clock.instant());
        jdbc.sql("insert into record.flow_step (tenant_id, id, flow, subject_id, from_state, event, to_state, actor_id,"
                        + " on_behalf_of, comment, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Tenancy.require(),
                        step.id(),
                        step.flow(),
                        step.subjectId(),
                        step.fromState(),
                        step.event(),
                        step.toState(),
                        step.actorId(),
                        absent == null ? null : absent.personId(),
                        step.comment(),
                        Timestamp.from(step.at())))
                .update();
        return step;
    }

    /** A leading post in the unit itself, or in an office acting for it; leaders above it do not act in its name. */
    private static boolean leadsItself(Actor actor, FlowSubject subject) {
        return actor.posts().stream()
                .anyMatch(post -> post.role().leads()
                        && (post.unit().id().equals(subject.unit().id())
                                || post.unit().actsFor().equals(subject.unit().id())));
    }

    private static FlowRefusal notNow(Flow flow, FlowSubject subject) {
        return new FlowRefusal(
                Reason.NOT_NOW, "现在是“" + flow.state(subject.state()).name() + "”，不能这样做了；请刷新看最新的情况。");
    }

    private static FlowRefusal notYours(Flow.Event event) {
        return new FlowRefusal(Reason.NOT_YOURS, "“" + event.label() + "”不归您做。");
    }
}
