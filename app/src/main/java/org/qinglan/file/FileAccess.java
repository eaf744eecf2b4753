package org.qinglan.file;

import java.util.UUID;
import org.qinglan.access.Actor;

/** Rooms that attach files say who may open them; any one that agrees suffices. Whoever uploaded a file always may. */
public interface FileAccess {
    boolean maySee(UUID fileId, Actor viewer);
}
