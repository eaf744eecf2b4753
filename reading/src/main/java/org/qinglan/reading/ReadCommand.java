package org.qinglan.reading;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qinglan.reading.source.SourceReader;

/**
 * {@code read FILE|DIR … [--out DIR]}: reads plans into JSON, one file a document. A file that cannot be read costs one
 * sentence, not the others; the exit code then is 1.
 */
public final class ReadCommand {
    /** What a plan comes as; other files of a folder are passed over. */
    private static final Set<String> ENDINGS =
            Set.of("doc", "docx", "docm", "wps", "rtf", "pdf", "xlsx", "xlsm", "htm", "html", "txt", "md");

    private static final String USAGE = "用法：read 文件或文件夹 … [--out 文件夹]";

    private final PrintStream out;
    private final PrintStream err;
    private final PlanReader reader = new PlanReader();
    private final Set<Path> written = new HashSet<>();
    private boolean failed;

    ReadCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Exit code 0: all was read; 1: something was not; 2: the command was not understood. */
    public static void main(String[] args) {
        var command = new ReadCommand(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(command.run(List.of(args)));
    }

    int run(List<String> args) {
        var files = new ArrayList<String>();
        String target = null;
        for (int i = args.isEmpty() || !args.getFirst().equals("read") ? 0 : 1; i < args.size(); i++) {
            var arg = args.get(i);
            if (arg.startsWith("--out=")) {
                target = arg.substring("--out=".length());
            } else if (!arg.equals("--out")) {
                files.add(arg);
            } else if (++i < args.size()) {
                target = args.get(i);
            } else {
                return misunderstood();
            }
        }
        if (files.isEmpty()) return misunderstood();
        try {
            var folder = target == null ? null : Files.createDirectories(Path.of(target));
            for (var file : files) readAll(Path.of(file), folder);
        } catch (IOException | InvalidPathException e) {
            return fail("结果文件夹无法建立，请换一个有写入权限的位置：" + target);
        }
        return failed ? 1 : 0;
    }

    private int misunderstood() {
        err.println(USAGE);
        return 2;
    }

    private int fail(String sentence) {
        err.println(sentence);
        failed = true;
        return 1;
    }

    private void readAll(Path path, @Nullable Path folder) {
        if (!Files.exists(path)) {
            fail(path + "：没有这个文件或文件夹，请检查名称。");
        } else if (Files.isDirectory(path)) {
            for (var file : inside(path)) read(file, folder);
        } else {
            read(path, folder);
        }
    }

    private List<Path> inside(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(ReadCommand::isPlan)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            fail(directory + "：这个文件夹打不开，请检查权限。");
            return List.of();
        }
    }

    private static boolean isPlan(Path file) {
        var name = name(file);
        int dot = name.lastIndexOf('.');
        return !name.startsWith("~$")
                && !name.startsWith(".")
                && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void read(Path file, @Nullable Path folder) {
        try {
            var json = PlanJson.write(reader.read(SourceReader.open(file)));
            if (folder == null) out.print(json);
            else Files.writeString(target(file, folder), json);
        } catch (UnreadableSource e) {
            fail(name(file) + "：" + e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            fail(name(file) + "：读写时出错，请检查文件权限和磁盘空间。");
        }
    }

    /** "a.docx" becomes "a.json"; a second "a.pdf" of the same call keeps its ending, so that nothing is overwritten. */
    private Path target(Path file, Path folder) {
        var name = name(file);
        int dot = name.lastIndexOf('.');
        var target = folder.resolve((dot > 0 ? name.substring(0, dot) : name) + ".json");
        if (written.add(target)) return target;
        return folder.resolve(name + ".json");
    }
}
