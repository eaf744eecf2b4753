package org.qinglan.publiclesson.dossier;

import org.qinglan.shared.ChineseDates;

/** The sentence of a certificate. */
public final class CertificateWords {
    private CertificateWords() {}

    /** 兹证明顾言老师于2026年10月20日上了校级研究课《平均数》。 */
    public static String of(Certificate c) {
        return "兹证明" + c.name() + "老师于" + c.heldOn().getYear() + "年" + ChineseDates.plain(c.heldOn()) + "上了" + c.level()
                + c.kind() + "《" + c.topic() + "》。";
    }
}
