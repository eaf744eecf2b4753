package org.qinglan.school;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Locale;
import java.util.Map;

/** Names in pinyin, for search and sorting. */
public final class Pinyin {
    /** Characters that sound different as a surname. */
    private static final Map<String, String> SURNAMES = Map.ofEntries(
            Map.entry("曾", "zeng"),
            Map.entry("单", "shan"),
            Map.entry("解", "xie"),
            Map.entry("查", "zha"),
            Map.entry("仇", "qiu"),
            Map.entry("区", "ou"),
            Map.entry("朴", "piao"),
            Map.entry("任", "ren"),
            Map.entry("盖", "ge"),
            Map.entry("翟", "zhai"),
            Map.entry("乐", "yue"),
            Map.entry("缪", "miao"),
            Map.entry("覃", "qin"),
            Map.entry("重", "chong"),
            Map.entry("种", "chong"),
            Map.entry("员", "yun"),
            Map.entry("尹", "yin"));

    private Pinyin() {}

    /** {@code zeng xiao bei}: lower case, no tones, a space between syllables so that initials can be found. */
    public static String of(String name) {
        String all = PinyinHelper.toPinyin(name, PinyinStyleEnum.NORMAL).toLowerCase(Locale.ROOT);
        String surname = name.isEmpty() ? null : SURNAMES.get(name.substring(0, 1));
        if (surname == null) return all;
        int end = all.indexOf(' ');
        return end < 0 ? surname : surname + all.substring(end);
    }
}
