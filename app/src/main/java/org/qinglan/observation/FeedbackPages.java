package org.qinglan.observation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.record.form.Entries;
import org.qinglan.record.kind.Field;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.NoSuch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 听课反馈: the page where a dispute is settled, and how soon feedback is due. */
@Controller
class FeedbackPages {
    private final Feedbacks feedbacks;
    private final FeedbackFlow flow;
    private final FeedbackPanel panel;
    private final FeedbackRules rules;
    private final Entries entries;
    private final Units units;

    FeedbackPages(
            Feedbacks feedbacks,
            FeedbackFlow flow,
            FeedbackPanel panel,
            FeedbackRules rules,
            Entries entries,
            Units units) {
        this.feedbacks = feedbacks;
        this.flow = flow;
        this.panel = panel;
        this.rules = rules;
        this.entries = entries;
        this.units = units;
    }

    @GetMapping("/observations/feedback/{observation}")
    @MayBeCalledBy(Who.EVERYBODY)
    String open(Actor me, @PathVariable UUID observation, Model model) {
        show(me, concerned(me, observation), "", model);
        return "observation/feedback";
    }

    @PostMapping("/observations/feedback/{observation}/step")
    @MayBeCalledBy(Who.EVERYBODY)
    String step(
            Actor me,
            @PathVariable UUID observation,
            @RequestParam String event,
            @RequestParam(defaultValue = "") String comment,
            Model model,
            HttpServletResponse response) {
        concerned(me, observation);
        return switch (flow.step(me, observation, event, comment)) {
            case Done(var moved) -> "redirect:/observations/feedback/" + observation;
            case Refused(var why) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                model.addAttribute("comment", comment);
                show(me, concerned(me, observation), why, model);
                yield "observation/feedback";
            }
        };
    }

    @GetMapping("/observations/feedback-time")
    @MayBeCalledBy(Who.OFFICES)
    String time(Actor me, Model model) {
        var school = me.homeUnit().flatMap(units::schoolOf).orElseThrow(() -> new Forbidden("反馈时限按学校定，您不在学校里。"));
        model.addAttribute("rule", rules.of(school, me.today()));
        model.addAttribute("problem", "");
        return "observation/feedbackTime";
    }

    @PostMapping("/observations/feedback-time")
    @MayBeCalledBy(Who.OFFICES)
    String setTime(
            Actor me,
            @RequestParam(defaultValue = "") String send,
            @RequestParam(defaultValue = "") String answer,
            Model model,
            HttpServletResponse response) {
        var school = me.homeUnit().flatMap(units::schoolOf).orElseThrow(() -> new Forbidden("反馈时限按学校定，您不在学校里。"));
        int sendHours = number(send);
        int answerHours = number(answer);
        return switch (rules.set(me, school, sendHours, answerHours)) {
            case Done(var rule) -> "redirect:/observations/feedback-time";
            case Refused(var why) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                model.addAttribute("rule", new FeedbackRule(sendHours, answerHours));
                model.addAttribute("problem", why);
                yield "observation/feedbackTime";
            }
        };
    }

    private static int number(String typed) {
        return typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : 0;
    }

    private Feedback concerned(Actor me, UUID record) {
        var feedback = feedbacks.find(record).orElseThrow(() -> new NoSuch("反馈"));
        if (!panel.concerns(me, feedback)) throw new Forbidden("听课反馈只给听课人、授课教师和来定的人看。");
        return feedback;
    }

    private void show(Actor me, Feedback feedback, String problem, Model model) {
        var entry = entries.get(feedback.recordId());
        model.addAttribute("entry", entry);
        // what only the two are told stays between them, also in a dispute
        boolean party =
                me.personId().equals(feedback.teacherId()) || me.personId().equals(feedback.observerId());
        model.addAttribute(
                "fields",
                entry.kind().fields().stream()
                        .filter(f -> !f.known() && entry.values().has(f))
                        .filter(f -> party || openToLeader(f))
                        .toList());
        model.addAttribute("panel", panel.panel(me, feedback));
        model.addAttribute("problem", problem);
        model.addAttribute("own", me.personId().equals(feedback.observerId()));
        if (!model.containsAttribute("comment")) model.addAttribute("comment", "");
    }

    private static boolean openToLeader(Field field) {
        return field.seenBy().isEmpty() || field.seenBy().contains("LEADER");
    }
}
