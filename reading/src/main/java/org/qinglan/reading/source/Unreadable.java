package org.qinglan.reading.source;

import org.jspecify.annotations.Nullable;
import org.qinglan.reading.UnreadableSource;

/** The sentences for files that cannot be read; each says what to do instead. */
final class Unreadable {
    private Unreadable() {}

    static UnreadableSource tooLarge() {
        return new UnreadableSource("文件超过 30 MB，太大了。请去掉里面的图片，或把文字另存成一份新的 Word 文件再上传。");
    }

    static UnreadableSource empty() {
        return new UnreadableSource("文件是空的。请检查是否选对了文件，再上传一次。");
    }

    static UnreadableSource wrongKind() {
        return new UnreadableSource("这个文件里读不到文字。请上传 Word 或 WPS 文档、PDF、Excel 表格（.xlsx）、网页或纯文本文件。");
    }

    static UnreadableSource oldKind(String what) {
        return new UnreadableSource("这是" + what + "，暂时读不了。请用 Word 或 WPS 打开，另存为 .docx 或 .xlsx 再上传。");
    }

    static UnreadableSource damaged(Throwable cause) {
        return new UnreadableSource("文件已损坏，打不开。请用 Word 或 WPS 打开原件，另存一份再上传。", cause);
    }

    static UnreadableSource encrypted() {
        return new UnreadableSource("文件设了密码。请在 Word 或 WPS 中去掉密码，再上传一次。");
    }

    static UnreadableSource encryptedPdf() {
        return new UnreadableSource("这份 PDF 设了密码。请先去掉密码，或上传 Word 原件。");
    }

    static UnreadableSource scanned() {
        return new UnreadableSource("这是扫描件，里面没有文字。请上传 Word 文件，或先用文字识别转成文本再上传。");
    }

    static UnreadableSource bomb() {
        return bomb(null);
    }

    static UnreadableSource bomb(@Nullable Throwable cause) {
        return new UnreadableSource("文件解开后太大，没法读。请把文字复制到一份新的 Word 文件再上传。", cause);
    }

    static UnreadableSource tooDeep() {
        return tooDeep(null);
    }

    static UnreadableSource tooDeep(@Nullable Throwable cause) {
        return new UnreadableSource("文件里的表格或内容套得太深，没法读。请把文字复制到一份新的 Word 文件再上传。", cause);
    }

    static UnreadableSource tooLong() {
        return new UnreadableSource("文件里的文字太多，一次读不完。请把计划部分单独存成一份文件再上传。");
    }

    static UnreadableSource tooComplex() {
        return new UnreadableSource("文件的内容太复杂，读不完。请把文字复制到一份新的 Word 文件再上传。");
    }
}
