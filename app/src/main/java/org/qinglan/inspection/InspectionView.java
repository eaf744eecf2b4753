package org.qinglan.inspection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.inspection.ChecklistLine.Standing;
import org.qinglan.shared.ChineseDates;

/**
 * A checklist as its page shows it.
 *
 * @param unit its name
 */
public record InspectionView(Inspection inspection, String unit, List<Part> parts) {
    /** Written up later than this many days after, a record says so. */
    private static final int AFTERWARDS = 14;

    public InspectionView {
        parts = List.copyOf(parts);
    }

    /** The lines under one heading; an empty heading shows none. */
    public record Part(String heading, List<Row> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One line.
     *
     * @param offers records of the kinds it names that are not there yet
     */
    public record Row(ChecklistLine line, List<Proof> proofs, List<Offer> offers) {
        public Row {
            proofs = List.copyOf(proofs);
            offers = List.copyOf(offers);
        }

        public Standing standing() {
            return line.standing(held());
        }

        /** Pieces that hold today. */
        public long held() {
            return proofs.stream().filter(Proof::holds).count();
        }

        /** 听课记录 12 份、照片.jpg. */
        public String words() {
            return ProofWords.of(proofs);
        }
    }

    /** Records of a kind that could be put beside a line in one go. */
    public record Offer(String kind, String name, int count) {}

    /**
     * A piece of proof.
     *
     * @param kind of a record; 文件 for a file
     * @param owner whose record; empty for a file
     * @param day of the record; null for a file
     * @param filedOn when the record was sent; null for a file
     * @param holds false where the record was voided since, or its writer's leader may not read it: it does not count
     */
    public record Proof(
            UUID id,
            @Nullable UUID recordId,
            @Nullable UUID fileId,
            String kind,
            String title,
            String owner,
            @Nullable LocalDate day,
            @Nullable LocalDate filedOn,
            boolean holds) {
        /** 9月12日，事后 40 天补写; empty for a file. */
        public String when() {
            if (day == null || filedOn == null) return "";
            long late = ChronoUnit.DAYS.between(day, filedOn);
            String plain = day.getYear() + "年" + ChineseDates.plain(day);
            return late > AFTERWARDS ? plain + "，事后 " + late + " 天补写" : plain;
        }
    }

    public long count(Standing standing) {
        return parts.stream()
                .flatMap(part -> part.rows().stream())
                .filter(row -> row.standing() == standing)
                .count();
    }

    public int lines() {
        return parts.stream().mapToInt(part -> part.rows().size()).sum();
    }

    public boolean hasProofColumn() {
        var source = inspection.source();
        return source != null && source.proofColumn() != null;
    }
}
