package org.qinglan.publiclesson.dossier;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qinglan.publiclesson.PublicLesson;
import org.qinglan.publiclesson.evaluation.Means;
import org.qinglan.publiclesson.evaluation.Thanks;
import org.qinglan.publiclesson.polish.Version;
import org.qinglan.publiclesson.seat.Attendance.Present;

/**
 * 档案 of a lesson: the announcement, who came, the plan, what was said, the certificate.
 *
 * @param kind 研究课
 * @param audience to whom it was announced
 * @param plan the last version; null where there is none
 * @param certificate the last one issued; null before
 * @param archives, takesOut what this person may do
 */
public record DossierView(
        PublicLesson lesson,
        String kind,
        String audience,
        List<Present> present,
        @Nullable Version plan,
        Means means,
        Map<Thanks.Kind, Integer> thanks,
        @Nullable Certificate certificate,
        boolean archives,
        boolean takesOut,
        @Nullable String problem) {
    public DossierView {
        present = List.copyOf(present);
        thanks = Map.copyOf(thanks);
    }

    /** 方敏、尹思远（白鹭小学）. */
    public String names() {
        return String.join(
                "、",
                present.stream()
                        .map(p -> p.school().isEmpty() ? p.name() : p.name() + "（" + p.school() + "）")
                        .toList());
    }

    /** 点赞 3、献花 2. */
    public String thanked() {
        return "点赞 " + thanks.getOrDefault(Thanks.Kind.LIKE, 0) + "、献花 " + thanks.getOrDefault(Thanks.Kind.FLOWER, 0);
    }
}
