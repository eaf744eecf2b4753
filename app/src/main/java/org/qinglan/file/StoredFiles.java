package org.qinglan.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.qinglan.shared.NoSuch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Attachments of the tenant in force: rows in the database, contents by their hash under {@code data/files}. */
@Service
public class StoredFiles {
    /** The largest file taken, in bytes. */
    public static final long LARGEST = 30L << 20;

    private static final String ALL =
            "select id, name, media_type, size, sha256, uploaded_by, uploaded_at from file.stored_file";
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Path folder;

    StoredFiles(JdbcClient jdbc, Clock clock, @Value("${qinglan.data}") Path data) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.folder = data.resolve("files");
    }

    /** Takes a file; its type is seen from the content, never believed from the name. */
    public Decision<StoredFile, FileRefusal> store(Actor by, String name, byte[] content) {
        if (content.length == 0) return new Refused<>(FileRefusal.EMPTY);
        if (content.length > LARGEST) return new Refused<>(FileRefusal.TOO_BIG);
        var type = FileType.of(content);
        if (type.isEmpty()) return new Refused<>(FileRefusal.WRONG_TYPE);
        var file = new StoredFile(
                Ids.next(),
                plainName(name, type.get()),
                type.get().mediaType(),
                content.length,
                sha256(content),
                by.personId(),
                clock.instant());
        keep(file.sha256(), content);
        insert(file);
        return new Done<>(file);
    }

    public StoredFile get(UUID id) {
        return jdbc.sql(ALL + " where id = ?")
                .param(id)
                .query(StoredFiles::file)
                .optional()
                .orElseThrow(() -> new NoSuch("附件"));
    }

    /** Files by their ids, in order of upload; ids of nothing are left out. */
    public List<StoredFile> all(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql(ALL + " where id = any(?) order by uploaded_at, id")
                .param(ids.toArray(UUID[]::new))
                .query(StoredFiles::file)
                .list();
    }

    /** The content where it lies. */
    Resource resource(StoredFile file) {
        return new FileSystemResource(place(file.sha256()));
    }

    public byte[] content(StoredFile file) {
        try {
            return Files.readAllBytes(place(file.sha256()));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private void keep(String sha256, byte[] content) {
        Path place = place(sha256);
        if (Files.exists(place)) return;
        try {
            Files.createDirectories(place.getParent());
            Path half = Files.createTempFile(place.getParent(), "half", "");
            Files.write(half, content);
            Files.move(half, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Each tenant's contents lie apart, so that one tenant can be taken out whole. */
    private Path place(String sha256) {
        return folder.resolve(Tenancy.require().toString())
                .resolve(sha256.substring(0, 2))
                .resolve(sha256);
    }

    private void insert(StoredFile f) {
        jdbc.sql(
                        "insert into file.stored_file (tenant_id, id, name, media_type, size, sha256, uploaded_by, uploaded_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Tenancy.require(),
                        f.id(),
                        f.name(),
                        f.mediaType(),
                        f.size(),
                        f.sha256(),
                        f.uploadedBy(),
                        Timestamp.from(f.uploadedAt()))
                .update();
    }

    /** The last part of the name, without control characters, with the ending its content has. */
    static String plainName(String name, FileType type) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\"<>|:*?]", "").strip();
        String stem = clean.contains(".") ? clean.substring(0, clean.lastIndexOf('.')) : clean;
        boolean jpeg =
                type == FileType.JPG && clean.toLowerCase(java.util.Locale.ROOT).endsWith(".jpeg");
        return (stem.isBlank() ? "附件" : stem) + "." + (jpeg ? "jpeg" : type.ending());
    }

    private static StoredFile file(ResultSet row, int n) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("uploaded_by", UUID.class),
                row.getTimestamp("uploaded_at").toInstant());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
