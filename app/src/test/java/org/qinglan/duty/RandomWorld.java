package org.qinglan.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.given.City;
import org.qinglan.record.Action;
import org.qinglan.record.Posting;
import org.qinglan.school.PeopleChanged;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.Unit;
import org.qinglan.school.UnitKind;
import org.qinglan.shared.Decision.Done;

/** A group to which things happen at random: people come and go, rules change, records come and are taken back. */
final class RandomWorld {
    private static final List<Action> ACTIONS = List.of(Action.OBSERVE, Action.OBSERVE, Action.TEACH, Action.REFLECT);

    private final SettlingPropertyTest server;
    private final City.Built it;
    private final Random random;
    private final Work work;
    private final List<Person> people = new ArrayList<>();
    private final List<UUID> rules = new ArrayList<>();
    private final List<UUID> records = new ArrayList<>();
    private final List<UUID> excuses = new ArrayList<>();
    private final StringBuilder told = new StringBuilder();
    private Actor leader;

    RandomWorld(SettlingPropertyTest server, City.Built it, Random random) {
        this.server = server;
        this.it = it;
        this.random = random;
        this.work = new Work(server.jdbc, server.ledger);
    }

    void begin() {
        leader = server.city.actor(server.city.person("带头人", it.maths(), Role.SUBJECT_GROUP_LEADER), City.TERM_BEGINS);
        for (int i = 0; i < 3; i++) join();
        for (int i = 0; i < 3; i++) publish();
        for (int i = 0; i < 4; i++) post();
    }

    String told() {
        return told.toString();
    }

    void step() {
        int what = random.nextInt(22);
        told.append(what).append(' ');
        switch (what) {
            case 0, 1 -> server.calendars.dayOff(it.term(), aUnit(), aDay(), "停课");
            case 2 -> server.calendars.workday(it.term(), it.school(), aDay(), null, "调休");
            case 3 -> server.calendars.asAbove(it.school(), aDay());
            case 4, 5 -> absent();
            case 6 -> server.absences.of(somebody().id()).stream().findFirst().ifPresent(server.absences::remove);
            case 7 -> join();
            case 8 -> leave();
            case 9 -> move();
            case 10, 11 -> excuse();
            case 12 -> {
                if (!excuses.isEmpty()) server.excuses.withdraw(excuses.removeFirst(), leader);
            }
            case 13 -> change();
            case 14 -> {
                if (random.nextInt(3) == 0) server.requirements.withdraw(aRule(), leader);
                else publish();
            }
            case 15, 16 -> edit();
            case 17 -> {
                if (!records.isEmpty()) work.reverse(records.get(random.nextInt(records.size())));
            }
            default -> post();
        }
    }

    private void absent() {
        var from = aDay();
        server.absences.add(somebody().id(), from, from.plusDays(random.nextInt(random.nextBoolean() ? 9 : 60)), "请假");
    }

    private void join() {
        var serving = LocalDate.of(2024 + random.nextInt(3), 9, 1).minusDays(random.nextInt(40));
        var person = server.city.person("老师" + people.size(), aGroup(), Role.TEACHER, serving);
        people.add(person);
        announce(person.id());
    }

    private void leave() {
        var who = somebody();
        server.transactions.executeWithoutResult(t -> {
            server.jdbc
                    .sql("update school.person set left_on = ? where id = ?")
                    .params(aDay(), who.id())
                    .update();
            announce(who.id());
        });
    }

    private void move() {
        var who = somebody();
        var day = aDay();
        server.transactions.executeWithoutResult(t -> {
            int ended = server.jdbc
                    .sql(
                            "update school.post set valid_to = ? where person_id = ? and valid_to is null and valid_from <= ?")
                    .params(day, who.id(), day)
                    .update();
            if (ended == 0) return;
            server.people.appoint(who.id(), aGroup(), Role.LESSON_PREP_LEADER, null, day.plusDays(1), null);
            announce(who.id());
        });
    }

    private void announce(UUID person) {
        server.events.publishEvent(new PeopleChanged(Set.of(person)));
    }

    private void excuse() {
        var duties = server.jdbc
                .sql("select id from duty.duty order by requirement_id, window_key, person_id")
                .query(UUID.class)
                .list();
        if (duties.isEmpty()) return;
        var duty = duties.get(random.nextInt(duties.size()));
        if (server.excuses.grant(duty, Excuses.Kind.DEFER, "外出", leader) instanceof Done(var id)) excuses.add(id);
    }

    private void publish() {
        if (server.requirements.publish(aSpec(), leader) instanceof Done(var made)) rules.add(made.id());
        else throw new AssertionError("a rule was refused");
    }

    private void change() {
        server.requirements.change(aRule(), aSpec(), leader);
    }

    private void post() {
        var record = work.record(it, somebody().id(), it.maths(), City.TERM_BEGINS);
        records.add(record);
        work.post(it, record, someCredits());
    }

    private void edit() {
        if (!records.isEmpty()) work.post(it, records.get(random.nextInt(records.size())), someCredits());
    }

    private Posting[] someCredits() {
        var credits = new ArrayList<Posting>();
        var day = aDay();
        for (int i = 1 + random.nextInt(4); i > 0; i--)
            credits.add(Work.credit(
                    somebody(), anAction(), 1 + random.nextInt(2), day.plusDays(random.nextInt(3)), attributes()));
        if (random.nextInt(3) == 0)
            credits.add(
                    new Posting(null, it.mathsGrade3().id(), anAction(), java.math.BigDecimal.ONE, day, attributes()));
        return credits.toArray(Posting[]::new);
    }

    private Map<String, String> attributes() {
        var all = new HashMap<String, String>();
        if (random.nextBoolean()) all.put("relation", random.nextBoolean() ? "MENTOR" : "COLLEAGUE");
        if (random.nextBoolean()) all.put("lessonKind", random.nextBoolean() ? "RESEARCH" : "ROUTINE");
        return all;
    }

    private RequirementSpec aSpec() {
        var rhythm = Rhythm.values()[random.nextInt(Rhythm.values().length)];
        var rule = Rule.of(aSelector(), anAction(), aFilter(), 1 + random.nextInt(6), "节", rhythm);
        if (rhythm == Rhythm.ONCE) rule = rule.by(aDay());
        if (rhythm == Rhythm.EVENT) rule = rule.after(new Rule.Trigger(anAction(), aFilter(), 1 + random.nextInt(9)));
        if (random.nextInt(6) == 0) rule = rule.byUnits();
        if (random.nextInt(6) == 0) rule = rule.voluntary();
        var first = rule.dueOn() == null && random.nextInt(4) == 0 ? aDay() : City.TERM_BEGINS;
        return new RequirementSpec(it.maths().id(), it.term().id(), "随机的要求", null, null, rule, first, City.TERM_ENDS);
    }

    private Selector aSelector() {
        var all = Selector.units(it.maths().id(), UnitKind.LESSON_PREP_GROUP);
        return switch (random.nextInt(6)) {
            case 0, 1 -> all.withServiceYears(1, 1 + random.nextInt(3));
            case 2 -> all.withRoles(Role.TEACHER);
            case 3 -> all.without(List.of(somebody().id()));
            default -> all;
        };
    }

    private Filter aFilter() {
        return switch (random.nextInt(4)) {
            case 0 -> Filter.of("relation", "MENTOR");
            case 1 -> new Filter(Map.of("lessonKind", List.of("RESEARCH", "DEMONSTRATION")));
            default -> Filter.NONE;
        };
    }

    private Action anAction() {
        return ACTIONS.get(random.nextInt(ACTIONS.size()));
    }

    private UUID aRule() {
        return rules.get(random.nextInt(rules.size()));
    }

    private Person somebody() {
        return people.get(random.nextInt(people.size()));
    }

    private Unit aGroup() {
        return List.of(it.mathsGrade3(), it.mathsGrade4(), it.chinese()).get(random.nextInt(3));
    }

    private Unit aUnit() {
        return random.nextBoolean() ? it.school() : it.bureau();
    }

    private LocalDate aDay() {
        return City.TERM_BEGINS.plusDays(random.nextInt(140));
    }
}
