package org.qinglan.demo;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Invented names; the same seed gives the same people. A few repeat on purpose, as they do in every school. */
final class DemoNames {
    private static final String[] SURNAMES =
            "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 侯 邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 欧阳 司徒 诸葛"
                    .split(" ");
    private static final String[] GIVEN =
            "若溪 立群 静怡 子墨 文娟 一帆 晓岚 敏之 嘉禾 春燕 心怡 国栋 思涵 雪松 雨桐 慧 志远 秋月 凯 玉珍 明轩 佳宁 海燕 建国 丽华 俊杰 诗琪 浩然 婉清 书瑶 承志 云帆 晓东 小红 宏伟 雅琴 梦洁 天佑 玲 芳 军 娜 勇 艳 强 磊 洋 静 超 霞 平 刚 桂英 秀兰 志强 晨 璐 颖 琳 昊 宁 丹 萍 旭 倩 悦 彤 航 睿 蕾"
                    .split(" ");

    private final Random random;
    private final Set<String> used = new HashSet<>();

    DemoNames(long seed) {
        random = new Random(seed);
    }

    /** A new name; about one in sixty is somebody else's as well. */
    String next() {
        while (true) {
            String name = SURNAMES[random.nextInt(SURNAMES.length)] + GIVEN[random.nextInt(GIVEN.length)];
            if (used.add(name) || random.nextInt(60) == 0) return name;
        }
    }

    /** Lower-case pinyin without tones or spaces, for search. */
    static String pinyin(String name) {
        return PinyinHelper.toPinyin(name, PinyinStyleEnum.NORMAL, "");
    }
}
