package org.qinglan.record.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.record.Flow;
import org.qinglan.record.kind.RecordKind;

/** One record: its kind in the version it was written with, its head, what was typed, and who took which part. */
public record Entry(UUID id, RecordKind kind, Head head, Values values, List<Part> parts) {
    /**
     * @param recordNo TK-2026-1-0157 from the first saving on
     * @param unitId the owner's unit as it was that day
     * @param schoolId null above schools
     * @param late written later than the kind allows
     * @param version counts every change, so that of two who edit at once the second is told
     */
    public record Head(
            @Nullable String recordNo,
            UUID ownerId,
            String ownerName,
            UUID unitId,
            @Nullable UUID schoolId,
            @Nullable UUID termId,
            @Nullable LocalDate occurredOn,
            @Nullable Integer period,
            String title,
            String state,
            boolean late,
            int version,
            Instant updatedAt,
            @Nullable Instant submittedAt) {}

    public Entry {
        parts = List.copyOf(parts);
    }

    public boolean isDraft() {
        return head.state().equals("DRAFT");
    }

    /** Whether it may be changed by saving again: a draft, a returned one, or one that nobody reviews. */
    public boolean isOpen() {
        return switch (head.state()) {
            case "DRAFT", "RETURNED" -> true;
            case "SUBMITTED" -> kind.flow().equals("note");
            default -> false;
        };
    }

    /** Whether it counts now. */
    public boolean counts(Flow flow) {
        var state = flow.state(head.state());
        return state.last() && !head.state().equals("VOID");
    }

    /** The same record with what is typed now; title, day and period follow from it. */
    Entry typed(Values now, List<Part> who, Instant at) {
        var day = kind.filling("DATE")
                .flatMap(f -> Words.date(now.text(f.code())))
                .orElse(null);
        var period = kind.filling("PERIOD")
                .flatMap(f -> now.number(f.code()))
                .map(java.math.BigDecimal::intValue)
                .filter(p -> p >= 1 && p <= 12)
                .orElse(null);
        String title = kind.filling("TITLE").map(f -> now.text(f.code())).orElse("");
        var h = new Head(
                head.recordNo(),
                head.ownerId(),
                head.ownerName(),
                head.unitId(),
                head.schoolId(),
                head.termId(),
                day,
                period,
                title,
                head.state(),
                head.late(),
                head.version() + 1,
                at,
                head.submittedAt());
        return new Entry(id, kind, h, now, who);
    }

    /** The same record in another state. */
    Entry moved(String state, Instant at) {
        var h = new Head(
                head.recordNo(),
                head.ownerId(),
                head.ownerName(),
                head.unitId(),
                head.schoolId(),
                head.termId(),
                head.occurredOn(),
                head.period(),
                head.title(),
                state,
                head.late(),
                head.version() + 1,
                at,
                head.submittedAt());
        return new Entry(id, kind, h, values, parts);
    }

    /** The same record, filed: in its unit and term, with its number, marked late or not, in the state after saving. */
    Entry filed(Places.Place place, UUID term, String recordNo, boolean late, String state, Instant at) {
        var h = new Head(
                recordNo,
                head.ownerId(),
                head.ownerName(),
                place.unitId(),
                place.schoolId(),
                term,
                head.occurredOn(),
                head.period(),
                head.title(),
                state,
                late,
                head.version(),
                at,
                head.submittedAt() == null ? at : head.submittedAt());
        return new Entry(id, kind, h, values, parts);
    }

    public boolean has(String part, UUID personId) {
        return parts.stream().anyMatch(p -> p.part().equals(part) && personId.equals(p.personId()));
    }

    public String heading() {
        String heading = Words.filled(kind, kind.heading(), values);
        return heading.isBlank() ? kind.name() : heading;
    }

    public String under() {
        return Words.filled(kind, kind.under(), values);
    }
}
