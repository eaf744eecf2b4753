package org.qinglan.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinglan.duty.DutyProgress;
import org.qinglan.duty.DutyProgress.OpenDuty;
import org.qinglan.duty.Rhythm;
import org.qinglan.record.Action;
import org.qinglan.shared.ChineseDates;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the requirements still ask of a mentor or a mentee as such: 本月还差 1 次听徒弟课. */
@Component
public class PairDuties {
    private static final TypeReference<Map<String, List<String>>> FILTER = new TypeReference<>() {};
    private final DutyProgress duties;
    private final JsonMapper json;

    PairDuties(DutyProgress duties, JsonMapper json) {
        this.duties = duties;
        this.json = json;
    }

    /**
     * Something missing.
     *
     * @param words 本月还差 1 次听徒弟课
     * @param href the form that would settle it
     */
    public record Gap(String words, String href, boolean late) {}

    /** The late ones first. */
    public List<Gap> of(UUID person, LocalDate today) {
        var gaps = new ArrayList<Gap>();
        for (var duty : duties.openOf(person, today)) {
            String what = what(duty);
            if (what.isEmpty()) continue;
            boolean mentors = what.equals("听师父课");
            String href = duty.action().equals(Action.MENTOR.name())
                    ? "/records/new/mentor-log?duty=" + duty.dutyId()
                    : "/records/new?action=" + duty.action() + "&duty=" + duty.dutyId()
                            + (mentors ? "&mentor=true" : "");
            gaps.add(new Gap(
                    when(duty, today) + "还差 "
                            + duty.missing().stripTrailingZeros().toPlainString() + " 次" + what,
                    href,
                    duty.late()));
        }
        return gaps;
    }

    private String what(OpenDuty duty) {
        if (duty.action().equals(Action.MENTOR.name())) return "带教记录";
        if (!duty.action().equals(Action.OBSERVE.name())) return "";
        var relation = json.readValue(duty.filter(), FILTER).getOrDefault("relation", List.of());
        if (relation.contains("MENTEE")) return "听徒弟课";
        return relation.contains("MENTOR") ? "听师父课" : "";
    }

    private static String when(OpenDuty duty, LocalDate today) {
        boolean now = !today.isAfter(duty.lastDay());
        return switch (Rhythm.valueOf(duty.rhythm())) {
            case WEEK -> now ? "这周" : begun(duty) + "那周";
            case MONTH -> now ? "本月" : duty.firstDay().getMonthValue() + "月";
            default -> now ? "" : begun(duty) + "起的那段";
        };
    }

    private static String begun(OpenDuty duty) {
        return ChineseDates.plain(duty.firstDay());
    }
}
