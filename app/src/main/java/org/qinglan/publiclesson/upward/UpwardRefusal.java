package org.qinglan.publiclesson.upward;

import org.qinglan.shared.Refusal;

/** Why an answer is not taken. */
enum UpwardRefusal implements Refusal {
    NO_REASON("不同意、要补充都请写一句为什么（2 到 200 个字），学校和老师看得到。"),
    NO_REPLY("请写上补充的话（2 到 200 个字）。"),
    ANSWERED("这节课刚才已经答复过了，或者学校撤回了。"),
    NOT_ASKED("现在不用补充：还没有人问，或者已经答复了。");

    private final String sentence;

    UpwardRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
