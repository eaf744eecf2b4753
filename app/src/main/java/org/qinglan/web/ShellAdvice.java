package org.qinglan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

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

    Shell of(HttpServletRequest request, @Nullable Actor me) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var menu = me == null
                ? List.<MenuEntry>of()
                : entries.stream().filter(entry -> me.isAny(entry.who())).toList();
        return new Shell(
                me,
                menu,
                me == null
                        ? List.of()
                        : badges.stream().map(badge -> counted(badge, me)).toList(),
                request.getRequestURI(),
                token == null ? "_csrf" : token.getParameterName(),
                token == null ? "" : token.getToken(),
                token == null ? "X-CSRF-TOKEN" : token.getHeaderName());
    }

    private static Shell.Badge counted(ShellBadge badge, Actor me) {
        return new Shell.Badge(badge.label(), badge.href(), badge.count(me));
    }
}
