package org.qinglan.reading;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a regular expression tells of its matches before any is looked for. Where it uses something that is
 * not understood here, less is told, never something false.
 *
 * @param first the characters a match can begin with; null for any
 * @param needed characters of which every match has at least one; null where none can be named
 * @param empty a match may have no character at all
 * @param atStart a match can stand only at the beginning of the text
 */
record Signs(@Nullable BitSet first, @Nullable BitSet needed, boolean empty, boolean atStart) {
    /** Sets of more characters sift nothing. */
    private static final int MOST = 400;

    private static final Signs NOTHING = new Signs(new BitSet(), null, true, false);
    private static final Signs START = new Signs(new BitSet(), null, true, true);
    private static final Signs ANYTHING = new Signs(null, null, true, false);
    private static final Signs ANY_CHARACTER = new Signs(null, null, false, false);

    /** Of a regular expression that compiles without flags. */
    static Signs of(String regex) {
        try {
            return new Reader(regex).either();
        } catch (Unknown e) {
            return ANYTHING;
        }
    }

    private static Signs of(BitSet characters) {
        return characters.cardinality() > MOST ? ANY_CHARACTER : new Signs(characters, characters, false, false);
    }

    private Signs then(Signs next) {
        var begin = empty ? union(first, next.first) : first;
        return new Signs(begin, rarer(needed, next.needed), empty && next.empty, atStart || next.atStart);
    }

    private Signs or(Signs other) {
        return new Signs(
                union(first, other.first), union(needed, other.needed), empty || other.empty, atStart && other.atStart);
    }

    private Signs optional() {
        return new Signs(first, null, true, false);
    }

    private static @Nullable BitSet union(@Nullable BitSet a, @Nullable BitSet b) {
        if (a == null || b == null) return null;
        var both = (BitSet) a.clone();
        both.or(b);
        return both.cardinality() > MOST ? null : both;
    }

    /** Of two sets as small the later one: the last character of a Chinese word is the one that others share. */
    private static @Nullable BitSet rarer(@Nullable BitSet a, @Nullable BitSet b) {
        if (a == null || b == null) return a == null ? b : a;
        return a.cardinality() < b.cardinality() ? a : b;
    }

    /** Something of the language of expressions that this does not know. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unknown() {
            super("", null, false, false);
        }
    }

    /** Goes through the expression once. */
    private static final class Reader {
        private static final String DIGITS = "0123456789";
        private static final String SPACES = " \t\n\u000B\f\r";
        private final String regex;
        private int at;

        Reader(String regex) {
            this.regex = regex;
        }

        private boolean isNext(String words) {
            return regex.startsWith(words, at);
        }

        private boolean skip(String words) {
            if (!isNext(words)) return false;
            at += words.length();
            return true;
        }

        private char next() {
            if (at == regex.length()) throw new Unknown();
            char c = regex.charAt(at++);
            if (Character.isSurrogate(c)) throw new Unknown();
            return c;
        }

        /** Alternatives, up to the bracket that closes them. */
        Signs either() {
            var found = sequence();
            while (skip("|")) found = found.or(sequence());
            return found;
        }

        private Signs sequence() {
            var found = NOTHING;
            while (at < regex.length() && !isNext("|") && !isNext(")")) found = found.then(repeated(piece()));
            return found;
        }

        private Signs repeated(Signs piece) {
            boolean optional = isNext("?") || isNext("*") || isNext("{0");
            if (skip("{")) {
                at = regex.indexOf('}', at) + 1;
                if (at == 0) throw new Unknown();
            } else if (!skip("?") && !skip("*") && !skip("+")) {
                return piece;
            }
            // how greedy it is does not matter
            if (!skip("?")) skip("+");
            return optional ? piece.optional() : piece;
        }

        private Signs piece() {
            if (skip("(")) return group();
            if (skip("[")) return oneOf();
            if (skip("^")) return START;
            if (skip("$")) return NOTHING;
            if (skip(".")) return ANY_CHARACTER;
            if (skip("\\")) return escaped(next());
            return Signs.of(set(next()));
        }

        private Signs group() {
            boolean around = skip("?=") || skip("?!") || skip("?<=") || skip("?<!");
            if (!around && !skip("?:") && isNext("?")) throw new Unknown();
            var inner = either();
            if (next() != ')') throw new Unknown();
            return around ? NOTHING : inner;
        }

        private static Signs escaped(char c) {
            return switch (c) {
                case 'd' -> Signs.of(set(DIGITS));
                case 's' -> Signs.of(set(SPACES));
                case 'D', 'S', 'W' -> ANY_CHARACTER;
                case 'b' -> NOTHING;
                default -> Signs.of(set(plain(c)));
            };
        }

        /** An escaped sign means itself; letters and digits mean more. */
        private static char plain(char c) {
            if (Character.isLetterOrDigit(c)) throw new Unknown();
            return c;
        }

        private Signs oneOf() {
            boolean anyBut = skip("^");
            var found = new BitSet();
            do member(found);
            while (!skip("]"));
            return anyBut ? ANY_CHARACTER : Signs.of(found);
        }

        private void member(BitSet found) {
            char c = next();
            if (c == '[' || c == ']' || c == '&' && isNext("&")) throw new Unknown();
            if (c == '\\') {
                char e = next();
                if (e == 'd') found.or(set(DIGITS));
                else if (e == 's') found.or(set(SPACES));
                else found.set(plain(e));
            } else if (isNext("-") && !isNext("-]")) {
                at++;
                found.set(c, plainEnd(next()) + 1);
            } else {
                found.set(c);
            }
        }

        private static char plainEnd(char c) {
            if (c == '[' || c == '\\') throw new Unknown();
            return c;
        }

        private static BitSet set(char c) {
            var found = new BitSet();
            found.set(c);
            return found;
        }

        private static BitSet set(String characters) {
            var found = new BitSet();
            characters.chars().forEach(found::set);
            return found;
        }
    }
}
