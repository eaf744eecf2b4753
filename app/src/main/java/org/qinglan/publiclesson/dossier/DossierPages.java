package org.qinglan.publiclesson.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.file.Download;
import org.qinglan.file.FileType;
import org.qinglan.publiclesson.Declaring;
import org.qinglan.publiclesson.LessonExtra;
import org.qinglan.publiclesson.LessonKinds;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.publiclesson.Seeing;
import org.qinglan.publiclesson.evaluation.Evaluations;
import org.qinglan.publiclesson.evaluation.Thanks;
import org.qinglan.publiclesson.polish.Versions;
import org.qinglan.publiclesson.seat.Attendance;
import org.qinglan.record.Flows;
import org.qinglan.record.activity.QrCode;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.Refusal;
import org.qinglan.web.Flash;
import org.qinglan.web.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 档案 of a lesson, as a page, as a Word file, and its certificate to print. */
@Controller
class DossierPages implements LessonExtra {
    private final Archiving archiving;
    private final Certificates certificates;
    private final Attendance attendance;
    private final Versions versions;
    private final Evaluations evaluations;
    private final Thanks thanks;
    private final Seeing seeing;
    private final Declaring declaring;
    private final LessonKinds kinds;
    private final Flows flows;
    private final Units units;

    DossierPages(
            Archiving archiving,
            Certificates certificates,
            Attendance attendance,
            Versions versions,
            Evaluations evaluations,
            Thanks thanks,
            Seeing seeing,
            Declaring declaring,
            LessonKinds kinds,
            Flows flows,
            Units units) {
        this.archiving = archiving;
        this.certificates = certificates;
        this.attendance = attendance;
        this.versions = versions;
        this.evaluations = evaluations;
        this.thanks = thanks;
        this.seeing = seeing;
        this.declaring = declaring;
        this.kinds = kinds;
        this.flows = flows;
        this.units = units;
    }

    @GetMapping("/public-lessons/{publicLesson}/dossier")
    @MayBeCalledBy(Who.EVERYBODY)
    String open(Actor me, @PathVariable("publicLesson") UUID id, Model model) {
        var lesson = runs(me, id);
        if (!lesson.state().isSet()) return "redirect:" + lesson.href();
        model.addAttribute("view", view(me, lesson, null));
        return "publiclesson/dossier";
    }

    @GetMapping("/public-lessons/{publicLesson}/dossier.docx")
    @MayBeCalledBy(Who.EVERYBODY)
    ResponseEntity<byte[]> word(Actor me, @PathVariable("publicLesson") UUID id) {
        var lesson = runs(me, id);
        if (!lesson.state().isSet())
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(lesson.href()))
                    .build();
        var view = view(me, lesson, null);
        var certificate = view.certificate();
        byte[] qr = certificate == null ? new byte[0] : QrCode.png(verify() + "/" + certificate.number());
        return Download.of(
                "公开课档案 " + lesson.owner() + lesson.heading() + ".docx",
                FileType.DOCX.mediaType(),
                DossierFile.of(view, verify(), qr));
    }

    /** The certificate, to print. */
    @GetMapping("/public-lessons/{publicLesson}/certificate")
    @MayBeCalledBy(Who.EVERYBODY)
    String certificate(Actor me, @PathVariable("publicLesson") UUID id, Model model) {
        var lesson = runs(me, id);
        var certificate = certificates.of(id).filter(Certificate::valid);
        if (certificate.isEmpty()) return "redirect:" + lesson.href();
        model.addAttribute("lesson", lesson);
        model.addAttribute("certificate", certificate.get());
        model.addAttribute("address", verify() + "/" + certificate.get().number());
        model.addAttribute("qr", QrCode.of(verify() + "/" + certificate.get().number()));
        return "publiclesson/certificate";
    }

    @PostMapping("/public-lessons/{publicLesson}/archive")
    @MayBeCalledBy(Who.EVERYBODY)
    String archive(
            Actor me,
            @PathVariable("publicLesson") UUID id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var lesson = runs(me, id);
        return answered(me, lesson, archiving.archive(me, id), "归档了，开课证明可以打印。", model, response, next);
    }

    @PostMapping("/public-lessons/{publicLesson}/unarchive")
    @MayBeCalledBy(Who.EVERYBODY)
    String takeOut(
            Actor me,
            @PathVariable("publicLesson") UUID id,
            @RequestParam(defaultValue = "") String comment,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var lesson = runs(me, id);
        return answered(me, lesson, archiving.takeOut(me, id, comment), "取出来了，原来的开课证明失效了。", model, response, next);
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Line> of(Actor me, PublicLesson lesson) {
        boolean runs = lesson.isOf(me) || seeing.leads(me, lesson);
        if (!runs || !lesson.state().isGiven() || lesson.isOpenDoor()) return Optional.empty();
        var certificate = certificates.of(lesson.id());
        String text = certificate
                .filter(Certificate::valid)
                .map(c -> "开课证明 " + c.number())
                .orElse(certificate.isEmpty() ? "还没归档" : "开课证明失效了");
        boolean archives = flows.open(PublicLesson.FLOW, me, declaring.subject(lesson)).stream()
                .anyMatch(e -> e.code().equals("archive"));
        return Optional.of(new Line("档案", text, lesson.href() + "/dossier", archives ? "看看，发证" : "看"));
    }

    private String answered(
            Actor me,
            PublicLesson lesson,
            Decision<PublicLesson, Refusal> answer,
            String done,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (answer) {
            case Done(var moved) -> {
                Flash.say(next, done);
                yield "redirect:" + lesson.href() + "/dossier";
            }
            case Refused(var why) -> {
                model.addAttribute("view", view(me, lesson, why.sentence()));
                yield Refusals.show(why, response, model, "publiclesson/dossier");
            }
        };
    }

    private DossierView view(Actor me, PublicLesson lesson, @Nullable String problem) {
        var open = flows.open(PublicLesson.FLOW, me, declaring.subject(lesson));
        var audience = lesson.audienceId();
        return new DossierView(
                lesson,
                kinds.word(lesson.lessonKind()),
                audience == null ? "" : units.find(audience).map(Unit::name).orElse(""),
                attendance.of(lesson.id()),
                versions.last(lesson.id()).orElse(null),
                evaluations.together(lesson),
                thanks.of(lesson.id()),
                certificates.of(lesson.id()).orElse(null),
                open.stream().anyMatch(e -> e.code().equals("archive")),
                open.stream().anyMatch(e -> e.code().equals("unarchive")),
                problem);
    }

    private PublicLesson runs(Actor me, UUID id) {
        var lesson = seeing.seen(me, id);
        if (!lesson.isOf(me) && !seeing.leads(me, lesson)) throw new Forbidden("档案由上课的老师和带组、带学校的人看。");
        return lesson;
    }

    private static String verify() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/certificates")
                .toUriString();
    }
}
