package org.qinglan.duty;

import org.qinglan.shared.Refusal;

/** Why a “五个一” is not kept: which item, and what to do about it. */
record OneRefusal(String sentence) implements Refusal {
    static OneRefusal of(int number, String title, String why) {
        return new OneRefusal("第 " + number + " 项" + (title.isBlank() ? "" : "“" + title + "”") + "：" + why);
    }
}
