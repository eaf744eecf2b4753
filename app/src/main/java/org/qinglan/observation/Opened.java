package org.qinglan.observation;

import java.util.Optional;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.record.form.Details;
import org.qinglan.record.form.Entry;
import org.qinglan.record.form.Sent;
import org.qinglan.record.form.Values;
import org.qinglan.record.form.Writing;
import org.qinglan.record.kind.Kinds;
import org.qinglan.shared.NoSuch;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** An observation that somebody opens, to look at it or to put something to it. */
@Component
class Opened {
    private final Writing writing;
    private final Kinds kinds;
    private final Details details;

    Opened(Writing writing, Kinds kinds, Details details) {
        this.details = details;
        this.writing = writing;
        this.kinds = kinds;
    }

    /** The record, if this person may see it. */
    Entry seen(Actor me, UUID id) {
        var entry = details.seen(me, id);
        if (!entry.kind().code().equals("observation")) throw new NoSuch("听课记录");
        return entry;
    }

    static boolean isOwn(Actor me, Entry entry) {
        return me.personId().equals(entry.head().ownerId());
    }

    /**
     * Keeps what stands in a form that is open and may not have been kept yet, before anything is put to the record. A saved
     * record refuses a draft over it and stays as it is.
     */
    UUID keep(Actor me, MultiValueMap<String, String> sent) {
        UUID id = id(sent, "id").orElseThrow(() -> new NoSuch("听课记录"));
        var kind = kinds.current("observation");
        String typed = String.valueOf(sent.getFirst("version"));
        int version = typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
        writing.draft(me, kind, new Sent(id, version, id(sent, "form").orElse(id), Values.of(kind, sent)));
        return id;
    }

    private static Optional<UUID> id(MultiValueMap<String, String> sent, String name) {
        String text = String.valueOf(sent.getFirst(name));
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
