package org.qinglan.inspection;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.file.StoredFiles;
import org.qinglan.file.Workbook;
import org.qinglan.file.form.Filling;
import org.qinglan.file.form.Filling.Put;
import org.qinglan.inspection.InspectionView.Proof;
import org.qinglan.inspection.InspectionView.Row;
import org.qinglan.record.form.FiledRecords;
import org.springframework.stereotype.Component;

/**
 * What is handed over: one folder a line with its records and files, an index, and the office's own form with the proof in
 * its column. A line without proof has no folder and says so in the index.
 */
@Component
class Bundle {
    private static final int LONGEST_NAME = 40;

    private final FiledRecords records;
    private final StoredFiles files;
    private final Readiness readiness;

    Bundle(FiledRecords records, StoredFiles files, Readiness readiness) {
        this.records = records;
        this.files = files;
        this.readiness = readiness;
    }

    /** Writes the bundle piece by piece, so that only one file lies in memory at a time. */
    void write(Actor me, InspectionView view, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "目录.xlsx", index(view));
            put(zip, "材料清单.xlsx", pieces(view));
            var filled = filled(view);
            if (filled != null) put(zip, safe(view.inspection().name()) + "." + filled.ending(), filled.content());
            for (var row : rows(view)) for (var proof : row.proofs()) if (proof.holds()) put(zip, me, row, proof);
        }
    }

    /** The office's own file with its ending. */
    record Filled(String ending, byte[] content) {}

    /** The office's form: proof in words or the explanation in its column, cells of missing lines as they were. */
    @Nullable
    Filled filled(InspectionView view) {
        var source = view.inspection().source();
        if (source == null || source.proofColumn() == null) return null;
        var form = readiness.form(source);
        var columns = Readiness.columns(form, source);
        var cells = new HashMap<String, Put>();
        for (var row : rows(view)) {
            String words = row.held() > 0 ? row.words() : row.line().explanation();
            if (words.isBlank()) continue;
            columns.cell(Objects.requireNonNull(row.line().row()), source.proofColumn())
                    .ifPresent(box -> cells.put(box.address(), Put.text(words)));
        }
        return new Filled(form.ending(), form.fill(new Filling(cells, List.of())));
    }

    private void put(ZipOutputStream zip, Actor me, Row row, Proof proof) throws IOException {
        String folder = folder(row) + "/";
        var names = new HashSet<String>();
        if (proof.recordId() == null) {
            var file = files.get(Objects.requireNonNull(proof.fileId()));
            put(zip, folder + number(row, proof) + " " + safe(file.name()), files.content(file));
            return;
        }
        for (var file : records.files(me, proof.recordId()))
            put(zip, folder + number(row, proof) + " " + unique(names, safe(file.name())), file.content());
    }

    private static byte[] index(InspectionView view) {
        var lines = new ArrayList<List<Object>>();
        for (var row : rows(view))
            lines.add(List.of(
                    row.line().seq(),
                    row.line().heading(),
                    row.line().text(),
                    row.standing().chinese(),
                    row.held(),
                    row.held() > 0 ? row.words() : row.line().explanation(),
                    row.held() > 0 ? folder(row) : ""));
        return Workbook.sheet("目录", List.of("序号", "部分", "条目", "情况", "份数", "材料或说明", "文件夹"), lines);
    }

    private static byte[] pieces(InspectionView view) {
        var lines = new ArrayList<List<Object>>();
        for (var row : rows(view))
            for (var proof : row.proofs())
                if (proof.holds())
                    lines.add(List.of(
                            row.line().seq(),
                            number(row, proof),
                            proof.kind(),
                            proof.title(),
                            proof.owner(),
                            proof.when()));
        return Workbook.sheet("材料清单", List.of("条目序号", "编号", "种类", "材料", "谁的", "哪天"), lines);
    }

    private static List<Row> rows(InspectionView view) {
        return view.parts().stream().flatMap(part -> part.rows().stream()).toList();
    }

    private static String folder(Row row) {
        return String.format(Locale.ROOT, "%02d ", row.line().seq())
                + safe(row.line().text());
    }

    /** 003 within its line. */
    private static String number(Row row, Proof proof) {
        return String.format(Locale.ROOT, "%03d", row.proofs().indexOf(proof) + 1);
    }

    private static String unique(Set<String> names, String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String ending = dot < 0 ? "" : name.substring(dot);
        String free = name;
        for (int i = 2; !names.add(free); i++) free = stem + "-" + i + ending;
        return free;
    }

    /** A name that every computer takes, not too long for nested folders; the ending stays. */
    static String safe(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (plain.length() <= LONGEST_NAME) return plain.isEmpty() ? "未命名" : plain;
        int dot = plain.lastIndexOf('.');
        String ending = dot > 0 && plain.length() - dot <= 6 ? plain.substring(dot) : "";
        return plain.substring(0, LONGEST_NAME - ending.length()).strip() + ending;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
