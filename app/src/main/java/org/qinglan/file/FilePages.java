package org.qinglan.file;

import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Opens an attachment for those who may see what it belongs to; in parts where a player asks for parts. */
@Controller
class FilePages {
    private final StoredFiles files;
    private final Opening opening;

    FilePages(StoredFiles files, Opening opening) {
        this.files = files;
        this.opening = opening;
    }

    @GetMapping("/files/{file}")
    @MayBeCalledBy(Who.EVERYBODY)
    ResponseEntity<Resource> open(Actor me, @PathVariable("file") UUID id) {
        var file = opening.opened(me, id);
        return Download.of(file.name(), file.mediaType(), files.resource(file));
    }
}
