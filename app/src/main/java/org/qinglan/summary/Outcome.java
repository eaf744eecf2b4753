package org.qinglan.summary;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.qinglan.shared.ChineseDates;

/** What came of one item of a plan. A snapshot keeps it as JSON with the name of its kind. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Counted.class, name = "counted"),
    @JsonSubTypes.Type(value = Outcome.Dated.class, name = "dated"),
    @JsonSubTypes.Type(value = Outcome.Served.class, name = "served")
})
public sealed interface Outcome {
    /** Where it stands, one word with its sign. */
    Standing standing();

    /** The figures in words, as the page and the document show them; empty where nothing is counted. */
    String figures();

    /** One sentence that stands in the summary until somebody writes a better one; possibly empty. */
    String drafted();

    /** Whether a reason and a disposition are asked for. */
    default boolean isUnfinished() {
        return standing() == Standing.PARTLY || standing() == Standing.OPEN;
    }

    /** How an item ended. */
    enum Standing {
        DONE("✓ 做完", "ok"),
        LATE("✓ 晚了", "due"),
        PARTLY("没做满", "owe"),
        OPEN("没做完", "owe"),
        CANCELLED("取消", "hold"),
        CARRIED_OVER("移到下学期", "hold"),
        UNCOUNTED("", "");

        private final String chinese;
        private final String look;

        Standing(String chinese, String look) {
            this.chinese = chinese;
            this.look = look;
        }

        public String chinese() {
            return chinese;
        }

        /** The class that colours its tag. */
        public String look() {
            return look;
        }
    }

    /**
     * A requirement: so many asked, so many done.
     *
     * @param owing how many people or units owe something
     * @param obliged false: voluntary, never unfinished
     */
    record Counted(
            BigDecimal needed,
            BigDecimal done,
            String measure,
            int bearers,
            int owing,
            BigDecimal owed,
            boolean obliged)
            implements Outcome {
        @Override
        public Standing standing() {
            boolean full = owed.signum() == 0 && done.compareTo(needed) >= 0;
            if (full || !obliged) return Standing.DONE;
            return done.signum() > 0 ? Standing.PARTLY : Standing.OPEN;
        }

        @Override
        public String figures() {
            String all = "应完 " + plain(needed) + " " + measure + "，完成 " + plain(done) + " " + measure + percent();
            return owing == 0 ? all : all + "，" + owing + " 人还差 " + plain(owed) + " " + measure;
        }

        @Override
        public String drafted() {
            return figures() + "。";
        }

        private String percent() {
            if (needed.signum() == 0) return "";
            return "（" + plain(done.multiply(BigDecimal.valueOf(100)).divide(needed, 0, RoundingMode.HALF_UP)) + "%）";
        }

        private static String plain(BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
    }

    /**
     * A task: done when a record is linked to it.
     *
     * @param due its current last day; null where it has no date or only a tentative one
     * @param doneOn the day of the first record linked
     */
    record Dated(
            @Nullable LocalDate due, @Nullable LocalDate doneOn, int records, boolean cancelled, boolean carriedOver)
            implements Outcome {
        @Override
        public Standing standing() {
            if (cancelled) return Standing.CANCELLED;
            if (carriedOver) return Standing.CARRIED_OVER;
            if (doneOn == null) return Standing.OPEN;
            return daysLate() > 0 ? Standing.LATE : Standing.DONE;
        }

        @Override
        public String figures() {
            if (doneOn == null) return due == null ? "没有定日子" : "原定 " + ChineseDates.plain(due) + "前";
            return ChineseDates.day(doneOn) + "做的" + (daysLate() > 0 ? "，晚 " + daysLate() + " 天" : "");
        }

        @Override
        public String drafted() {
            return switch (standing()) {
                case DONE -> "已于" + ChineseDates.plain(java.util.Objects.requireNonNull(doneOn)) + "完成。";
                case LATE ->
                    ChineseDates.plain(java.util.Objects.requireNonNull(doneOn)) + "完成，比原定晚 " + daysLate() + " 天。";
                case CANCELLED -> "已取消。";
                case CARRIED_OVER -> "移到下学期。";
                default -> "";
            };
        }

        long daysLate() {
            return doneOn == null || due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, doneOn));
        }
    }

    /**
     * A goal or measure: so many of the items that serve it are finished.
     *
     * @param together what they ask in all; null where nothing is counted or in different measures
     */
    record Served(int items, int finished, @Nullable Counted together) implements Outcome {
        @Override
        public Standing standing() {
            return Standing.UNCOUNTED;
        }

        /** Whether everything that serves it is finished; false where nothing does. */
        public boolean isReached() {
            return items > 0 && finished == items;
        }

        @Override
        public String figures() {
            if (items == 0) return "没连要求";
            return "连着 " + items + " 项，做完 " + finished + " 项" + (together == null ? "" : "；" + together.figures());
        }

        @Override
        public String drafted() {
            return items == 0 ? "" : figures() + "。";
        }
    }
}
