package org.qinglan.file.form;

/**
 * Formulas keep their last results in the file; after filling these are old. Excel is asked to reckon on opening;
 * LibreOffice does not ask, it shows an old result wherever one stands.
 */
final class Reckoning {
    private Reckoning() {}

    /** A sheet part in which formulas have no results. */
    static String withoutResults(String sheet) {
        if (!sheet.contains("<f") && !sheet.contains(":f")) return sheet;
        var splice = new Splice();
        for (var formula : Markup.of(Markup.bytes(sheet)).root().all("f")) {
            var cell = formula.parent();
            var result = cell == null ? null : cell.child("v");
            if (result != null) splice.put(result.start(), result.end(), "");
        }
        return splice.into(sheet);
    }

    /** The workbook part with {@code fullCalcOnLoad}. */
    static String onOpening(String workbook) {
        var root = Markup.of(Markup.bytes(workbook)).root();
        var calc = root.child("calcPr");
        if (calc != null) {
            if (calc.attribute("fullCalcOnLoad") != null) return workbook;
            int at = calc.start() + 1 + calc.name().length();
            return new Splice().put(at, at, " fullCalcOnLoad=\"1\"").into(workbook);
        }
        Element before = null;
        for (var name : java.util.List.of("definedNames", "externalReferences", "functionGroups", "sheets"))
            if (before == null) before = root.child(name);
        if (before == null) return workbook;
        return new Splice()
                .put(before.end(), before.end(), "<" + root.prefix() + "calcPr fullCalcOnLoad=\"1\"/>")
                .into(workbook);
    }
}
