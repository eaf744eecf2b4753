package org.qinglan.summary;

/** Words for the list of summaries. */
public final class SummaryWords {
    private SummaryWords() {}

    /** The value of a figure by its name; a dash where it has nothing to divide by. */
    public static String figure(Summary summary, String name) {
        return summary.figures().stream()
                .filter(f -> f.name().equals(name))
                .map(Summary.Figure::value)
                .findFirst()
                .orElse("—");
    }

    /** How far the summary is, as short as a cell. */
    public static String state(Summary summary) {
        return switch (summary.state()) {
            case PUBLISHED -> "还没写";
            case SUMMARY_DRAFT -> "在写";
            case SUMMARY_REVIEW -> "等审核";
            default -> "已办结";
        };
    }
}
