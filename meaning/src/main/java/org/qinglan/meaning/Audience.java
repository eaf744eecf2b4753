package org.qinglan.meaning;

import java.util.regex.Pattern;

/** For which schools an item of a plan above is meant; one that names only others is nobody's business here. */
public enum Audience {
    KINDERGARTEN("幼儿园|学前|幼教"),
    COMPULSORY("小学|初中|义务教育"),
    SENIOR("高中|高考|高一|高二|高三"),
    VOCATIONAL("职业|中职|职校");

    private final Pattern names;

    Audience(String names) {
        this.names = Pattern.compile(names);
    }

    /** Whether the text speaks of other schools than these and not of these. */
    boolean isLeftOutBy(String text) {
        if (names.matcher(text).find() || text.contains("中小学")) return false;
        for (var other : values())
            if (other != this && other.names.matcher(text).find()) return true;
        return false;
    }
}
