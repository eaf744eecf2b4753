package org.qinglan.notice;

import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 提醒: what was said to me, and where mail got stuck. */
@Controller
class NoticePages {
    private final Notices notices;
    private final Mailbox mailbox;

    NoticePages(Notices notices, Mailbox mailbox) {
        this.notices = notices;
        this.mailbox = mailbox;
    }

    @GetMapping("/notices")
    @MayBeCalledBy(Who.EVERYBODY)
    String notices(Actor me, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("notices", notices.of(me.personId(), page));
        model.addAttribute("fresh", notices.count(me));
        model.addAttribute("today", me.today());
        return "notice/notices";
    }

    @PostMapping("/notices/{notice}/read")
    @MayBeCalledBy(Who.EVERYBODY)
    String read(Actor me, @PathVariable UUID notice) {
        var link = notices.read(me.personId(), notice).link();
        return "redirect:" + (link == null ? "/notices" : link);
    }

    @PostMapping("/notices/read")
    @MayBeCalledBy(Who.EVERYBODY)
    String readAll(Actor me) {
        notices.readAll(me.personId());
        return "redirect:/notices";
    }

    @GetMapping("/settings/mail")
    @MayBeCalledBy(Who.ADMINS)
    String mail(Actor me, Model model) {
        model.addAttribute("mail", mailbox.look());
        model.addAttribute("today", me.today());
        return "notice/mail";
    }
}
