package org.qinglan.reading.bench;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Text reduced to what two readers must agree on: no case, white space, punctuation, pinyin or traditional form. */
final class Fold {
    private static final String TRADITIONAL =
            "個偉備傳價優內兩則剛剪創劃動務區參員問單嚴國圍團執堅報墨壇學宋實審寫專對導屆屬崗師帶幫廳強彈後徹揮擔據擬擰數於時書會東梁楓業構樂標橋檢歷決減測準潔濃為無營爭爲獎獲現畫當發監確競筆筠節範籌紀紙級組結給綜網練縣總織繞繩續羅習聞聯職聽肅臨與興舉莊蓚薦藍蘭處術製複見規視訂計討訓記設評詞試認語說課調請論講證識議讀變讓負貫責賈質賽載輕農連週進過遠選鄉鉆錄鎮長開間關陽隊階際隨靜韓項須頭題類顧風養館饋馮驗體齡點麗";
    private static final String SIMPLIFIED =
            "个伟备传价优内两则刚剪创划动务区参员问单严国围团执坚报墨坛学宋实审写专对导届属岗师带帮厅强弹后彻挥担据拟拧数于时书会东梁枫业构乐标桥检历决减测准洁浓为无营争为奖获现画当发监确竞笔筠节范筹纪纸级组结给综网练县总织绕绳续罗习闻联职听肃临与兴举庄蓚荐蓝兰处术制复见规视订计讨训记设评词试认语说课调请论讲证识议读变让负贯责贾质赛载轻农连周进过远选乡钻录镇长开间关阳队阶际随静韩项须头题类顾风养馆馈冯验体龄点丽";
    private static final Map<Character, Character> MAP = map();
    private static final Pattern TAG = Pattern.compile("<[^<>]{1,200}>");
    private static final Pattern PINYIN = Pattern.compile("[(（][a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]{1,7}[)）]");
    private static final String NUM = "[0-9〇零一二两三四五六七八九十元]+";
    private static final Pattern LEAD = Pattern.compile(
            "^(?:第?" + NUM + "(?:[-—~至、]+第?" + NUM + ")*(?:年|月份|月|周|日|号|上旬|中旬|下旬|初|底|末|第" + NUM + "周)+[::、,, ]*)+");
    private static final Pattern PARENTHESES = Pattern.compile("\\([^()]*\\)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Fold() {}

    private static Map<Character, Character> map() {
        var map = new HashMap<Character, Character>();
        for (int i = 0; i < TRADITIONAL.length(); i++) map.put(TRADITIONAL.charAt(i), SIMPLIFIED.charAt(i));
        return map;
    }

    private static String fold(String s) {
        var plain = PINYIN.matcher(TAG.matcher(s).replaceAll("")).replaceAll("");
        var out = new StringBuilder();
        for (char c : Normalizer.normalize(plain, Normalizer.Form.NFKC).toCharArray())
            out.append(MAP.getOrDefault(c, c));
        return out.toString();
    }

    /** Letters, figures, % and + only. */
    static String norm(String s) {
        var out = new StringBuilder();
        fold(s).toLowerCase(Locale.ROOT).codePoints().filter(Fold::counts).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean counts(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> c == '%' || c == '+';
        };
    }

    /** Without a leading date and without bracketed notes. */
    static String bare(String s) {
        var t = PARENTHESES.matcher(SPACE.matcher(fold(s)).replaceAll("")).replaceAll("");
        var n = norm(LEAD.matcher(t).replaceFirst(""));
        return n.isEmpty() ? norm(s) : n;
    }

    /** Dice coefficient of the character pairs, 0 to 1. */
    static double dice(String a, String b) {
        if (a.equals(b)) return 1;
        if (a.length() < 2 || b.length() < 2) return 0;
        var pairs = new HashMap<String, Integer>();
        for (int i = 0; i + 1 < a.length(); i++) pairs.merge(a.substring(i, i + 2), 1, Integer::sum);
        int hits = 0;
        for (int i = 0; i + 1 < b.length(); i++) {
            var pair = b.substring(i, i + 2);
            int left = pairs.getOrDefault(pair, 0);
            if (left > 0) {
                pairs.put(pair, left - 1);
                hits++;
            }
        }
        return 2.0 * hits / (a.length() + b.length() - 2);
    }
}
