package org.qinglan.record.kind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The rows of fields that an administrator composes: one more, one less, another order. Whatever was typed moves along, also
 * without JavaScript, because the whole form is sent each time.
 */
public final class FieldRows {
    /** More fields than this and nobody scrolls to the end. */
    public static final int MOST = 30;

    private static final int AT_FIRST = 4;
    private static final Pattern OF_A_ROW = Pattern.compile("field\\.(\\d{1,2})\\.(\\w+)");
    private static final Pattern TO_PEOPLE = Pattern.compile("PART:f(\\d{1,2})");

    private FieldRows() {}

    /** How many rows were sent; as many as a new kind begins with where none were. */
    public static int count(Map<String, String> sent) {
        int rows = 0;
        while (rows < MOST && sent.containsKey("field." + rows + ".name")) rows++;
        return rows == 0 ? AT_FIRST : rows;
    }

    /** @param act {@code add}, {@code remove.2}, {@code up.2} or {@code down.2}, counted from 0; anything else changes nothing */
    public static Map<String, String> after(Map<String, String> sent, String act) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < count(sent); i++) order.add(i);
        var words = act.split("\\.");
        int at = words.length == 2 && words[1].matches("\\d{1,2}") ? Integer.parseInt(words[1]) : -1;
        boolean there = at >= 0 && at < order.size();
        if (words[0].equals("add") && order.size() < MOST) order.add(-1);
        if (words[0].equals("remove") && there && order.size() > 1) order.remove(at);
        if (words[0].equals("up") && there && at > 0) Collections.swap(order, at, at - 1);
        if (words[0].equals("down") && there && at < order.size() - 1) Collections.swap(order, at, at + 1);
        return arranged(sent, order);
    }

    private static Map<String, String> arranged(Map<String, String> sent, List<Integer> order) {
        var arranged = new LinkedHashMap<String, String>();
        for (int i = 0; i < order.size(); i++) arranged.put("field." + i + ".name", "");
        sent.forEach((name, value) -> {
            var row = OF_A_ROW.matcher(name);
            if (!row.matches()) arranged.put(name, toPeople(value, order));
            else {
                int now = order.indexOf(Integer.valueOf(row.group(1)));
                if (now >= 0) arranged.put("field." + now + "." + row.group(2), value);
            }
        });
        return arranged;
    }

    /** Whom a credit goes to follows the row of these people; where the row is gone, it goes to whoever writes. */
    private static String toPeople(String value, List<Integer> order) {
        var people = TO_PEOPLE.matcher(value);
        if (!people.matches()) return value;
        int now = order.indexOf(Integer.valueOf(people.group(1)));
        return now < 0 ? "OWNER" : "PART:f" + now;
    }
}
