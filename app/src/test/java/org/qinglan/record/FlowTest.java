package org.qinglan.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinglan.school.Role;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Term;

class FlowTest {
    private static final List<Flow> SHIPPED = Definitions.shipped("flows", Flow.class);
    private static final UUID OWNER = new UUID(0, 1);
    private static final UUID DIRECTOR = new UUID(0, 2);
    private static final UUID PRINCIPAL = new UUID(0, 3);
    private static final List<List<Role>> TIERS =
            List.of(List.of(Role.ACADEMIC_DIRECTOR, Role.RESEARCH_DIRECTOR), List.of(Role.PRINCIPAL));

    @Test
    void every_shipped_flow_can_be_walked_to_its_end_from_every_state() {
        assertThat(SHIPPED).extracting(Flow::code).contains("note", "reviewed-record", "verified-record", "plan");
        assertThat(SHIPPED).allSatisfy(flow -> assertThat(problems(flow)).isEmpty());
    }

    @Test
    void the_walk_finds_dead_ends_islands_unknown_states_and_silence() {
        var broken = Definitions.read("""
                code: broken
                name: 坏的
                states:
                  - {code: A, name: 甲, next: 等乙。}
                  - {code: B, name: 乙}
                  - {code: C, name: 丙, last: true, next: 完了。}
                events:
                  - {code: go, label: 走, from: [A], to: B, by: [OWNER]}
                  - {code: jump, label: 跳, from: [A], to: D, by: [NOBODY]}
                """, Flow.class);
        assertThat(problems(broken)).contains("B 没有出路", "C 走不到", "B 没有说下一步", "jump 通向没有的状态 D", "jump 没有人能做：NOBODY");
    }

    @Test
    void a_misspelt_word_in_a_flow_is_an_error_and_not_silence() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> Definitions.read("{code: x, name: x, evnets: []}", Flow.class))
                .hasMessageContaining("evnets");
    }

    @Test
    void the_lowest_post_above_the_unit_reviews() {
        assertThat(Reviewers.choose(
                        TIERS,
                        List.of(
                                new Reviewers.Holder(DIRECTOR, Role.ACADEMIC_DIRECTOR),
                                new Reviewers.Holder(PRINCIPAL, Role.PRINCIPAL)),
                        OWNER))
                .containsExactly(DIRECTOR);
    }

    @Test
    void the_own_record_moves_to_the_next_higher_post() {
        var holders = List.of(
                new Reviewers.Holder(OWNER, Role.RESEARCH_DIRECTOR), new Reviewers.Holder(PRINCIPAL, Role.PRINCIPAL));
        assertThat(Reviewers.choose(TIERS, holders, OWNER)).containsExactly(PRINCIPAL);
        assertThat(Reviewers.choose(TIERS, List.of(new Reviewers.Holder(OWNER, Role.PRINCIPAL)), OWNER))
                .isEmpty();
    }

    @Test
    void a_time_limit_counts_school_days_so_holidays_do_not_and_adjusted_workdays_do() {
        var term = new Term(new UUID(0, 9), "2026-2027-1", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 22));
        var calendar = new SchoolCalendar(
                term,
                Map.of(
                        LocalDate.of(2026, 10, 9),
                        new SchoolCalendar.Exception(false, null, "秋假"),
                        LocalDate.of(2026, 10, 10),
                        new SchoolCalendar.Exception(true, null, "调休")));
        var state = new Flow.State("X", "审核中", "等。", false, 3);
        // Thursday 8 → Saturday 10 (adjusted), Monday 12, Tuesday 13
        assertThat(state.dueBy(LocalDate.of(2026, 10, 8), calendar)).contains(LocalDate.of(2026, 10, 13));
        assertThat(state.dueBy(LocalDate.of(2027, 1, 21), calendar)).contains(LocalDate.of(2027, 1, 26));
        assertThat(new Flow.State("X", "草稿", "写。", false, 0).dueBy(term.firstDay(), calendar))
                .isEmpty();
    }

    private static List<String> problems(Flow flow) {
        var problems = new ArrayList<String>();
        var codes = flow.states().stream().map(Flow.State::code).toList();
        for (var event : flow.events()) {
            if (!codes.contains(event.to())) problems.add(event.code() + " 通向没有的状态 " + event.to());
            if (!codes.containsAll(event.from())) problems.add(event.code() + " 从没有的状态来");
            if (event.by().isEmpty()) problems.add(event.code() + " 没有人能做");
            for (var who : event.by()) if (!known(flow, who)) problems.add(event.code() + " 没有人能做：" + who);
        }
        var reached = reachable(flow, flow.first().code());
        for (var state : flow.states()) {
            if (!reached.contains(state.code())) problems.add(state.code() + " 走不到");
            if (state.next().isEmpty()) problems.add(state.code() + " 没有说下一步");
            var ends = reachable(flow, state.code());
            if (!state.last() && flow.states().stream().noneMatch(s -> s.last() && ends.contains(s.code())))
                problems.add(state.code() + " 没有出路");
        }
        return problems;
    }

    private static boolean known(Flow flow, String who) {
        return Set.of("OWNER", "PARTNER", "LEADER", "SYSTEM").contains(who)
                || who.startsWith("REVIEWER:")
                        && !flow.tiers(who.substring("REVIEWER:".length())).isEmpty();
    }

    private static Set<String> reachable(Flow flow, String from) {
        var seen = new HashSet<String>();
        var open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            String state = open.removeLast();
            if (seen.add(state)) flow.eventsFrom(state).forEach(event -> open.add(event.to()));
        }
        return seen;
    }
}
