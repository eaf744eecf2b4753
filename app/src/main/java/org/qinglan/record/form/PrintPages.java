package org.qinglan.record.form;

import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.file.Download;
import org.qinglan.file.FileType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A record on paper: as a page to print, and as a Word file in the school's own form. */
@Controller
class PrintPages {
    private final Details details;
    private final Printing printing;

    PrintPages(Details details, Printing printing) {
        this.details = details;
        this.printing = printing;
    }

    @GetMapping("/records/{record}/print")
    @MayBeCalledBy(Who.EVERYBODY)
    String print(Actor me, @PathVariable("record") UUID id, Model model) {
        model.addAttribute("view", details.of(me, details.seen(me, id), ""));
        return "record/print";
    }

    @GetMapping("/records/{record}.docx")
    @MayBeCalledBy(Who.EVERYBODY)
    ResponseEntity<byte[]> docx(Actor me, @PathVariable("record") UUID id) {
        var entry = details.seen(me, id);
        String name = entry.kind().name() + " " + entry.heading() + ".docx";
        return Download.of(name, FileType.DOCX.mediaType(), printing.docx(entry, me));
    }
}
