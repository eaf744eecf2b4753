package org.qinglan.file.form;

import java.util.List;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;

/**
 * A school's or office's own form with tables. It is filled by cutting and joining its XML at byte offsets: outside the
 * filled cells (and the rows added for a long list) every byte stays, and all other parts are copied as they lie.
 */
public sealed interface OfficeForm permits WordForm, SheetForm {
    /** The largest file taken, in bytes. */
    int LARGEST = 30 << 20;

    /** Reads a form; hostile, locked and damaged files are refused, each with one sentence saying what to do. */
    static Decision<OfficeForm, FormRefusal> read(byte[] file) {
        if (file.length == 0) return new Refused<>(FormRefusal.EMPTY);
        if (file.length > LARGEST) return new Refused<>(FormRefusal.TOO_BIG);
        try {
            var parts = OfficeParts.of(file);
            OfficeForm form;
            if (parts.has("word/document.xml")) form = new WordForm(parts);
            else if (parts.has("xl/workbook.xml")) form = new SheetForm(parts);
            else return new Refused<>(FormRefusal.NOT_OFFICE);
            return form.tables().isEmpty() ? new Refused<>(FormRefusal.NO_TABLE) : new Done<>(form);
        } catch (Unusable unusable) {
            return new Refused<>(unusable.why());
        }
    }

    /** docx or xlsx. */
    String ending();

    /** The tables in the order of the document, nested ones after the cell they stand in began. */
    List<FormTable> tables();

    /**
     * A filled copy. Addresses that the form does not have are passed over.
     *
     * @throws RowsDoNotFit where a list needs more rows and the sheet holds what cannot move
     */
    byte[] fill(Filling filling);
}
