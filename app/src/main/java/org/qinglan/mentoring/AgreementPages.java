package org.qinglan.mentoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.file.Download;
import org.qinglan.file.FileType;
import org.qinglan.file.WordDocument;
import org.qinglan.shared.ChineseDates;
import org.qinglan.shared.NoSuch;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 师徒协议 on paper: a page that prints, and a Word file. */
@Controller
class AgreementPages {
    private final PairViews views;
    private final Audit audit;

    AgreementPages(PairViews views, Audit audit) {
        this.views = views;
        this.audit = audit;
    }

    @GetMapping("/mentoring/pairs/{pairing}/print")
    @MayBeCalledBy(Who.EVERYBODY)
    String print(Actor me, @PathVariable UUID pairing, Model model) {
        model.addAttribute("view", views.of(me, views.seen(me, pairing), ""));
        return "mentoring/agreement";
    }

    /** 出师证, for who was let go as a master of the own. */
    @GetMapping("/mentoring/graduates/{graduated}/certificate")
    @MayBeCalledBy(Who.EVERYBODY)
    String certificate(Actor me, @PathVariable UUID graduated, Model model) {
        var view = views.of(me, views.seen(me, graduated), "");
        if (!view.pair().state().equals("GRADUATED")) throw new NoSuch("出师证");
        model.addAttribute("view", view);
        model.addAttribute("school", views.school(view.pair()));
        model.addAttribute("day", ChineseDates.dayOf(view.steps().getLast().at()));
        return "mentoring/certificate";
    }

    @GetMapping("/mentoring/pairs/{pairing}/word")
    @MayBeCalledBy(Who.EVERYBODY)
    ResponseEntity<byte[]> word(Actor me, @PathVariable UUID pairing) {
        var view = views.of(me, views.seen(me, pairing), "");
        var pair = view.pair();
        var word = WordDocument.portrait()
                .title("师徒结对协议")
                .caption(view.group() + "　" + view.period())
                .paragraph("师父：" + pair.mentor() + "　　徒弟：" + pair.mentee() + "　　主题：" + pair.theme())
                .heading(1, "一、目标")
                .paragraph(pair.aims())
                .heading(1, "二、师父做什么")
                .paragraph(pair.mentorDuties())
                .heading(1, "三、徒弟做什么")
                .paragraph(pair.menteeDuties())
                .heading(1, "四、签字")
                .table(
                        List.of(2, 3, 3),
                        List.of("", "签字", "日期"),
                        List.of(
                                List.of(
                                        "师父",
                                        signed(pair.mentor(), pair.mentorSignedAt()),
                                        PairWords.day(pair.mentorSignedAt())),
                                List.of(
                                        "徒弟",
                                        signed(pair.mentee(), pair.menteeSignedAt()),
                                        PairWords.day(pair.menteeSignedAt())),
                                List.of(
                                        "学校",
                                        pair.schoolSigner() == null ? "" : pair.schoolSigner(),
                                        PairWords.day(pair.schoolSignedAt()))));
        audit.note(me, "导出师徒协议", "师徒协议", pairing, null, null);
        return Download.of(
                "师徒协议 " + pair.mentor() + " " + pair.mentee() + ".docx", FileType.DOCX.mediaType(), word.bytes());
    }

    private static String signed(String name, @Nullable Instant at) {
        return at == null ? "" : name;
    }
}
