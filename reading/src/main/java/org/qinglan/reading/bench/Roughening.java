package org.qinglan.reading.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What copying, converting and scanning do to a plan. The plans read by hand are read almost without fault, so that faults
 * to calibrate on have to be made: the answer stays the one for the plan as it was.
 */
enum Roughening {
    /** As it is. */
    NONE {
        @Override
        String line(String line, Random by) {
            return line;
        }
    },
    /** Lines broken at the width of a page, as copies from PDF are. */
    BROKEN {
        @Override
        String line(String line, Random by) {
            return line.replaceAll("(?<=.)(?=.)(.{30})(?=.)", "$1\n");
        }
    },
    /** Every fourth line end or so lost. */
    JOINED {
        @Override
        String line(String line, Random by) {
            return by.nextInt(4) == 0 ? line + LOST_END : line;
        }
    },
    /** Numbers of lists lost, as automatic numbers are when copying. */
    UNNUMBERED {
        @Override
        String line(String line, Random by) {
            return by.nextInt(3) > 0 ? line : line.replaceFirst("^\\s*(?:[（(]?[一二三四五六七八九十0-9]{1,2}[）)、.．]|[①-⑩])", "");
        }
    },
    /** A cell of a table or a short line lost, so that what it said is missing. */
    CELL_LOST {
        @Override
        String line(String line, Random by) {
            if (line.indexOf('\t') < 0)
                return by.nextInt(8) == 0 && line.strip().length() <= 6 ? "" : line;
            if (by.nextInt(3) > 0) return line;
            var cells = new ArrayList<>(List.of(line.split("\t", -1)));
            cells.remove(by.nextInt(cells.size()));
            return String.join("\t", cells);
        }
    },
    /** Characters taken for others by a scanner. */
    MISREAD {
        @Override
        String line(String line, Random by) {
            var out = new StringBuilder();
            for (char c : line.toCharArray()) {
                int at = CLEAR.indexOf(c);
                out.append(at >= 0 && by.nextInt(14) == 0 ? MISTAKEN.charAt(at) : c);
            }
            return out.toString();
        }
    },
    /** Stops and colons lost. */
    UNSTOPPED {
        @Override
        String line(String line, Random by) {
            var out = new StringBuilder();
            for (char c : line.toCharArray()) {
                if ("。；：、，".indexOf(c) < 0 || by.nextInt(3) > 0) out.append(c);
            }
            return out.toString();
        }
    };

    private static final String LOST_END = "\u0000";
    private static final String CLEAR = "0123568日月一二未每课节次。，、：（）于";
    private static final String MISTAKEN = "O1Z8S6B曰目—工末毎裸书欠，。，；([子";

    abstract String line(String line, Random by);

    /** The plan as it may arrive; the same each time for the same seed. */
    String of(String text, long seed) {
        var by = new Random(seed * 31 + ordinal());
        var out = new StringBuilder();
        text.lines().forEach(line -> out.append(line(line, by)).append('\n'));
        return out.toString().replace(LOST_END + "\n", "").replace(LOST_END, "");
    }
}
