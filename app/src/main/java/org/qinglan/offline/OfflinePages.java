package org.qinglan.offline;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.access.MayBeCalledBy;
import org.qinglan.access.Who;
import org.qinglan.file.FileRefusal;
import org.qinglan.file.StoredFiles;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What the page that works without network asks the server, when there is one. */
@Controller
class OfflinePages {
    private final Mine mine;
    private final Syncing syncing;
    private final Photos photos;

    OfflinePages(Mine mine, Syncing syncing, Photos photos) {
        this.mine = mine;
        this.syncing = syncing;
        this.photos = photos;
    }

    /** @param header and token prove that what is sent later comes from our page */
    record Taken(Mine.Pack mine, String header, String token) {}

    @GetMapping("/offline/mine")
    @MayBeCalledBy(Who.EVERYBODY)
    ResponseEntity<Taken> mine(Actor me, CsrfToken token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Taken(mine.of(me), token.getHeaderName(), token.getToken()));
    }

    /** @param token as in {@link Taken}, for a page that has what it needs and only wants to send */
    record Door(UUID account, String header, String token) {}

    @GetMapping("/offline/door")
    @MayBeCalledBy(Who.EVERYBODY)
    ResponseEntity<Door> door(Actor me, CsrfToken token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Door(me.accountId(), token.getHeaderName(), token.getToken()));
    }

    @PostMapping("/offline/operations")
    @MayBeCalledBy(Who.EVERYBODY)
    ResponseEntity<Answer> exchange(Actor me, @RequestBody Message message) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(syncing.exchange(me, message));
    }

    /** The photo is the body, so that one cut short on the way is seen by its hash and sent again. */
    @PostMapping("/offline/photos")
    @MayBeCalledBy(Who.EVERYBODY)
    ResponseEntity<Photos.Receipt> photo(
            Actor me, @RequestParam UUID record, @RequestParam String sha, @RequestParam String name, InputStream body)
            throws IOException {
        byte[] content = body.readNBytes((int) StoredFiles.LARGEST + 1);
        if (content.length > StoredFiles.LARGEST)
            return ResponseEntity.ok(new Photos.Receipt(null, FileRefusal.TOO_BIG.sentence()));
        if (!Photos.isWhole(sha, content)) return ResponseEntity.badRequest().build();
        return ResponseEntity.ok(photos.take(me, record, sha, name, content));
    }
}
