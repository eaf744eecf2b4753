package org.qinglan.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/** What may be attached. The type follows from the content; the name only has to agree in nothing. */
public enum FileType {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    PDF("application/pdf", "pdf"),
    JPG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    MP4("video/mp4", "mp4"),
    M4A("audio/mp4", "m4a"),
    MP3("audio/mpeg", "mp3"),
    TXT("text/plain;charset=UTF-8", "txt");

    private static final int ENTRIES_LOOKED_AT = 50;

    private final String mediaType;
    private final String ending;

    FileType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The usual ending of a name, without the dot. */
    public String ending() {
        return ending;
    }

    /** The type of a content by its first bytes; empty for everything that is not in the list. */
    static Optional<FileType> of(byte[] content) {
        if (starts(content, 0, "%PDF-")) return Optional.of(PDF);
        if (starts(content, 0, 0xFF, 0xD8, 0xFF)) return Optional.of(JPG);
        if (starts(content, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) return Optional.of(PNG);
        if (starts(content, 4, "ftypM4A")) return Optional.of(M4A);
        if (starts(content, 0, "ID3") || starts(content, 0, 0xFF, 0xFB)) return Optional.of(MP3);
        if (starts(content, 4, "ftyp")) return Optional.of(MP4);
        if (starts(content, 0, 'P', 'K', 3, 4)) return office(content);
        return isText(content) ? Optional.of(TXT) : Optional.empty();
    }

    private static Optional<FileType> office(byte[] content) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (int i = 0; i < ENTRIES_LOOKED_AT; i++) {
                var entry = zip.getNextEntry();
                if (entry == null) return Optional.empty();
                String name = entry.getName();
                if (name.startsWith("word/")) return Optional.of(DOCX);
                if (name.startsWith("xl/")) return Optional.of(XLSX);
                if (name.startsWith("ppt/")) return Optional.of(PPTX);
            }
            return Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static boolean isText(byte[] content) {
        for (byte b : content) if (b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t') return false;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .hasRemaining();
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static boolean starts(byte[] content, int at, String ascii) {
        return starts(content, at, ascii.chars().toArray());
    }

    private static boolean starts(byte[] content, int at, int... magic) {
        if (content.length < at + magic.length) return false;
        var head = Arrays.copyOfRange(content, at, at + magic.length);
        for (int i = 0; i < magic.length; i++) if ((head[i] & 0xFF) != magic[i]) return false;
        return true;
    }
}
