package org.qinglan.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * {@code ./qinglan bench server}: start-up to the first page, memory, and the pages a school opens all day, on the generated
 * demonstration city, alone and then beside 30,000 other teachers with a term of records. One table with the machine's facts; figures compare only within one run.
 */
public final class ServerBench {
    private static final String PASSWORD = "Qinglan#2026";
    private static final int VISITORS = 8;
    private static final int WARM_UP = 60;
    private static final int COUNTED = 240;
    private static final int NEIGHBOURS = 300;

    private final PrintStream out;
    private final ServerUnderTest server;

    private ServerBench(PrintStream out, ServerUnderTest server) {
        this.out = out;
        this.server = server;
    }

    /** @param args the extracted application's jar, an empty folder for its data */
    public static void main(String[] args) throws Exception {
        var jar = Path.of(args[0]);
        var folder = Path.of(args[1]);
        var out = System.out;
        machine(out);
        long fresh = System.nanoTime();
        try (var server = ServerUnderTest.start(jar, folder, 0)) {
            out.printf("| 第一次启动（建库、建表）到第一页 | %.1f s |%n", (System.nanoTime() - fresh) / 1e9);
            server.awaitCity();
            out.printf("| 第一次启动到演示城市建好 | %.1f s |%n", (System.nanoTime() - fresh) / 1e9);
        }
        long again = System.nanoTime();
        try (var server = ServerUnderTest.start(jar, folder, 0)) {
            out.printf("| 再次启动到第一页 | %.1f s |%n", (System.nanoTime() - again) / 1e9);
            server.awaitCity();
            out.printf("| 内存（服务和数据库，刚启动） | %d MiB |%n", server.residentMiB());
            new ServerBench(out, server).run();
            out.printf("%n内存（压过之后）：%d MiB%n", server.residentMiB());
        }
        city(out, jar, folder);
    }

    /** The same pages of the same school, when the database holds a city. */
    private static void city(PrintStream out, Path jar, Path folder) throws Exception {
        long begun = System.nanoTime();
        try (var filling = ServerUnderTest.start(jar, folder, NEIGHBOURS)) {
            filling.awaitCity();
        }
        try (var server = ServerUnderTest.start(jar, folder, NEIGHBOURS)) {
            server.awaitCity();
            out.printf(
                    "%n旁边再放 %d 所学校、%d 名教师、%d 条听课记录（%.0f s 放好），同一所学校的同几页：%n",
                    NEIGHBOURS, NEIGHBOURS * 100, NEIGHBOURS * 1200, (System.nanoTime() - begun) / 1e9);
            new ServerBench(out, server).run();
            out.printf("%n内存（压过之后）：%d MiB%n", server.residentMiB());
        }
    }

    private static void machine(PrintStream out) throws IOException {
        String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(l -> l.startsWith("model name"))
                .map(l -> l.substring(l.indexOf(':') + 2))
                .findFirst()
                .orElse("?");
        String memory = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\D+", "");
        out.printf(
                "| 机器 | %s × %d，内存 %d GiB，Java %s |%n| --- | --- |%n",
                model,
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong(memory) / 1024 / 1024,
                Runtime.version());
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        var teachers = visitors("xinjiaoshi");
        var leaders = visitors("zuzhang");
        // the compiler needs many seconds in the background, and the page measured first would pay for all of them
        Load.run(teachers, 0, COUNTED, visitor -> page(visitor, "/"));
        Load.run(leaders, 0, COUNTED, visitor -> page(visitor, "/ledger"));
        out.printf("%n| %d 人同时 | 次/秒 | p50 ms | p99 ms |%n| --- | --- | --- | --- |%n", VISITORS);
        measure("我的一周", teachers, visitor -> page(visitor, "/"));
        measure("台账（一个教研组）", leaders, visitor -> page(visitor, "/ledger"));
        measure("行事历（学校）", leaders, visitor -> page(visitor, "/calendar"));
        measure("记一条（打开表、存下读书记录）", teachers, RecordPosting::once);
    }

    private List<Visitor> visitors(String login) throws IOException, InterruptedException {
        var all = new ArrayList<Visitor>();
        for (int i = 0; i < VISITORS; i++) {
            var visitor = new Visitor(server);
            visitor.signIn(login, PASSWORD);
            all.add(visitor);
        }
        return all;
    }

    private void measure(String what, List<Visitor> visitors, Load.Step step)
            throws InterruptedException, ExecutionException {
        var timings = Load.run(visitors, WARM_UP, COUNTED, step);
        out.printf(
                "| %s | %.0f | %.1f | %.1f |%n",
                what, timings.perSecond(), timings.quantileMillis(.5), timings.quantileMillis(.99));
    }

    private static void page(Visitor visitor, String path) throws IOException, InterruptedException {
        var answer = visitor.get(path);
        if (answer.status() != 200) throw new IllegalStateException(path + " → " + answer.status());
    }
}
