package org.qinglan.publiclesson.dossier;

import java.util.ArrayList;
import java.util.List;
import org.qinglan.file.WordDocument;
import org.qinglan.publiclesson.evaluation.Means;
import org.qinglan.shared.ChineseDates;

/** The dossier as one Word file: what honours ask for in one piece. */
final class DossierFile {
    private static final int QR_POINTS = 110;

    private DossierFile() {}

    /** @param verify the address where the certificate is checked, without its number */
    static byte[] of(DossierView view, String verify, byte[] qr) {
        var lesson = view.lesson();
        var file = WordDocument.portrait()
                .title(lesson.level().chinese() + view.kind() + lesson.heading() + "档案")
                .caption(lesson.owner() + "　" + lesson.school() + "　" + lesson.when())
                .heading(1, "一、通知")
                .table(List.of(2, 7), List.of("项目", "内容"), notice(view))
                .heading(1, "二、听课的人")
                .paragraph(view.present().isEmpty() ? "没有签到。" : view.present().size() + " 人：" + view.names());
        plan(file, view);
        evaluation(file, view);
        var certificate = view.certificate();
        file.heading(1, "五、开课证明");
        if (certificate == null || !certificate.valid())
            return file.paragraph("还没有归档发证。").bytes();
        return file.paragraph(CertificateWords.of(certificate))
                .caption("证明编号 " + certificate.number())
                .caption("核对：" + verify + "/" + certificate.number())
                .picture(qr, QR_POINTS)
                .bytes();
    }

    private static List<List<String>> notice(DossierView view) {
        var lesson = view.lesson();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("时间", lesson.when()));
        rows.add(List.of("地点", lesson.place().isEmpty() ? lesson.className() + "教室" : lesson.place()));
        rows.add(List.of("班级", lesson.className() + " " + lesson.subject().chinese()));
        rows.add(List.of("性质", lesson.level().chinese() + view.kind()));
        if (!lesson.theme().isEmpty()) rows.add(List.of("研究主题", lesson.theme()));
        if (!view.audience().isEmpty()) rows.add(List.of("通知范围", view.audience()));
        if (!lesson.notice().isEmpty()) rows.add(List.of("说明", lesson.notice()));
        return rows;
    }

    private static void plan(WordDocument file, DossierView view) {
        file.heading(1, "三、教案");
        var plan = view.plan();
        if (plan == null) {
            file.paragraph("没有传。");
            return;
        }
        file.caption(plan.name() + "，" + ChineseDates.moment(plan.at())
                + (plan.fileName().isEmpty() ? "" : "，" + plan.fileName()));
        file.paragraph(plan.text().isEmpty() ? "这个文件读不出文字，请看附件。" : plan.text());
    }

    private static void evaluation(WordDocument file, DossierView view) {
        Means means = view.means();
        file.heading(1, "四、评课").paragraph(means.note());
        if (means.counted() > 0)
            file.table(
                    List.of(4, 2),
                    List.of("要点", "平均（1—10）"),
                    means.rows().stream()
                            .map(row -> List.of(row.name(), row.words()))
                            .toList());
        file.paragraph("好在哪里：" + (means.praises().isEmpty() ? "—" : String.join("；", means.praises())));
        file.paragraph("建议：" + (means.suggestions().isEmpty() ? "—" : String.join("；", means.suggestions())));
        file.paragraph(view.thanked());
    }
}
