package org.qinglan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.qinglan.access.AccountAdmin;
import org.qinglan.access.AccountAdmin.Opened;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.file.Download;
import org.qinglan.file.FileType;
import org.qinglan.file.Workbook;
import org.qinglan.school.Role;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 账号, for the system administrator. */
@Controller
class AccountPages {
    private static final String PATH = "/settings/accounts";
    private static final String PAGE = "web/accounts";
    private final AccountAdmin accounts;
    private final Units units;

    AccountPages(AccountAdmin accounts, Units units) {
        this.accounts = accounts;
        this.units = units;
    }

    @GetMapping(PATH)
    @MayBeCalledBy(Who.ADMINS)
    String list(
            Actor me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return fill(me, model, q, page, List.of());
    }

    /** Answers with the page itself, not with a redirect: the first password is shown once and kept nowhere. */
    @PostMapping(PATH + "/open")
    @MayBeCalledBy(Who.ADMINS)
    String open(Actor me, @RequestParam UUID person, HttpServletResponse response, Model model) {
        return switch (accounts.open(me, person)) {
            case Done(var opened) -> shown(me, opened, response, model);
            case Refused(var why) -> Refusals.show(why, response, model, fill(me, model, "", 1, List.of()));
        };
    }

    @PostMapping(PATH + "/open-all")
    @MayBeCalledBy(Who.ADMINS)
    ResponseEntity<byte[]> openAll(Actor me, @RequestParam UUID unit) {
        var whose = units.get(unit);
        var rows = accounts.openAll(me, whose).stream()
                .map(opened -> List.of(opened.name(), opened.login(), opened.password()))
                .toList();
        return Download.of(
                whose.name() + "新开账号.xlsx",
                FileType.XLSX.mediaType(),
                Workbook.sheet("新开账号", List.of("姓名", "用户名", "首次密码"), rows));
    }

    @PostMapping(PATH + "/{account}/reset")
    @MayBeCalledBy(Who.ADMINS)
    String reset(Actor me, @PathVariable UUID account, HttpServletResponse response, Model model) {
        return shown(me, accounts.reset(me, account), response, model);
    }

    @PostMapping(PATH + "/{account}/disable")
    @MayBeCalledBy(Who.ADMINS)
    String disable(
            Actor me, @PathVariable UUID account, HttpServletResponse response, RedirectAttributes next, Model model) {
        return switch (accounts.disable(me, account, true)) {
            case Done(var disabled) -> {
                Flash.say(next, "已停用，正在登录的设备也退出了。");
                yield "redirect:" + PATH;
            }
            case Refused(var why) -> Refusals.show(why, response, model, fill(me, model, "", 1, List.of()));
        };
    }

    @PostMapping(PATH + "/{account}/enable")
    @MayBeCalledBy(Who.ADMINS)
    String enable(Actor me, @PathVariable UUID account, RedirectAttributes next) {
        accounts.disable(me, account, false);
        Flash.say(next, "已启用。");
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{account}/unlock")
    @MayBeCalledBy(Who.ADMINS)
    String unlock(Actor me, @PathVariable UUID account, RedirectAttributes next) {
        accounts.unlock(me, account);
        Flash.say(next, "已解锁，现在就能登录。");
        return "redirect:" + PATH;
    }

    private String shown(Actor me, Opened opened, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        return fill(me, model, opened.login(), 1, List.of(opened));
    }

    private String fill(Actor me, Model model, String q, int page, List<Opened> opened) {
        model.addAttribute("q", q);
        model.addAttribute("rows", accounts.find(me, q, page));
        model.addAttribute(
                "units",
                units.all().stream()
                        .filter(unit -> me.isAbove(Role.SYSTEM_ADMIN, unit))
                        .toList());
        model.addAttribute("opened", opened);
        return PAGE;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuEntry accountsEntry() {
            return new MenuEntry(70, "账号", PATH, Who.ADMINS);
        }
    }
}
