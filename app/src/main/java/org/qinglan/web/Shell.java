package org.qinglan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;

/**
 * What the layout of every page needs.
 *
 * @param me null before sign-in
 * @param menu what this person may open, in order
 * @param badges what waits for this person, zeros included; they stand in the account menu
 * @param path of this request, to mark the entry in the menu
 * @param csrfName form field of the token that proves a form is ours
 * @param csrfToken its value
 * @param csrfHeader the header htmx sends it in
 * @param look light or dark, as usual or for a projector
 * @param flash what was just done, after a redirect; shown once
 */
public record Shell(
        @Nullable Actor me,
        List<MenuEntry> menu,
        List<Badge> badges,
        String path,
        String csrfName,
        String csrfToken,
        String csrfHeader,
        Look look,
        @Nullable String flash) {
    /** How many entries stand at the foot of a phone. */
    private static final int AT_FOOT = 5;

    /** How many stand in the head at a desk: more than one takes in at a glance is searched, not read. */
    private static final int AT_DESK = 7;

    public Shell {
        menu = List.copyOf(menu);
        badges = List.copyOf(badges);
    }

    /** A {@link ShellBadge} with its count for this person. */
    public record Badge(String label, String href, long count) {}

    /** All that waits, for the number beside the name. */
    public long waiting() {
        return badges.stream().mapToLong(Badge::count).sum();
    }

    /** Whether an entry of the menu is where we are. */
    public boolean isAt(MenuEntry entry) {
        return entry.href().equals("/") ? path.equals("/") : path.startsWith(entry.href());
    }

    /** The entries that always show. */
    public List<MenuEntry> first() {
        return part(0, AT_FOOT);
    }

    /** The entries that show at a desk and stand behind 更多 on a phone. */
    public List<MenuEntry> second() {
        return part(AT_FOOT, AT_DESK);
    }

    /** The entries that stand behind 更多 everywhere. */
    public List<MenuEntry> rest() {
        return part(AT_DESK, menu.size());
    }

    /** Where we are, when that stands behind 更多 everywhere; empty otherwise. */
    public String hidden() {
        return rest().stream()
                .filter(this::isAt)
                .map(MenuEntry::label)
                .findFirst()
                .orElse("");
    }

    private List<MenuEntry> part(int from, int to) {
        return menu.subList(Math.min(from, menu.size()), Math.min(to, menu.size()));
    }

    /** 青禾小学 · 数学教研组 for the head of the page; empty where unknown. */
    public String place() {
        return me == null ? "" : me.homeUnit().map(u -> u.name()).orElse("");
    }
}
