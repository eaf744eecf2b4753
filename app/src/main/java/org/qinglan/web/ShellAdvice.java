package org.qinglan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Who;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Puts the {@link Shell} into the model of every page. */
@ControllerAdvice
class ShellAdvice {
    private final List<MenuEntry> entries;
    private final List<ShellBadge> badges;

    ShellAdvice(List<MenuEntry> entries, ObjectProvider<ShellBadge> badges) {
        this.badges = badges.orderedStream().toList();
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        return of(request, Doorkeeper.actorOf(request));
    }

    private static @Nullable String said(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(Flash.SENTENCE) instanceof String sentence ? sentence : null;
    }

    Shell of(HttpServletRequest request, @Nullable Actor me) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var menu = me == null
                ? List.<MenuEntry>of()
                : entries.stream()
                        .filter(entry -> me.isAny(entry.who().toArray(Who[]::new)))
                        .toList();
        return new Shell(
                me,
                menu,
                // a part of a page has no head, so nothing is counted for it
                me == null || request.getHeader("HX-Request") != null
                        ? List.of()
                        : badges.stream().map(badge -> counted(badge, me)).toList(),
                request.getRequestURI(),
                token == null ? "_csrf" : token.getParameterName(),
                token == null ? "" : token.getToken(),
                token == null ? "X-CSRF-TOKEN" : token.getHeaderName(),
                Look.of(request),
                said(request));
    }

    private static Shell.Badge counted(ShellBadge badge, Actor me) {
        return new Shell.Badge(badge.label(), badge.href(), badge.count(me));
    }
}
