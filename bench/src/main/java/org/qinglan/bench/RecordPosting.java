package org.qinglan.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;

/** Writes a reading note as a teacher does: opens the form, fills it in, saves it; it settles its duties on the way. */
final class RecordPosting {
    private static final String EXCERPT = "好的问题不在于难，而在于学生愿意接着想下去。".repeat(50);

    private RecordPosting() {}

    static void once(Visitor visitor) throws IOException, InterruptedException {
        var page = visitor.get("/records/new/reading-note");
        if (page.status() != 200) throw new IllegalStateException("form → " + page.status());
        var form = page.hiddenFields();
        form.put("date", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        form.put("medium", "BOOK");
        form.put("book", "给教师的建议");
        form.put("excerpt", EXCERPT);
        var saved = visitor.post(page.formAction("/records/"), form);
        if (saved.status() != 200 || !saved.body().contains("给教师的建议"))
            throw new IllegalStateException("saving → " + saved.status() + " " + saved.address());
    }
}
