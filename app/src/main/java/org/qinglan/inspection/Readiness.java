package org.qinglan.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.access.Audit;
import org.qinglan.file.StoredFiles;
import org.qinglan.file.form.OfficeForm;
import org.qinglan.inspection.Inspection.Source;
import org.qinglan.record.form.FiledRecords;
import org.qinglan.record.form.FiledRecords.Filed;
import org.qinglan.school.Unit;
import org.qinglan.school.Units;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Getting ready for an inspection. Proof is what was recorded or a file that somebody put there; a line without either says
 * so. The callers have checked that the actor leads the unit.
 */
@Service
public class Readiness {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PASTED = 60_000;

    private final InspectionRows rows;
    private final FiledRecords records;
    private final StoredFiles files;
    private final Units units;
    private final Audit audit;

    Readiness(InspectionRows rows, FiledRecords records, StoredFiles files, Units units, Audit audit) {
        this.rows = rows;
        this.records = records;
        this.files = files;
        this.units = units;
        this.audit = audit;
    }

    /**
     * What somebody typed to begin.
     *
     * @param pasted the lines; not looked at where there is a file
     * @param fileName empty where no file was chosen
     */
    public record Asked(
            Unit unit,
            String name,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            String pasted,
            String fileName,
            byte[] content) {}

    /** Takes a checklist in: what was pasted, or the table of a file. */
    @Transactional
    public Decision<Inspection, InspectionRefusal> begin(Actor me, Asked asked) {
        String name = asked.name().strip();
        var problem = problem(asked.unit().id(), name, asked.firstDay(), asked.lastDay());
        if (problem != null) return new Refused<>(problem);
        return asked.content().length > 0 ? fromFile(me, asked, name) : fromText(me, asked, name);
    }

    private Decision<Inspection, InspectionRefusal> fromText(Actor me, Asked asked, String name) {
        if (asked.pasted().length() > LONGEST_PASTED) return refused("贴进来的字太多了（最多 6 万字），请分成几份清单。");
        var lines = Checklist.of(asked.pasted());
        var problem = problem(lines);
        if (problem != null) return new Refused<>(problem);
        return new Done<>(keep(me, asked, name, null, lines));
    }

    private Decision<Inspection, InspectionRefusal> fromFile(Actor me, Asked asked, String name) {
        OfficeForm form;
        switch (OfficeForm.read(asked.content())) {
            case Done(var read) -> form = read;
            case Refused(var why) -> {
                return refused(why.sentence());
            }
        }
        int table = TableColumns.largest(form.tables());
        var columns = new TableColumns(form.tables().get(table));
        var text = columns.text();
        if (text.isEmpty()) return refused("这张表里没有找到要准备的条目，请把条目复制出来贴在下面。");
        var lines = columns.lines(text.get());
        var problem = problem(lines);
        if (problem != null) return new Refused<>(problem);
        return switch (files.store(me, asked.fileName(), asked.content())) {
            case Done(var file) ->
                new Done<>(keep(
                        me, asked, name, new Source(file.id(), table, text.get(), columns.proof(text.get())), lines));
            case Refused(var why) -> refused(why.sentence());
        };
    }

    private Inspection keep(Actor me, Asked asked, String name, @Nullable Source source, List<Checklist.Read> lines) {
        var it = new Inspection(
                Ids.next(),
                asked.unit().id(),
                name,
                Objects.requireNonNull(asked.firstDay()),
                Objects.requireNonNull(asked.lastDay()),
                source,
                null);
        rows.add(it, lines, me.personId());
        audit.note(me, "放进一份迎检清单", "迎检", it.id(), null, name);
        return it;
    }

    /** The lines of a checklist in their order. */
    public List<ChecklistLine> lines(Inspection it) {
        return rows.lines(it.id());
    }

    /** Other columns of the office's table: the lines are read again while nothing was put beside them. */
    @Transactional
    Decision<Inspection, InspectionRefusal> columns(
            Actor me, Inspection it, String textColumn, @Nullable String proofColumn) {
        rows.lock(it.id());
        var source = it.source();
        if (source == null) return refused("这份清单是贴进来的，没有表格的栏。");
        var columns = columns(source);
        var keys = columns.all().stream().map(TableColumn::key).collect(Collectors.toSet());
        if (!keys.contains(textColumn) || (proofColumn != null && !keys.contains(proofColumn)))
            return refused("表里没有这一栏，请从单子里选。");
        if (textColumn.equals(proofColumn)) return refused("条目和材料不能是同一栏，请选另一栏放材料。");
        if (textColumn.equals(source.textColumn())) rows.proofInto(it.id(), proofColumn);
        else {
            if (!rows.pieces(it.id()).isEmpty() || isExplained(it)) return refused("已经放了材料或写了说明，条目那一栏不能再换；请重新放一份清单。");
            var lines = columns.lines(textColumn);
            var problem = problem(lines);
            if (problem != null) return new Refused<>(problem);
            rows.reread(it.id(), new Source(source.fileId(), source.table(), textColumn, proofColumn), lines);
        }
        audit.note(me, "换迎检清单的栏", "迎检", it.id(), source, textColumn + "→" + proofColumn);
        return new Done<>(rows.get(it.id()));
    }

    private boolean isExplained(Inspection it) {
        return rows.lines(it.id()).stream().anyMatch(line -> !line.explanation().isBlank());
    }

    /** The columns of the office's table. */
    TableColumns columns(Source source) {
        return columns(form(source), source);
    }

    static TableColumns columns(OfficeForm form, Source source) {
        return new TableColumns(form.tables().get(source.table()));
    }

    OfficeForm form(Source source) {
        return switch (OfficeForm.read(files.content(files.get(source.fileId())))) {
            case Done(var form) -> form;
            case Refused(var why) -> throw new IllegalStateException(why.sentence());
        };
    }

    /**
     * Puts records beside a line.
     *
     * @return how many were not there yet
     */
    @Transactional
    Decision<Integer, InspectionRefusal> take(Actor me, ChecklistLine line, Set<UUID> chosen) {
        var it = rows.get(line.inspectionId());
        if (chosen.isEmpty()) return refused("还没有勾，请先勾要放进来的记录。");
        var unit = units.get(it.unitId());
        var found = records.all(me, chosen);
        if (found.size() < chosen.size()) return refused("有的记录已经作废，或者您看不到，没有放进来；请刷新后再选。");
        var outside = found.stream()
                .filter(r -> !it.covers(r.day()) || !units.get(r.unitId()).isWithin(unit.actsFor()))
                .findFirst();
        if (outside.isPresent())
            return refused("“" + outside.get().title() + "”不在" + unit.name() + "这段时间（" + it.period() + "）里，不能当这次的材料。");
        return new Done<>(add(me, line, found));
    }

    /** Puts all records of one kind beside a line. */
    @Transactional
    public Decision<Integer, InspectionRefusal> takeAll(Actor me, ChecklistLine line, String kind) {
        var it = rows.get(line.inspectionId());
        var found = records.of(me, units.get(it.unitId()), it.firstDay(), it.lastDay(), kind);
        if (found.isEmpty()) return refused("这段时间里没有这种记录。");
        return new Done<>(add(me, line, found));
    }

    private int add(Actor me, ChecklistLine line, List<Filed> found) {
        int added = rows.addRecords(line.id(), found.stream().map(Filed::id).toList(), me.personId());
        if (added > 0) audit.note(me, "放进迎检材料", "迎检", line.inspectionId(), null, line.text() + "：" + added + " 份记录");
        return added;
    }

    /** Puts a file beside a line: old proof on paper, photographed or scanned. */
    @Transactional
    Decision<String, InspectionRefusal> putFile(Actor me, ChecklistLine line, String name, byte[] content) {
        return switch (files.store(me, name, content)) {
            case Done(var file) -> {
                rows.addFile(line.id(), file.id(), me.personId());
                audit.note(me, "放进迎检材料", "迎检", line.inspectionId(), null, line.text() + "：" + file.name());
                yield new Done<>(file.name());
            }
            case Refused(var why) -> refused(why.sentence());
        };
    }

    @Transactional
    void drop(Actor me, ChecklistLine line, InspectionRows.Piece piece) {
        rows.drop(piece.id());
        audit.note(
                me,
                "拿走迎检材料",
                "迎检",
                line.inspectionId(),
                piece.recordId() == null ? piece.fileId() : piece.recordId(),
                line.text());
    }

    /** Says why a line has no proof; empty words take that back. */
    @Transactional
    public Decision<String, InspectionRefusal> explain(Actor me, ChecklistLine line, String typed) {
        String words = typed.strip();
        if (words.length() > ChecklistLine.LONGEST_EXPLANATION)
            return refused("说明请写在 " + ChecklistLine.LONGEST_EXPLANATION + " 个字以内，现在有 " + words.length() + " 个字。");
        rows.explain(line.id(), words);
        audit.note(me, "写迎检说明", "迎检", line.inspectionId(), line.explanation(), words);
        return new Done<>(words);
    }

    /** The same lines for other days, without proof: next year's inspection asks much the same. */
    @Transactional
    Decision<Inspection, InspectionRefusal> again(
            Actor me, Inspection it, String typed, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
        String name = typed.strip();
        var problem = problem(it.unitId(), name, firstDay, lastDay);
        if (problem != null) return new Refused<>(problem);
        var lines = rows.lines(it.id()).stream()
                .map(line -> new Checklist.Read(line.heading(), line.text(), line.row()))
                .toList();
        var anew = new Inspection(
                Ids.next(),
                it.unitId(),
                name,
                Objects.requireNonNull(firstDay),
                Objects.requireNonNull(lastDay),
                it.source(),
                null);
        rows.add(anew, lines, me.personId());
        audit.note(me, "再用一份迎检清单", "迎检", anew.id(), it.name(), name);
        return new Done<>(anew);
    }

    @Transactional
    void throwAway(Actor me, Inspection it) {
        rows.throwAway(it.id(), true);
        audit.note(me, "删掉一份迎检清单", "迎检", it.id(), it.name(), null);
    }

    @Transactional
    Decision<Inspection, InspectionRefusal> takeBack(Actor me, Inspection it) {
        if (rows.isTaken(it.unitId(), it.name(), it.id()))
            return refused("现在已经有一份叫“" + it.name() + "”的清单，放不回来；先把那一份改名或删掉。");
        rows.throwAway(it.id(), false);
        audit.note(me, "放回一份迎检清单", "迎检", it.id(), null, it.name());
        return new Done<>(rows.get(it.id()));
    }

    private @Nullable InspectionRefusal problem(
            UUID unit, String name, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
        if (name.isEmpty() || name.length() > LONGEST_NAME)
            return new InspectionRefusal("请给清单起个名字，" + LONGEST_NAME + " 个字以内，例如：素质教育督导自查。");
        if (firstDay == null || lastDay == null) return new InspectionRefusal("请写明看哪段时间的材料：从哪天到哪天。");
        if (lastDay.isBefore(firstDay)) return new InspectionRefusal("结束的日子在开始之前，请改一改。");
        if (firstDay.plusYears(Inspection.MOST_YEARS).isBefore(lastDay))
            return new InspectionRefusal("一份清单最多看 " + Inspection.MOST_YEARS + " 年，请把时间改短些。");
        return rows.isTaken(unit, name, null) ? new InspectionRefusal("已经有一份叫“" + name + "”的清单，请换个名字。") : null;
    }

    private static @Nullable InspectionRefusal problem(List<Checklist.Read> lines) {
        if (lines.isEmpty()) return new InspectionRefusal("没有读到条目。请把清单贴进来，一行一条；或者放进带表格的 Word、Excel。");
        if (lines.size() > Checklist.MOST_LINES)
            return new InspectionRefusal("读到 " + lines.size() + " 条，一份最多 " + Checklist.MOST_LINES + " 条，请分成几份。");
        for (int i = 0; i < lines.size(); i++)
            if (lines.get(i).text().length() > Checklist.LONGEST)
                return new InspectionRefusal("第 " + (i + 1) + " 条有 "
                        + lines.get(i).text().length() + " 个字，一条最多 " + Checklist.LONGEST + " 字；请在该分开的地方换行。");
        return null;
    }

    private static <T> Decision<T, InspectionRefusal> refused(String sentence) {
        return new Refused<>(new InspectionRefusal(sentence));
    }
}
