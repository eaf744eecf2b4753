package org.qinglan.file;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.qinglan.file.form.OfficeParts;
import org.qinglan.file.form.Unusable;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.w3c.dom.Document;

/**
 * A school's own form: a .docx with fields {@code {{听课人}}}, and table rows that begin with {@code {{#过程}}} and are
 * repeated for every row of that name. Everything else of the file stays as it is.
 */
public final class DocxTemplate {
    private static final Pattern PARTS = Pattern.compile("word/(document|header\\d*|footer\\d*)\\.xml");
    private static final String BODY = "word/document.xml";

    private final OfficeParts file;

    private DocxTemplate(OfficeParts file) {
        this.file = file;
    }

    /** Reads a template; refused when it is no .docx, may do harm or has nothing to fill. */
    public static Decision<DocxTemplate, FileRefusal> read(byte[] docx) {
        try {
            var template = new DocxTemplate(OfficeParts.of(docx));
            if (!template.file.names().contains(BODY)) return new Refused<>(FileRefusal.NO_TEMPLATE);
            return template.fields().isEmpty() ? new Refused<>(FileRefusal.NO_FIELDS) : new Done<>(template);
        } catch (Unusable unusable) {
            return new Refused<>(
                    switch (unusable.why()) {
                        case MACROS, OLD_OR_LOCKED, BOMB, TOO_COMPLEX -> FileRefusal.UNSAFE_TEMPLATE;
                        case EMPTY, TOO_BIG, NOT_OFFICE, DAMAGED, NO_TABLE -> FileRefusal.NO_TEMPLATE;
                    });
        } catch (IllegalArgumentException broken) {
            return new Refused<>(FileRefusal.NO_TEMPLATE);
        }
    }

    /** The names of all fields and (with {@code #}) repeated rows, in order of appearance. */
    public Set<String> fields() {
        var names = new LinkedHashSet<String>();
        parts().forEach(part ->
                names.addAll(DocxFields.of(parse(file.get(part))).names()));
        return names;
    }

    /**
     * Fills a copy. A field that has no value becomes empty; line breaks in a value stay.
     *
     * @param values by field name
     * @param rows for each {@code {{#name}}}, the values of one repeated row each; a row also sees {@code values}
     */
    public byte[] fill(Map<String, String> values, Map<String, List<Map<String, String>>> rows) {
        var filled = new LinkedHashMap<String, byte[]>();
        parts().forEach(part -> filled.put(part, filled(file.get(part), values, rows)));
        return file.with(filled);
    }

    private List<String> parts() {
        return file.names().stream()
                .filter(name -> PARTS.matcher(name).matches())
                .toList();
    }

    private static byte[] filled(byte[] part, Map<String, String> values, Map<String, List<Map<String, String>>> rows) {
        var document = parse(part);
        DocxFields.of(document).fill(values, rows);
        return DocxFields.write(document);
    }

    private static Document parse(byte[] part) {
        return DocxFields.parse(part);
    }
}
