package org.qinglan.reading.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.qinglan.reading.PlanReader;
import org.qinglan.reading.ReadCommand;
import org.qinglan.reading.SourceDocument;
import org.qinglan.reading.source.PlainText;

/** How fast Word files become plans, beside the time in which office converters make mere text of the same files. */
final class SpeedBench {
    /** A page in the usual size holds 900 characters. */
    private static final int TEN_PAGES = 9_000;

    private final PlanReader reader = new PlanReader();
    private final List<SourceDocument> plans;
    private final int rounds;
    private final String searchPath;
    private final PrintStream out;

    /**
     * @param rounds how often each figure of our own is taken; as often it is warmed up before
     * @param searchPath where converters are looked for, as in PATH
     */
    SpeedBench(List<SourceDocument> plans, int rounds, String searchPath, PrintStream out) {
        this.plans = plans;
        this.rounds = rounds;
        this.searchPath = searchPath;
        this.out = out;
    }

    void print() throws IOException, InterruptedException {
        var files = new ArrayList<byte[]>();
        for (var plan : plans) files.add(WordCopy.of(plan));
        int processors = Runtime.getRuntime().availableProcessors();
        out.printf("每分钟读 %,.0f 份计划（%d 个处理器，%d 份 .docx，从文件到条目）%n", aMinute(files, processors), processors, files.size());
        var ten = tenPages();
        var times = times(WordCopy.of(ten));
        out.printf(
                "十页的计划（%,d 字）读一遍：中位 %.1f 毫秒，二十次里最慢的一次 %.1f 毫秒（已预热）%n",
                ten.text().length(), times[times.length / 2], times[times.length * 19 / 20]);
        var folder = Files.createTempDirectory("qinglan-bench");
        try {
            beside(files, folder);
        } finally {
            delete(folder);
        }
    }

    private int read(byte[] file) {
        return reader.read(PlanReader.open("计划.docx", file)).outline().size();
    }

    private double aMinute(List<byte[]> files, int processors) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(processors)) {
            var work = new ArrayList<Callable<Integer>>();
            for (var file : files) work.add(() -> read(file));
            for (int i = 0; i < rounds; i++) requireRead(threads.invokeAll(work));
            long start = System.nanoTime();
            for (int i = 0; i < rounds; i++) requireRead(threads.invokeAll(work));
            return files.size() * rounds * 60e9 / (System.nanoTime() - start);
        }
    }

    private static void requireRead(List<Future<Integer>> plans) throws InterruptedException {
        try {
            for (var plan : plans) if (plan.get() == 0) throw new IllegalStateException("a plan without a line");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private SourceDocument tenPages() {
        var text = new StringBuilder();
        for (int i = 0; text.length() < TEN_PAGES; i++)
            text.append(plans.get(i % plans.size()).text()).append('\n');
        return PlainText.document("十页", text.substring(0, TEN_PAGES));
    }

    /** In milliseconds, shortest first. */
    private double[] times(byte[] file) {
        var times = new double[rounds];
        for (int i = -rounds; i < rounds; i++) {
            long start = System.nanoTime();
            if (read(file) == 0) throw new IllegalStateException("a plan without a line");
            if (i >= 0) times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private void beside(List<byte[]> contents, Path folder) throws IOException, InterruptedException {
        out.printf("== 与转换软件并排（同样的 %d 份文件，从启动到结束；青蓝读成计划，其他只转成文本）%n", contents.size());
        var files = new ArrayList<Path>();
        for (int i = 0; i < contents.size(); i++) {
            files.add(Files.write(folder.resolve("计划%02d.docx".formatted(i)), contents.get(i)));
        }
        for (var converter : Converter.values()) {
            if (converter.installed(searchPath).isEmpty()) out.println(converter.missing());
        }
        compare("docx", files, folder);
        var office = Converter.LIBREOFFICE.installed(searchPath);
        if (office.isEmpty()) {
            out.println(".doc 和 .pdf 的样子要由 LibreOffice 存出，没有它就不比。");
            return;
        }
        for (String ending : List.of("doc", "pdf")) {
            Converter.office(office.get(), ending, files, folder);
            compare(ending, files(folder, "." + ending), folder);
        }
    }

    private void compare(String ending, List<Path> files, Path folder) throws IOException, InterruptedException {
        var texts = Files.createDirectory(folder.resolve("青蓝-" + ending));
        line(ending, "青蓝（一个进程）", readAll(files, texts), files(texts, ".json").size());
        for (var converter : Converter.values()) {
            var executable = converter.installed(searchPath);
            if (executable.isEmpty() || !converter.takes(ending)) continue;
            texts = Files.createDirectory(folder.resolve(converter.program() + "-" + ending));
            double seconds = converter.convert(executable.get(), files, texts);
            line(
                    ending,
                    converter.program() + "（" + converter.manner() + "）",
                    seconds,
                    files(texts, ".txt").size());
        }
    }

    private void line(String ending, String who, double seconds, int made) {
        out.printf("  .%-4s %6.2f 秒  %s，得到 %d 份%n", ending, seconds, who, made);
    }

    /** A process of its own, as the others are. */
    private static double readAll(List<Path> files, Path folder) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ReadCommand.class.getName(),
                "--out",
                folder.toString()));
        files.forEach(file -> command.add(file.toString()));
        long start = System.nanoTime();
        Converter.run(command, folder.resolve("said.log"));
        return (System.nanoTime() - start) / 1e9;
    }

    /** Those with something in them. */
    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(ending) && file.toFile().length() > 0)
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
