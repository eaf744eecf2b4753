package org.qinglan.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression with the signs of its matches: the characters one can begin with, and those one cannot do without.
 * It finds what {@link Pattern} finds, but most of a plan is passed over without a try, which is what makes a grammar of
 * some hundred expressions quick.
 */
final class Sought {
    private final Pattern pattern;
    /** Null where a match can begin with any character, or have none. */
    private final @Nullable BitSet first;

    private final @Nullable BitSet needed;
    private final boolean atStart;

    private Sought(Pattern pattern, Signs signs) {
        this.pattern = pattern;
        first = signs.empty() ? null : signs.first();
        needed = signs.empty() ? null : signs.needed();
        atStart = signs.atStart();
    }

    static Sought of(String regex) {
        return new Sought(Pattern.compile(regex), Signs.of(regex));
    }

    boolean isIn(String text) {
        return next(text, 0) != null;
    }

    boolean begins(String text) {
        return at(text, 0) != null;
    }

    boolean fits(String text) {
        return mayBeIn(text, 0) && pattern.matcher(text).matches();
    }

    /** The first match; null for none. */
    @Nullable
    MatchResult in(String text) {
        return next(text, 0);
    }

    /** The matches in order, none over another. */
    List<MatchResult> all(String text) {
        var found = new ArrayList<MatchResult>();
        for (var m = next(text, 0); m != null; ) {
            found.add(m);
            int p = Math.max(m.end(), m.start() + 1);
            m = p > text.length() ? null : next(text, p);
        }
        return found;
    }

    /** The first match that begins at {@code from} or later; what stands before can be looked back at. */
    @Nullable
    MatchResult next(String text, int from) {
        if (atStart) return from == 0 ? at(text, 0) : null;
        if (!mayBeIn(text, from)) return null;
        if (first == null) {
            var m = from(text, from);
            return m.find() ? m : null;
        }
        Matcher m = null;
        for (int p = from; p < text.length(); p++) {
            if (!first.get(text.charAt(p))) continue;
            if (m == null) m = from(text, p);
            else m.region(p, text.length());
            if (m.lookingAt()) return m;
        }
        return null;
    }

    /** The match that begins at {@code p}; null for none. */
    @Nullable
    MatchResult at(String text, int p) {
        if (first != null && (p == text.length() || !first.get(text.charAt(p))) || !mayBeIn(text, p)) return null;
        var m = from(text, p);
        return m.lookingAt() ? m : null;
    }

    private Matcher from(String text, int p) {
        return pattern.matcher(text)
                .region(p, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    private boolean mayBeIn(String text, int from) {
        if (needed == null) return true;
        for (int p = from; p < text.length(); p++) {
            if (needed.get(text.charAt(p))) return true;
        }
        return false;
    }
}
