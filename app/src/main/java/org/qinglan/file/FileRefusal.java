package org.qinglan.file;

import org.qinglan.shared.Refusal;

/** Why a file is not taken. */
public enum FileRefusal implements Refusal {
    EMPTY("这个文件是空的，请重新选。"),
    TOO_BIG("文件太大了，最多 30 MB；视频请先压缩，或只传链接。"),
    WRONG_TYPE("只收 Word（.docx）、Excel（.xlsx）、PPT（.pptx）、PDF、图片（.jpg .png）、视频（.mp4）、录音（.m4a .mp3）和纯文本；旧格式请先另存为新格式。"),
    NO_TEMPLATE("这不是 Word（.docx）文件，或者文件坏了；请在 Word 里打开后另存为 .docx 再传。"),
    UNSAFE_TEMPLATE("这个 Word 里带着宏、加了密码，或者解开后太大，不能收；请把表复制到一份新的 .docx 里再传。"),
    NO_FIELDS("这个 Word 里没有要填的格子；请在要填的地方写 {{听课人}} 这样的双花括号，再传一次。");

    private final String sentence;

    FileRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
