package org.qinglan.observation.alike;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Notes of invented lessons, honest and planted; every sentence here is made up. */
final class PlantedNotes {
    /** How a text came about. */
    enum Way {
        COPIED(true),
        LIGHTLY_EDITED(true),
        REORDERED(true),
        OWN_REUSED(true),
        INDEPENDENT(false),
        SAME_MATTER(false),
        STOCK_PHRASES(false),
        GROUP_PLAN(false),
        QUOTED(false),
        RUBRIC(false);

        final boolean planted;

        Way(boolean planted) {
            this.planted = planted;
        }
    }

    // small words, so that honest notes agree in phrases and hardly ever in sentences
    private static final List<String> WHO =
            words("靠窗男孩 三组 后排女生 小辫子 组长 插班生 前排同桌 高个子 角落那组 戴眼镜的 课代表 双胞胎 左边一列 新来的 小胖 值日生 六号 阿宁 末排 小满");
    private static final List<String> WHEN = words("起先 忽然 半途 这会儿 刚一开口 隔了会 到第二遍 趁乱 临了 话音未落 又过一阵 才两分钟 翻页时 抬头 静下来后 铃响前");
    private static final List<String> HOW = words("慢慢 悄声 抢着 反复 红着脸 很有把握地 笑着 一笔一笔 皱着眉 低头 大声 随手 仔细 不服气地 小心 歪着头 急急 一口气");
    private static final List<String> VERB = words("量 画 折 拆开 圈出 数 对照 涂掉 讲 抄 猜 拼 移动 标上 比较 改写 倒着念 举起 翻查 估 排 串起 掂 描");
    private static final List<String> THING =
            words("纸条 刻度 第二节 竖式 统计表 词卡 弹簧 等高线 末句 圆规 砝码 分数墙 节拍 透明片 直尺 样方 标点 算珠 地图 试管 韵脚 棱 坐标 磁铁 比分 旁注 底稿 零线");
    private static final List<String> MUCH =
            words("三遍 半天 到页边 给同桌 又放下 只剩两个 少了一格 没人接话 对了一半 多出一截 到头 连声说怪 引来笑声 被拦住 得了掌声 倒过来再试 还差一步 差点吵起来");
    private static final List<String> ASK =
            words("师未评 师蹲下听 师换个数 师记在右侧 师反问 师等着 师请别组 师点头 师追一句 师收住 师让互讲 师翻回前页 师把话接走 师留白 师退到后面 师念出来");
    private static final List<String> MIND = words(
            "放手再早些更好 等得值 料发早了 问题太碎 宜由学生出题 板书见思路 先听反对的 我当年没想到 小结可交给孩子 作业没跟上 会的教不会的 追问胜过多练 时间偏紧 层次出来了 例子离得远 这步可省 难点在此");
    private static final List<String> STOCK = List.of(
            "学生参与面广，课堂气氛活跃。",
            "教学目标明确，重点突出。",
            "教师语言亲切，板书工整。",
            "多媒体使用恰当。",
            "小组合作有实效。",
            "练习设计有层次。",
            "环节之间过渡自然。",
            "面向全体，关注差异。");
    private static final List<String> PLAN = List.of(
            "先用旧知引入，出示两幅对比图，请学生说一说有什么相同和不同的地方",
            "第二步动手操作，每人一份材料，先独立完成再和同桌交换检查",
            "第三步全班交流，从易到难选三份作品依次展示，追问依据是什么",
            "最后分层练习，基础题人人做，提高题任选一道，课后完成实践作业并拍照上传");
    private static final List<String> BOOK = List.of(
            "秋天的河水比夏天清得多，岸边的石头一块一块都看得见，像有人昨夜悄悄洗过",
            "把一个整体平均分成若干份，其中的一份可以用一个比一小的数来记录它的大小",
            "物体放进水里会排开一部分水，排开的水越多，托住它的力气也就越大");
    static final List<String> CRITERIA =
            List.of("任务有思考的余地，学生有时间独立想、有机会互相问", "学生说得出自己怎样想、为什么这样想，也听得进别人的", "当堂看得出哪些人学会了，没有学会的人得到了帮助");

    private final Random random;

    PlantedNotes(long seed) {
        random = new Random(seed);
    }

    private String one(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** What somebody noted about something seen; no two observers put it in the same order. */
    private String seen() {
        String deed = one(HOW) + one(VERB) + one(THING) + one(MUCH);
        return switch (random.nextInt(7)) {
            case 0 -> one(WHO) + deed + "，" + one(ASK) + "。";
            case 1 -> one(WHEN) + one(WHO) + deed + "；" + one(MIND) + "。";
            case 2 -> one(ASK) + "，" + one(WHEN) + one(WHO) + one(VERB) + one(THING) + "。";
            case 3 -> one(THING) + "一处，" + one(WHO) + one(MUCH) + "，" + one(MIND) + "。";
            case 4 -> one(MIND) + "：" + one(WHEN) + one(VERB) + "的不过" + (2 + random.nextInt(38)) + "人。";
            case 5 -> one(WHO) + "和" + one(WHO) + deed + "。";
            default -> one(WHEN) + "有" + (2 + random.nextInt(38)) + "人" + deed + "，" + one(ASK) + "。";
        };
    }

    private static List<String> words(String all) {
        return List.of(all.split(" "));
    }

    List<String> honest() {
        return IntStream.range(0, 7 + random.nextInt(6)).mapToObj(i -> seen()).collect(Collectors.toList());
    }

    private List<String> honest(int sentences) {
        return IntStream.range(0, sentences).mapToObj(i -> seen()).collect(Collectors.toList());
    }

    /** A text written so, with an earlier one before it. */
    String after(List<String> earlier, Way way) {
        var text = new ArrayList<String>();
        switch (way) {
            case COPIED -> {
                int from = random.nextInt(earlier.size() - 3);
                text.addAll(honest(4));
                text.addAll(random.nextInt(5), earlier.subList(from, from + 2 + random.nextInt(2)));
            }
            case LIGHTLY_EDITED -> earlier.forEach(sentence -> text.add(edited(sentence)));
            case REORDERED -> {
                text.addAll(earlier);
                Collections.shuffle(text, random);
                text.addAll(honest(1));
            }
            case OWN_REUSED -> {
                text.addAll(honest(2));
                text.addAll(earlier.subList(0, Math.max(2, earlier.size() / 2)));
            }
            case INDEPENDENT -> text.addAll(honest());
            case SAME_MATTER -> {
                text.addAll(honest());
                text.add(one(THING) + "这一段用时偏多，" + one(MIND) + "。");
            }
            case STOCK_PHRASES -> {
                text.addAll(honest());
                for (int i = 0; i < 5; i++) text.add(random.nextInt(text.size()), one(STOCK));
            }
            case GROUP_PLAN -> {
                text.addAll(honest(3));
                for (int i = 0; i < PLAN.size(); i++) text.add(i * 2 % text.size(), PLAN.get(i) + "。");
            }
            case QUOTED -> {
                text.addAll(honest(3));
                text.add(1, "读课本：“" + one(BOOK) + "”。");
            }
            case RUBRIC -> {
                text.addAll(honest(3));
                CRITERIA.forEach(criterion -> text.add(criterion + "：做到了。"));
            }
        }
        return String.join("\n", text);
    }

    /** The earlier text has of the innocent kinds what the later one has too. */
    List<String> before(Way way) {
        var text = new ArrayList<>(honest());
        switch (way) {
            case STOCK_PHRASES -> STOCK.forEach(stock -> text.add(random.nextInt(text.size()), stock));
            case GROUP_PLAN -> PLAN.forEach(step -> text.add(random.nextInt(text.size()), step + "。"));
            case QUOTED -> BOOK.forEach(passage -> text.add("“" + passage + "”"));
            case RUBRIC -> CRITERIA.forEach(criterion -> text.add(criterion + "：基本做到。"));
            default -> {}
        }
        return text;
    }

    /** About every ten characters a word is put in, left out or changed. */
    private String edited(String sentence) {
        var edited = new StringBuilder();
        int left = 6 + random.nextInt(9);
        for (int i = 0; i < sentence.length(); i++) {
            if (left-- > 0) {
                edited.append(sentence.charAt(i));
                continue;
            }
            switch (random.nextInt(3)) {
                case 0 ->
                    edited.append(one(List.of("这时", "其实", "好像", "确实", "一会儿"))).append(sentence.charAt(i));
                case 1 -> i++;
                default -> edited.append(one(List.of("然后", "于是", "接着")));
            }
            left = 6 + random.nextInt(9);
        }
        return edited.toString();
    }

    static List<String> known() {
        var known = new ArrayList<>(PLAN);
        known.addAll(CRITERIA);
        return known;
    }
}
