package org.qinglan.reading.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program that turns office files into text, against which reading is timed where it is installed. */
enum Converter {
    /** One process takes all files; a profile of its own keeps it apart from an office somebody has open. */
    LIBREOFFICE("soffice", "libreoffice-writer", true, List.of("docx", "doc")),
    DOCX2TXT("docx2txt", "docx2txt", false, List.of("docx")),
    ANTIWORD("antiword", "antiword", false, List.of("doc")),
    PDFTOTEXT("pdftotext", "poppler-utils", false, List.of("pdf"));

    private static final int MINUTES = 10;

    private final String program;
    private final String debianPackage;
    private final boolean allAtOnce;
    private final List<String> endings;

    Converter(String program, String debianPackage, boolean allAtOnce, List<String> endings) {
        this.program = program;
        this.debianPackage = debianPackage;
        this.allAtOnce = allAtOnce;
        this.endings = endings;
    }

    /** @param searchPath as in the environment variable PATH */
    Optional<Path> installed(String searchPath) {
        return Arrays.stream(searchPath.split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    String program() {
        return program;
    }

    /** What to tell somebody who lacks it. */
    String missing() {
        return "没有安装 " + program + "，不比它（Debian：apt-get install " + debianPackage + "）。";
    }

    boolean takes(String ending) {
        return endings.contains(ending);
    }

    String manner() {
        return allAtOnce ? "一个进程" : "每份一个进程";
    }

    /**
     * Turns the files into text and waits for it.
     *
     * @return seconds
     */
    double convert(Path executable, List<Path> files, Path folder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        if (allAtOnce) office(executable, "txt:Text (encoded):UTF8", files, folder);
        else {
            for (var file : files) {
                var text = folder.resolve(file.getFileName() + ".txt");
                run(oneByOne(executable, file), text);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private List<String> oneByOne(Path executable, Path file) {
        var command = new ArrayList<>(List.of(executable.toString()));
        if (this == ANTIWORD) command.addAll(List.of("-m", "UTF-8"));
        command.add(file.toString());
        if (this != ANTIWORD) command.add("-");
        return command;
    }

    /** Has an office save the files anew in another format. */
    static void office(Path executable, String format, List<Path> files, Path folder)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                executable.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString()));
        files.forEach(file -> command.add(file.toString()));
        run(command, folder.resolve("said.log"));
    }

    static void run(List<String> command, Path output) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(command.getFirst() + " does not end");
        }
    }
}
