package org.qinglan.reading.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.qinglan.reading.PlanReader;
import org.qinglan.reading.SourceDocument;
import org.qinglan.reading.SourceDocument.Paragraph;
import org.qinglan.reading.SourceDocument.Table;
import org.qinglan.reading.UnreadableSource;

/**
 * What the fuzzer drives (CONTRIBUTING.md) and {@link KeptInputsTest} repeats: any bytes end in a plan whose places lie
 * in its text, or in one sentence, and our own code does not fall over on the way.
 */
public final class SourceFuzz {
    private static final PlanReader READER = new PlanReader();
    private static FuzzKind kind = FuzzKind.TEXT;

    private SourceFuzz() {}

    /** Settings: {@code fuzz.kind}, and {@code fuzz.corpus}, the folder that receives the files to begin with. */
    public static void fuzzerInitialize() throws IOException {
        kind = FuzzKind.valueOf(System.getProperty("fuzz.kind", "text").toUpperCase(Locale.ROOT));
        var corpus = Files.createDirectories(Path.of(System.getProperty("fuzz.corpus", "target/fuzz")));
        int number = 0;
        for (byte[] seed : kind.seeds()) {
            // What the libraries do once, such as looking for fonts, is not to count as slow later.
            check(kind, seed);
            Files.write(corpus.resolve("seed" + number++), seed);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) {
        check(kind, input);
    }

    /** @throws AssertionError where a file ends otherwise than it may */
    static void check(FuzzKind kind, byte[] input) {
        SourceDocument document;
        try {
            document = PlanReader.open(kind.fileName(), kind.file(input));
        } catch (UnreadableSource e) {
            requireASentence(e);
            return;
        }
        for (var block : document.blocks()) requirePlaces(block, document.text());
        READER.read(document);
    }

    static void requireASentence(UnreadableSource refusal) {
        String sentence = refusal.getMessage();
        if (sentence == null || !sentence.endsWith("。")) throw new AssertionError("no sentence: " + sentence);
        var cause = refusal.getCause();
        if (cause instanceof VirtualMachineError) throw new AssertionError("no bound kept this", cause);
        boolean ours = cause instanceof RuntimeException
                && cause.getStackTrace().length > 0
                && cause.getStackTrace()[0].getClassName().startsWith("org.qinglan.");
        if (ours) throw new AssertionError("our own code fell over", cause);
    }

    private static void requirePlaces(SourceDocument.Block block, String text) {
        switch (block) {
            case Paragraph paragraph -> {
                if (paragraph.span().of(text).length() < paragraph.numberLength()) {
                    throw new AssertionError("a number longer than its paragraph");
                }
            }
            case Table table -> {
                for (var row : table.rows())
                    for (var cell : row.cells()) cell.span().of(text);
            }
        }
    }
}
