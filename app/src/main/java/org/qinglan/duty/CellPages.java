package org.qinglan.duty;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.qinglan.web.Flash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Behind a cell of 台账: its windows, the records that count, 缓 and 免. */
@Controller
class CellPages {
    private final JdbcClient jdbc;
    private final Requirements requirements;
    private final Excuses excuses;
    private final Standing standing;
    private final People people;
    private final Units units;

    CellPages(
            JdbcClient jdbc,
            Requirements requirements,
            Excuses excuses,
            Standing standing,
            People people,
            Units units) {
        this.jdbc = jdbc;
        this.requirements = requirements;
        this.excuses = excuses;
        this.standing = standing;
        this.people = people;
        this.units = units;
    }

    @GetMapping("/ledger/cell")
    @MayBeCalledBy(Who.EVERYBODY)
    String cell(
            Actor me, @RequestParam UUID unit, @RequestParam UUID requirement, @RequestParam UUID bearer, Model model) {
        model.addAttribute("cell", page(unit, requirements.get(requirement), bearer, me));
        return "duty/cell";
    }

    /** Who stands in for a leader need not lead anything. */
    @PostMapping("/ledger/excuse")
    @MayBeCalledBy(Who.EVERYBODY)
    String excuse(
            Actor me,
            @RequestParam UUID unit,
            @RequestParam UUID duty,
            @RequestParam Excuses.Kind kind,
            @RequestParam String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var whose = jdbc.sql(
                        "select requirement_id, coalesce(person_id, unit_id) as bearer from duty.duty where id = ?")
                .param(duty)
                .query((row, n) -> List.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional()
                .orElseThrow(() -> new NoSuch("任务"));
        var page = page(unit, requirements.get(whose.getFirst()), whose.getLast(), me);
        Decision<UUID, ExcuseRefusal> decision = excuses.grant(duty, kind, reason, me);
        return switch (decision) {
            case Done(var id) -> {
                Flash.say(after, "同意" + kind.chinese() + "做。");
                yield "redirect:" + page.address();
            }
            case Refused(var why) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                model.addAttribute("cell", page);
                model.addAttribute("problem", why.sentence());
                model.addAttribute("typed", reason);
                yield "duty/cell";
            }
        };
    }

    @PostMapping("/ledger/excuse/withdraw")
    @MayBeCalledBy(Who.EVERYBODY)
    String withdraw(Actor me, @RequestParam UUID excuse, @RequestParam String back, RedirectAttributes after) {
        Decision<UUID, ExcuseRefusal> decision = excuses.withdraw(excuse, me);
        Flash.say(
                after,
                switch (decision) {
                    case Done(var id) -> "收回了。";
                    case Refused(var why) -> why.sentence();
                });
        return "redirect:" + (back.startsWith("/ledger/cell?") ? back : "/ledger");
    }

    private CellPage page(UUID unitId, Requirement requirement, UUID bearer, Actor me) {
        var unit = units.get(unitId);
        var rule = requirement.rule();
        boolean person = rule.bearer() == Rule.Bearer.PERSON;
        boolean inside = person
                ? people.posts(bearer, me.today()).stream()
                        .anyMatch(p -> p.unit().isWithin(unitId))
                : units.get(bearer).isWithin(unitId);
        if (!me.personId().equals(bearer) && !(inside && standing.leads(me, unit)))
            throw new Forbidden("别人的台账只有带这个组的人看得到。");
        var own = units.get(requirement.spec().unitId());
        return new CellPage(
                unitId,
                bearer,
                person ? people.get(bearer).name() : units.get(bearer).name(),
                requirement,
                RuleWords.sentence(rule, id -> people.find(id).map(Person::name).orElse("？")),
                standing.mayExcuse(me, own, bearer),
                windows(requirement, bearer, me),
                records(requirement.id(), bearer));
    }

    private List<CellPage.WindowLine> windows(Requirement requirement, UUID bearer, Actor me) {
        return jdbc.sql("select d.id as duty_id, d.first_day, d.last_day, d.due_on, d.needed, d.done, d.excused,"
                        + " :obliged as obliged, :today as today, x.id as excuse_id, x.kind as excuse_kind, x.reason"
                        + " from duty.duty d left join lateral (select * from duty.excuse x where x.tenant_id = d.tenant_id"
                        + " and x.requirement_id = d.requirement_id and x.withdrawn_at is null"
                        + " and coalesce(x.person_id, x.unit_id) = coalesce(d.person_id, d.unit_id)"
                        + " and (x.window_key = d.window_key or (x.first_day <= d.first_day and x.last_day >= d.last_day))"
                        + " order by x.granted_at desc limit 1) x on d.excused"
                        + " where d.requirement_id = :requirement and coalesce(d.person_id, d.unit_id) = :bearer"
                        + " order by d.first_day, d.id")
                .param("obliged", requirement.rule().obliged())
                .param("today", me.today())
                .param("requirement", requirement.id())
                .param("bearer", bearer)
                .query(CellPage.WindowLine.class)
                .list();
    }

    private List<CellPage.Counted> records(UUID requirement, UUID bearer) {
        return jdbc.sql(
                        "select distinct on (c.occurred_on, c.id) c.record_id, coalesce(nullif(r.title, ''), '记录') as title,"
                                + " c.occurred_on, c.quantity from duty.duty d"
                                + " join duty.settlement s on s.tenant_id = d.tenant_id and s.duty_id = d.id"
                                + " join record.credit c on c.tenant_id = s.tenant_id and c.id = s.credit_id"
                                + " join record.record r on r.tenant_id = c.tenant_id and r.id = c.record_id"
                                + " where d.requirement_id = ? and coalesce(d.person_id, d.unit_id) = ?"
                                + " order by c.occurred_on, c.id")
                .params(requirement, bearer)
                .query(CellPage.Counted.class)
                .list();
    }
}
