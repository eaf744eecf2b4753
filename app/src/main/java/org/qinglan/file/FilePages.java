package org.qinglan.file;

import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.shared.Forbidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Opens an attachment for those who may see what it belongs to. */
@Controller
class FilePages {
    private final StoredFiles files;
    private final List<FileAccess> access;

    FilePages(StoredFiles files, List<FileAccess> access) {
        this.files = files;
        this.access = access;
    }

    @GetMapping("/files/{file}")
    @MayBeCalledBy(Who.EVERYBODY)
    ResponseEntity<byte[]> open(Actor me, @PathVariable("file") UUID id) {
        var file = files.get(id);
        boolean may = file.uploadedBy().equals(me.personId()) || access.stream().anyMatch(a -> a.maySee(id, me));
        if (!may) throw new Forbidden("这个附件不对您开放；工作需要的话，请找上传的人。");
        return Download.of(file.name(), file.mediaType(), files.content(file));
    }
}
