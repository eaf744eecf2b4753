package org.qinglan.file.form;

import org.qinglan.shared.Refusal;

/** Why a file does not serve as a form. */
public enum FormRefusal implements Refusal {
    EMPTY("这个文件是空的，请重新选。"),
    TOO_BIG("文件超过 30 MB，太大了；请去掉里面的图片再传。"),
    NOT_OFFICE("只认 Word（.docx）和 Excel（.xlsx）的表；别的格式请先在 Word、Excel 或 WPS 里另存成这两种再传。"),
    OLD_OR_LOCKED("这是旧格式的文件，或者加了密码；请在 Word、Excel 或 WPS 里去掉密码、另存为 .docx 或 .xlsx 再传。"),
    MACROS("这个文件里带着宏（会自己运行的程序），不能收；请另存为不带宏的 .docx 或 .xlsx 再传。"),
    BOMB("这个文件解开后太大，没法用；请把表复制到一份新文件里再传。"),
    DAMAGED("这个文件坏了，或者里面有不该有的东西；请在 Word、Excel 或 WPS 里打开后另存一份再传。"),
    NO_TABLE("这个文件里没有表格；请传有格子要填的那一份。"),
    TOO_COMPLEX("这个文件里的表太大或套得太深；请只留要填的那几张表再传。");

    private final String sentence;

    FormRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
