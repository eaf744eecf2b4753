package org.qinglan.file;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that are saved as a file: Chinese names survive, and no browser guesses another type. */
public final class Download {
    private Download() {}

    /** @param mediaType see {@link FileType#mediaType()} */
    public static ResponseEntity<byte[]> of(String name, String mediaType, byte[] content) {
        return head(name, mediaType).body(content);
    }

    /** The same of something that is read from where it lies, in parts where parts are asked for. */
    static ResponseEntity<Resource> of(String name, String mediaType, Resource content) {
        return head(name, mediaType).body(content);
    }

    private static ResponseEntity.BodyBuilder head(String name, String mediaType) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(mediaType));
    }
}
