package org.qinglan.file;

import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.shared.Forbidden;
import org.springframework.stereotype.Component;

/** Whether somebody may open a file: whoever uploaded it, and whoever may see what it belongs to. */
@Component
public class Opening {
    private final StoredFiles files;
    private final List<FileAccess> access;

    Opening(StoredFiles files, List<FileAccess> access) {
        this.files = files;
        this.access = access;
    }

    /** The file; 404 where there is none, 403 for whoever may not open it. */
    public StoredFile opened(Actor me, UUID id) {
        var file = files.get(id);
        boolean may = file.uploadedBy().equals(me.personId()) || access.stream().anyMatch(a -> a.maySee(id, me));
        if (!may) throw new Forbidden("这个附件不对您开放；工作需要的话，请找上传的人。");
        return file;
    }
}
