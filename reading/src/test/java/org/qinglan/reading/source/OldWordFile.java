package org.qinglan.reading.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A small Word 97 file ([MS-DOC]): text, paragraph properties, one list; HWPF can read such files but not make one. */
final class OldWordFile {
    private static final int TEXT_AT = 1024;
    private static final int PAGE = 512;
    private static final byte[] IN_TABLE = {0x16, 0x24, 1, 0x49, 0x66, 1, 0, 0, 0};

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> ends = new ArrayList<>();
    private final List<byte[]> properties = new ArrayList<>();
    /** Characters of the main text (-1: all), then of what stands beside it, by kind. */
    private int mainLength = -1;

    private final int[] besides = new int[6];
    private int timesNamed = 1;
    private boolean locked;

    OldWordFile paragraph(String words, byte... sprms) {
        text.append(words).append('\r');
        return end(sprms);
    }

    OldWordFile item(int level, String words) {
        return paragraph(words, (byte) 0x0a, (byte) 0x26, (byte) level, (byte) 0x0b, (byte) 0x46, (byte) 1, (byte) 0);
    }

    /** @param flags of each cell: 0x20 merged with the one above, 0x60 the first of such */
    OldWordFile row(int[] edges, int[] flags, String... cells) {
        for (String cell : cells) {
            text.append(cell).append('\u0007');
            end(IN_TABLE);
        }
        text.append('\u0007');
        var row = buffer(200).put(IN_TABLE).put(new byte[] {0x17, 0x24, 1}).putShort((short) 0xd608);
        row.putShort((short) (2 + 2 * edges.length + 20 * cells.length)).put((byte) cells.length);
        for (int edge : edges) row.putShort((short) edge);
        for (int i = 0; i < cells.length; i++) row.putShort((short) flags[i]).put(new byte[18]);
        return end(trimmed(row));
    }

    /** @param kind 0 a footnote, 1 a header, 4 an endnote, 5 a text box; in this order, after the main text */
    OldWordFile beside(int kind, String words) {
        if (mainLength < 0) mainLength = text.length();
        besides[kind] += words.length() + 1;
        return paragraph(words);
    }

    /** Lets the file claim its text so many times over. */
    OldWordFile named(int times) {
        timesNamed = times;
        return this;
    }

    OldWordFile locked() {
        locked = true;
        return this;
    }

    private OldWordFile end(byte... sprms) {
        ends.add(text.length());
        properties.add(sprms);
        return this;
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] trimmed(ByteBuffer buffer) {
        var bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }

    byte[] bytes() throws IOException {
        byte[] words = text.toString().getBytes(StandardCharsets.UTF_16LE);
        int paragraphPages = (TEXT_AT + words.length + PAGE - 1) / PAGE;
        int runPage = paragraphPages + ends.size();
        var main = buffer((runPage + 1) * PAGE);
        var table = buffer(8192 + 12 * timesNamed + 8 * ends.size());
        header(main);
        main.put(TEXT_AT, words);
        for (int i = 0; i < ends.size(); i++) paragraphPage(main, (paragraphPages + i) * PAGE, i);
        main.putInt(runPage * PAGE, TEXT_AT).putInt(runPage * PAGE + 4, TEXT_AT + words.length);
        main.put(runPage * PAGE + PAGE - 1, (byte) 1);

        part(
                main,
                table,
                1,
                buffer(20)
                        .putShort((short) 18)
                        .putShort((short) 0)
                        .putShort((short) 10)
                        .position(20));
        part(
                main,
                table,
                6,
                buffer(20)
                        .putInt(0)
                        .putInt(text.length())
                        .putShort((short) 0)
                        .putInt(-1)
                        .position(20));
        part(
                main,
                table,
                12,
                buffer(12).putInt(TEXT_AT).putInt(TEXT_AT + words.length).putInt(runPage));
        var pages = buffer(4 + 8 * ends.size()).putInt(TEXT_AT);
        for (int end : ends) pages.putInt(TEXT_AT + 2 * end);
        for (int i = 0; i < ends.size(); i++) pages.putInt(paragraphPages + i);
        part(main, table, 13, pages);
        part(main, table, 15, buffer(4).putInt(0));
        part(main, table, 31, buffer(500).position(500));
        part(main, table, 33, pieces());
        lists(main, table);
        return compound(main.array(), trimmed(table));
    }

    private void header(ByteBuffer main) {
        main.putShort(0, (short) 0xa5ec).putShort(2, (short) 0xc1).putShort(0x0a, (short) (locked ? 0x1300 : 0x1200));
        main.putInt(0x18, TEXT_AT).putInt(0x1c, TEXT_AT + 2 * text.length());
        main.putShort(32, (short) 14)
                .putShort(62, (short) 22)
                .putInt(64, main.capacity())
                .putInt(76, mainLength < 0 ? text.length() : mainLength);
        for (int i = 0; i < besides.length; i++) main.putInt(80 + 4 * i, besides[i]);
        main.putShort(152, (short) 93);
    }

    private void paragraphPage(ByteBuffer main, int page, int paragraph) {
        byte[] sprms = properties.get(paragraph);
        main.putInt(page, TEXT_AT + 2 * (paragraph == 0 ? 0 : ends.get(paragraph - 1)));
        main.putInt(page + 4, TEXT_AT + 2 * ends.get(paragraph));
        main.put(page + 8, (byte) 100).put(page + PAGE - 1, (byte) 1);
        main.put(page + 201, (byte) ((sprms.length + 3) / 2)).put(page + 204, sprms);
    }

    private ByteBuffer pieces() {
        var pieces = buffer(9 + 12 * timesNamed).put((byte) 2).putInt(4 + 12 * timesNamed);
        for (int i = 0; i <= timesNamed; i++) pieces.putInt(i * text.length());
        for (int i = 0; i < timesNamed; i++) {
            pieces.putShort((short) 0).putInt(TEXT_AT).putShort((short) 0);
        }
        return pieces;
    }

    /** One list: 一、 then （1）. */
    private static void lists(ByteBuffer main, ByteBuffer table) {
        part(main, table, 73, buffer(30).putShort((short) 1).putInt(77).position(30));
        level(table, 0x25, "\u0000、");
        level(table, 0, "（\u0001）");
        for (int i = 2; i < 9; i++) level(table, 0xff, "");
        part(main, table, 74, buffer(24).putInt(1).putInt(77).position(20).putInt(-1));
    }

    private static void level(ByteBuffer table, int format, String pattern) {
        int at = table.position();
        table.putInt(1).put((byte) format).position(at + 28);
        table.putShort((short) pattern.length()).put(pattern.getBytes(StandardCharsets.UTF_16LE));
    }

    private static void part(ByteBuffer main, ByteBuffer table, int index, ByteBuffer content) {
        main.putInt(154 + 8 * index, table.position()).putInt(158 + 8 * index, content.position());
        table.put(content.flip());
    }

    private static byte[] compound(byte[] main, byte[] table) throws IOException {
        try (var file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(main), "WordDocument");
            file.createDocument(new ByteArrayInputStream(table), "1Table");
            var out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
