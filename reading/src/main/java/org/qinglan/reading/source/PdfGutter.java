package org.qinglan.reading.source;

import java.util.List;
import org.qinglan.reading.source.PdfPages.Glyph;

/**
 * The empty strip between two columns of text.
 *
 * @param rows how many rows from the first share it; 0 where there is none
 * @param middle its place
 */
record PdfGutter(int rows, float middle) {
    private static final PdfGutter NONE = new PdfGutter(0, 0);

    static PdfGutter from(List<List<List<Glyph>>> rows, int first) {
        var opening = rows.get(first);
        if (opening.size() != 2) return NONE;
        float left = end(opening.getFirst());
        float right = opening.get(1).getFirst().x();
        int count = 0;
        int both = 0;
        int filled = 0;
        float size = opening.getFirst().getFirst().size();
        for (var row : rows.subList(first, rows.size())) {
            float rowLeft = left;
            float rowRight = right;
            float middle = (left + right) / 2;
            for (var segment : row) {
                if (segment.getFirst().x() < middle) rowLeft = Math.max(rowLeft, end(segment));
                else rowRight = Math.min(rowRight, segment.getFirst().x());
            }
            if (row.size() > 2 || rowRight - rowLeft < size) break;
            left = rowLeft;
            right = rowRight;
            count++;
            if (row.size() == 2) both++;
            if (end(row.getFirst()) > left - 2 * size) filled++;
        }
        return both * 2 >= count && filled * 3 >= count * 2 ? new PdfGutter(count, (left + right) / 2) : NONE;
    }

    private static float end(List<Glyph> segment) {
        return segment.getLast().end();
    }
}
