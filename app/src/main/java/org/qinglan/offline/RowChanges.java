package org.qinglan.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qinglan.shared.Ids;

/** What happened to the rows of a table that a page sends without names: equal ones stay, the others pair by their place. */
final class RowChanges {
    private RowChanges() {}

    static List<Sheet.Put> of(String field, List<Edit> before, List<Map<String, List<String>>> now) {
        var puts = new ArrayList<Sheet.Put>();
        int from = 0;
        int next = 0;
        double rank = 0;
        while (next < now.size()) {
            int same = next;
            int at = -1;
            while (same < now.size() && (at = find(before, from, now.get(same))) < 0) same++;
            int until = at < 0 ? before.size() : at;
            double limit = until < before.size() ? before.get(until).rank() : Double.NaN;
            rank = between(field, before.subList(from, until), now.subList(next, same), rank, limit, puts);
            if (at >= 0) rank = before.get(at).rank();
            from = at < 0 ? before.size() : at + 1;
            next = same + 1;
        }
        before.subList(Math.min(from, before.size()), before.size())
                .forEach(gone -> puts.add(new Sheet.Put(gone.cell(), Map.of(), gone.rank())));
        return puts;
    }

    /** Rows between two that stayed: changed in place, then taken out or added. Returns the rank of the last. */
    private static double between(
            String field,
            List<Edit> before,
            List<Map<String, List<String>>> now,
            double after,
            double limit,
            List<Sheet.Put> puts) {
        double rank = after;
        for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
            if (i >= now.size())
                puts.add(new Sheet.Put(
                        before.get(i).cell(), Map.of(), before.get(i).rank()));
            else if (i < before.size()) {
                rank = before.get(i).rank();
                puts.add(new Sheet.Put(before.get(i).cell(), now.get(i), rank));
            } else {
                rank = Double.isNaN(limit) ? Math.floor(rank) + 1 : (rank + limit) / 2;
                puts.add(new Sheet.Put(field + "#" + Ids.next(), now.get(i), rank));
            }
        }
        return rank;
    }

    private static int find(List<Edit> before, int from, Map<String, List<String>> row) {
        for (int i = from; i < before.size(); i++) {
            if (before.get(i).plain().equals(Edit.plain(row))) return i;
        }
        return -1;
    }
}
