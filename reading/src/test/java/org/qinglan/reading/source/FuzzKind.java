package org.qinglan.reading.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a fuzzer's bytes become a file. Inside a zip a changed byte only breaks the packing, so the bytes are its parts,
 * set apart by {@link #SEPARATOR}; bytes that begin as a zip are one as they are.
 */
enum FuzzKind {
    DOCX {
        @Override
        byte[] file(byte[] input) {
            if (isZip(input)) return input;
            var parts = parts(input);
            var file = WordFile.withBody("");
            String[] paths = {"word/document.xml", "word/styles.xml", "word/numbering.xml", "[Content_Types].xml"};
            for (int i = 0; i < paths.length && i < parts.size(); i++) {
                if (parts.get(i).length > 0) file.part(paths[i], parts.get(i));
            }
            return file.bytes();
        }

        @Override
        List<byte[]> seeds() throws IOException {
            var seeds = new ArrayList<byte[]>();
            for (var file : FuzzSeeds.words()) {
                seeds.add(file.bytes());
                seeds.add(joined(file.bytes(), "word/document.xml", "word/styles.xml", "word/numbering.xml"));
            }
            return seeds;
        }
    },
    XLSX {
        private static final String[] PATHS = {
            "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"
        };

        @Override
        byte[] file(byte[] input) {
            if (isZip(input)) return input;
            var parts = parts(input);
            var file = new WordFile();
            FuzzSeeds.unzipped(FuzzSeeds.excel()).forEach(file::part);
            for (int i = 0; i < PATHS.length && i < parts.size(); i++) file.part(PATHS[i], parts.get(i));
            return file.bytes();
        }

        @Override
        List<byte[]> seeds() throws IOException {
            return List.of(FuzzSeeds.excel(), joined(FuzzSeeds.excel(), PATHS));
        }
    },
    DOC {
        @Override
        List<byte[]> seeds() throws IOException {
            return FuzzSeeds.oldWords();
        }
    },
    PDF {
        @Override
        List<byte[]> seeds() throws IOException {
            return FuzzSeeds.pdfs();
        }
    },
    HTML {
        @Override
        List<byte[]> seeds() {
            return List.of(FuzzSeeds.PAGE.getBytes(StandardCharsets.UTF_8));
        }
    },
    TEXT {
        @Override
        List<byte[]> seeds() {
            var seeds = new ArrayList<byte[]>();
            for (String charset : List.of("UTF-8", "GB18030", "UTF-16")) {
                seeds.add(FuzzSeeds.TEXT.getBytes(Charset.forName(charset)));
            }
            return seeds;
        }
    };

    private static final byte SEPARATOR = 0;

    /** The bytes a fuzzer starts from. */
    abstract List<byte[]> seeds() throws IOException;

    byte[] file(byte[] input) {
        return input;
    }

    String fileName() {
        return "计划." + name().toLowerCase(Locale.ROOT);
    }

    private static boolean isZip(byte[] input) {
        return input.length > 1 && input[0] == 'P' && input[1] == 'K';
    }

    private static List<byte[]> parts(byte[] input) {
        var parts = new ArrayList<byte[]>();
        var part = new ByteArrayOutputStream();
        for (byte b : input) {
            if (b == SEPARATOR) {
                parts.add(part.toByteArray());
                part.reset();
            } else part.write(b);
        }
        parts.add(part.toByteArray());
        return parts;
    }

    private static byte[] joined(byte[] zip, String... paths) {
        var unzipped = FuzzSeeds.unzipped(zip);
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < paths.length; i++) {
            if (i > 0) out.write(SEPARATOR);
            out.writeBytes(unzipped.getOrDefault(paths[i], new byte[0]));
        }
        return out.toByteArray();
    }
}
