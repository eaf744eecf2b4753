package org.qinglan.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinglan.access.Actor;
import org.qinglan.file.StoredFile;
import org.qinglan.file.StoredFiles;
import org.qinglan.inspection.InspectionRows.Piece;
import org.qinglan.inspection.InspectionView.Offer;
import org.qinglan.inspection.InspectionView.Part;
import org.qinglan.inspection.InspectionView.Proof;
import org.qinglan.inspection.InspectionView.Row;
import org.qinglan.record.form.FiledRecords;
import org.qinglan.record.form.FiledRecords.Filed;
import org.qinglan.record.kind.Kinds;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.springframework.stereotype.Component;

/** Puts a checklist together with its proof, in as many statements for many lines as for one. */
@Component
class InspectionViews {
    private final InspectionRows rows;
    private final FiledRecords records;
    private final StoredFiles files;
    private final Kinds kinds;
    private final Units units;

    InspectionViews(InspectionRows rows, FiledRecords records, StoredFiles files, Kinds kinds, Units units) {
        this.rows = rows;
        this.records = records;
        this.files = files;
        this.kinds = kinds;
        this.units = units;
    }

    /** The whole checklist as this viewer may see its proof. */
    InspectionView of(Actor me, Inspection it) {
        var unit = units.get(it.unitId());
        var proofs = proofs(me, it);
        var there = records(me, it, unit);
        var likely = new LikelyProof(kinds.all());
        Map<String, List<Row>> parts = new LinkedHashMap<>();
        for (var line : rows.lines(it.id())) {
            var own = proofs.getOrDefault(line.id(), List.of());
            parts.computeIfAbsent(line.heading(), heading -> new ArrayList<>())
                    .add(new Row(line, own, offers(likely, line, free(there, own))));
        }
        return new InspectionView(
                it,
                unit.name(),
                parts.entrySet().stream()
                        .map(part -> new Part(part.getKey(), part.getValue()))
                        .toList());
    }

    /**
     * One line with what could be put beside it.
     *
     * @param kind only records of this kind; empty: all
     * @param words only records whose heading or writer has these words; empty: all
     */
    LineView line(Actor me, Inspection it, ChecklistLine line, String kind, String words) {
        var unit = units.get(it.unitId());
        var own = proofs(me, it).getOrDefault(line.id(), List.of());
        var there = records(me, it, unit);
        var likely = new LikelyProof(kinds.all());
        var free = free(there, own);
        boolean asked = !kind.isEmpty() || !words.isEmpty();
        var shown = asked ? matching(free, kind, words) : likely.alike(line, free);
        return new LineView(
                it,
                line,
                own,
                offers(likely, line, free),
                asked,
                shown.size(),
                shown.stream().limit(LineView.MOST_SHOWN).toList(),
                there.stream().collect(Collectors.toMap(Filed::kind, Filed::kindName, (a, b) -> a, LinkedHashMap::new)),
                kind,
                words);
    }

    private List<Filed> records(Actor me, Inspection it, Unit unit) {
        return records.of(me, unit, it.firstDay(), it.lastDay(), null);
    }

    private static List<Filed> matching(List<Filed> records, String kind, String words) {
        return records.stream()
                .filter(r -> kind.isEmpty() || r.kind().equals(kind))
                .filter(r -> words.isEmpty()
                        || r.title().contains(words)
                        || r.owner().contains(words))
                .toList();
    }

    /** What is there and does not stand beside the line yet. */
    private static List<Filed> free(List<Filed> there, List<Proof> own) {
        Set<UUID> taken =
                own.stream().map(Proof::recordId).filter(Objects::nonNull).collect(Collectors.toSet());
        return there.stream().filter(r -> !taken.contains(r.id())).toList();
    }

    private static List<Offer> offers(LikelyProof likely, ChecklistLine line, List<Filed> free) {
        var offers = new ArrayList<Offer>();
        for (String kind : likely.kinds(line.text())) {
            var alike = free.stream().filter(r -> r.kind().equals(kind)).toList();
            if (!alike.isEmpty()) offers.add(new Offer(kind, alike.getFirst().kindName(), alike.size()));
        }
        return offers;
    }

    /** By line. */
    private Map<UUID, List<Proof>> proofs(Actor me, Inspection it) {
        var pieces = rows.pieces(it.id());
        var heads = records
                .all(
                        me,
                        pieces.stream()
                                .map(Piece::recordId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Filed::id, r -> r));
        var names =
                files
                        .all(pieces.stream()
                                .map(Piece::fileId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(StoredFile::id, StoredFile::name));
        return pieces.stream()
                .collect(Collectors.groupingBy(
                        Piece::lineId, Collectors.mapping(p -> proof(p, heads, names), Collectors.toList())));
    }

    private static Proof proof(Piece piece, Map<UUID, Filed> heads, Map<UUID, String> names) {
        var file = piece.fileId();
        if (file != null)
            return new Proof(
                    piece.id(),
                    null,
                    file,
                    "文件",
                    names.getOrDefault(file, "文件"),
                    "",
                    null,
                    null,
                    names.containsKey(file));
        var head = heads.get(piece.recordId());
        if (head == null)
            return new Proof(piece.id(), piece.recordId(), null, "记录", "已经作废或您看不到的一份记录", "", null, null, false);
        return new Proof(
                piece.id(),
                head.id(),
                null,
                head.kindName(),
                head.title(),
                head.owner(),
                head.day(),
                head.filedOn(),
                true);
    }
}
