package org.qinglan.publiclesson.polish;

import org.qinglan.shared.Refusal;

/** Why a version, a trial or an advice is not kept. */
enum PolishRefusal implements Refusal {
    NOTHING("请选一个教案文件，或者把教案贴在下面的框里。"),
    TOO_LONG("贴的教案最多五万字；再长请传文件。"),
    NO_VERSION("先传一稿教案，再记试讲和建议。"),
    NO_CLASS("请写在哪个班试讲、哪一天，日子不能在今天以后。"),
    NO_ADVICE("建议写 2 到 300 个字。"),
    OWN_ADVICE("建议由听的人来写；自己的想法写在下一稿的说明里。"),
    ANSWERED("这条建议已经答过了。"),
    NO_NEXT("改进了的建议要有改进的那一稿：先传下一稿。"),
    NO_REASON("先不改，请写一句为什么（至少 2 个字）。");

    private final String sentence;

    PolishRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
