package org.qinglan.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qinglan.inspection.InspectionView.Proof;

/** Proof in words, for a cell of the office's form: counted by kind, with the days it spans. */
final class ProofWords {
    private ProofWords() {}

    /** 听课记录 12 份（2025年9月12日—12月20日）；证书.jpg. Only what holds; empty for nothing. */
    static String of(List<Proof> proofs) {
        Map<String, List<Proof>> byKind = new LinkedHashMap<>();
        var words = new ArrayList<String>();
        for (var proof : proofs) {
            if (!proof.holds()) continue;
            if (proof.recordId() != null)
                byKind.computeIfAbsent(proof.kind(), kind -> new ArrayList<>()).add(proof);
        }
        byKind.forEach((kind, all) -> words.add(kind + " " + all.size() + " 份（" + span(all) + "）"));
        proofs.stream().filter(p -> p.holds() && p.recordId() == null).forEach(p -> words.add(p.title()));
        return String.join("；", words);
    }

    private static String span(List<Proof> all) {
        var days =
                all.stream().map(p -> Objects.requireNonNull(p.day())).sorted().toList();
        var first = days.getFirst();
        var last = days.getLast();
        if (first.equals(last)) return day(first);
        return day(first) + "—" + (first.getYear() == last.getYear() ? monthDay(last) : day(last));
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + monthDay(day);
    }

    private static String monthDay(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
