package org.qinglan.publiclesson;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.publiclesson.PublicLesson.State;
import org.qinglan.record.Flows;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Timetable;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.qinglan.web.Flash;
import org.qinglan.web.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 公开课: the list, the form of a declaration, and the page of a lesson. */
@Controller
class PublicLessonPages {
    private final PublicLessons lessons;
    private final Declaring declaring;
    private final LessonViews views;
    private final LessonRows rowsOf;
    private final Seeing seeing;
    private final Tags tags;
    private final LessonKinds kinds;
    private final Flows flows;
    private final Units units;
    private final Terms terms;
    private final Timetable timetable;

    PublicLessonPages(
            PublicLessons lessons,
            Declaring declaring,
            LessonViews views,
            LessonRows rowsOf,
            Seeing seeing,
            Tags tags,
            LessonKinds kinds,
            Flows flows,
            Units units,
            Terms terms,
            Timetable timetable) {
        this.lessons = lessons;
        this.declaring = declaring;
        this.views = views;
        this.rowsOf = rowsOf;
        this.seeing = seeing;
        this.tags = tags;
        this.kinds = kinds;
        this.flows = flows;
        this.units = units;
        this.terms = terms;
        this.timetable = timetable;
    }

    /** What was asked of the list; null: everything. */
    record Asked(
            @Nullable UUID term,
            @Nullable State state,
            @Nullable Level level,
            @Nullable UUID tag,
            @Nullable UUID unit,
            @Nullable Boolean approved) {}

    @GetMapping("/public-lessons")
    @MayBeCalledBy(Who.EVERYBODY)
    String list(Actor me, Asked asked, Model model) {
        var term = asked.term() == null ? term(me) : terms.get(asked.term());
        var place = place(me);
        var within = asked.unit() == null ? place : units.get(asked.unit());
        var school = units.schoolOf(place);
        var tagged = asked.tag() == null ? null : tags.lessons(asked.tag());
        var found = all(me, within, term, asked.unit() == null).stream()
                .filter(l -> asked.state() == null || l.state() == asked.state())
                .filter(l -> asked.level() == null || l.level() == asked.level())
                .filter(l -> tagged == null || tagged.contains(l.id()))
                .filter(l -> asked.approved() == null || l.state().isApproved() == asked.approved())
                .toList();
        var rows = rowsOf.of(found, me.today());
        model.addAttribute(
                "view",
                new ListView(
                        term,
                        terms.all(),
                        rows.stream().filter(r -> r.lesson().isOf(me)).toList(),
                        rows.stream().filter(r -> !r.lesson().isOf(me)).toList(),
                        asked.state(),
                        asked.level(),
                        asked.tag(),
                        school.map(s -> tags.of(s.id())).orElse(List.of()),
                        school.isPresent()));
        model.addAttribute(
                "states",
                Stream.of(State.values())
                        .filter(s -> s != State.DRAFT)
                        .map(s -> new ListView.Choice(
                                s, flows.flow(PublicLesson.FLOW).state(s.name()).name()))
                        .toList());
        return "publiclesson/list";
    }

    @GetMapping("/public-lessons/new")
    @MayBeCalledBy(Who.EVERYBODY)
    String fresh(Actor me, Model model) {
        var typed = new Declaration("", "", LessonKinds.USUAL, Level.TEAM, "", "", null, List.of(), 0);
        model.addAttribute("view", form(me, Ids.next(), typed, true, null));
        return "publiclesson/form";
    }

    @GetMapping("/public-lessons/{publicLesson}/edit")
    @MayBeCalledBy(Who.EVERYBODY)
    String edit(Actor me, @PathVariable("publicLesson") UUID id, Model model) {
        var lesson = seeing.seen(me, id);
        if (!lesson.isOf(me) || !lesson.isOpen()) return "redirect:" + lesson.href();
        var typed = new Declaration(
                lesson.topic(),
                lesson.theme(),
                lesson.lessonKind(),
                lesson.level(),
                lesson.classId() == null
                        ? ""
                        : lesson.classId() + "/" + lesson.subject().name(),
                lesson.classId() == null ? lesson.className() : "",
                lesson.wantedWeek(),
                tags.ofLesson(id).stream().map(Tags.Tag::id).toList(),
                lesson.version());
        model.addAttribute("view", form(me, id, typed, false, null));
        return "publiclesson/form";
    }

    @PostMapping("/public-lessons/{publicLesson}")
    @MayBeCalledBy(Who.EVERYBODY)
    String save(
            Actor me,
            @PathVariable("publicLesson") UUID id,
            Declaration typed,
            @RequestParam boolean send,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (declaring.save(me, id, typed, send)) {
            case Done(var lesson) -> {
                Flash.say(next, send ? "送出去了，有答复会提醒您。" : "存好了，只有您看得到。");
                yield "redirect:" + lesson.href();
            }
            case Refused(var why) -> {
                model.addAttribute("view", form(me, id, typed, typed.version() == 0, why.sentence()));
                yield Refusals.show(why, response, model, "publiclesson/form");
            }
        };
    }

    @GetMapping("/public-lessons/{publicLesson}")
    @MayBeCalledBy(Who.EVERYBODY)
    String open(Actor me, @PathVariable("publicLesson") UUID id, Model model) {
        model.addAttribute("view", views.of(me, seeing.seen(me, id), null));
        return "publiclesson/lesson";
    }

    @PostMapping("/public-lessons/{publicLesson}/step")
    @MayBeCalledBy(Who.EVERYBODY)
    String step(
            Actor me,
            @PathVariable("publicLesson") UUID id,
            @RequestParam String event,
            @RequestParam(defaultValue = "") String comment,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        seeing.seen(me, id);
        return switch (declaring.step(me, id, event, comment)) {
            case Done(var lesson) -> {
                String told = lesson.isOf(me) ? "。" : "，" + lesson.owner() + "会收到提醒。";
                String now = flows.flow(PublicLesson.FLOW)
                        .state(lesson.state().name())
                        .name();
                Flash.say(next, "好了，现在是“" + now + "”" + told);
                yield seeing.sees(me, lesson) ? "redirect:" + lesson.href() : "redirect:/public-lessons";
            }
            case Refused(var why) -> {
                model.addAttribute("view", views.of(me, lessons.get(id), why.sentence()));
                model.addAttribute("comment", comment);
                model.addAttribute("event", event);
                yield Refusals.show(why, response, model, "publiclesson/lesson");
            }
        };
    }

    private List<PublicLesson> all(Actor me, Unit within, Term term, boolean andElsewhere) {
        var found = new LinkedHashMap<UUID, PublicLesson>();
        boolean above = units.schoolOf(within).isEmpty();
        var here = above ? lessons.sentTo(me.led(), term.id()) : lessons.within(within.id(), term.id());
        here.forEach(l -> found.put(l.id(), l));
        if (andElsewhere) {
            var audience = me.posts().stream()
                    .flatMap(post -> post.unit().line().stream())
                    .distinct()
                    .toList();
            lessons.concerning(me.personId(), audience, term.id()).forEach(l -> found.putIfAbsent(l.id(), l));
        }
        return found.values().stream()
                .filter(l -> seeing.sees(me, l))
                .sorted(Comparator.comparing(PublicLesson::heldOn, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private FormView form(Actor me, UUID id, Declaration typed, boolean fresh, @Nullable String problem) {
        var term = term(me);
        int now = Math.max(1, term.weekOf(me.today()));
        return new FormView(
                id,
                typed,
                Declaring.classes(timetable.weekOfTeacher(me.personId(), term.id())),
                IntStream.rangeClosed(now, term.weeks()).boxed().toList(),
                kinds.all(),
                units.schoolOf(place(me)).map(s -> tags.of(s.id())).orElse(List.of()).stream()
                        .filter(t -> !t.retired() || typed.tags().contains(t.id()))
                        .toList(),
                fresh,
                problem);
    }

    /** The school somebody works in; above schools, the unit acted for. */
    private Unit place(Actor me) {
        var home = me.homeUnit().orElseThrow(() -> new Forbidden("您还没有分到哪个组，请学校的数据管理员先加上岗位。"));
        return units.schoolOf(home).orElseGet(() -> units.get(home.actsFor()));
    }

    private Term term(Actor me) {
        return terms.at(me.today()).orElseThrow(() -> new NoSuch("学期"));
    }
}
