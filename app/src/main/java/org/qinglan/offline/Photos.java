package org.qinglan.offline;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.file.StoredFiles;
import org.qinglan.record.form.Attached;
import org.qinglan.record.form.Entries;
import org.qinglan.record.form.Writing;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes photos one by one, each known by its record and what it contains, so that the same one arrives once. */
@Service
class Photos {
    /** @param at when it was received, milliseconds; null when it was not */
    record Receipt(@Nullable Long at, @Nullable String refused) {}

    private final EditLog log;
    private final Entries entries;
    private final Writing writing;
    private final StoredFiles files;
    private final Attached attached;

    Photos(EditLog log, Entries entries, Writing writing, StoredFiles files, Attached attached) {
        this.log = log;
        this.entries = entries;
        this.writing = writing;
        this.files = files;
        this.attached = attached;
    }

    /** Whether all of it arrived. */
    static boolean isWhole(String sha256, byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).equals(sha256);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param content whole, see {@link #isWhole} */
    @Transactional
    public Receipt take(Actor me, UUID record, String sha256, String name, byte[] content) {
        log.hold(record);
        var entry = entries.find(record);
        var stand = log.stand(record);
        if (entry.isEmpty() || stand.isEmpty()) return new Receipt(null, "这份记录已经丢掉了，照片没有交上。");
        if (!stand.get().ownerId().equals(me.personId()) || !writing.mayWrite(me, entry.get()))
            return new Receipt(null, "这份记录不是您的，不能加照片。");
        var before = log.photo(record, sha256);
        if (before.isPresent()) return new Receipt(before.get().toEpochMilli(), null);
        return switch (files.store(me, name, content)) {
            case Refused(var why) -> new Receipt(null, why.sentence());
            case Done(var file) -> {
                attached.add(record, file);
                log.keepPhoto(record, sha256, file.id(), file.uploadedAt());
                yield new Receipt(file.uploadedAt().toEpochMilli(), null);
            }
        };
    }
}
