package org.qinglan.publiclesson.parallel;

import org.qinglan.shared.Refusal;

/** Why a set is not made or changed. */
enum ParallelRefusal implements Refusal {
    NO_TITLE("同题异构的题目写 1 到 80 个字。"),
    NOT_SET("排好时间的课才能并进来。"),
    ELSEWHERE("这节课已经在一组同题异构里了。"),
    EVALUATED("这节课已经按别的要点评过了，比不到一起；请在评课以前并进来。"),
    NOT_THERE("听过这节课的人才能写。"),
    NO_TEXT("写 2 到 200 个字。");

    private final String sentence;

    ParallelRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
