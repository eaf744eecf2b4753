package org.qinglan.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server of our own with the demonstration city in a folder of its own; both are gone after {@link #close}. */
final class ServerUnderTest implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private final Process process;
    private final Path folder;
    private final int port;

    private ServerUnderTest(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /**
     * @param jar the extracted application; its libraries lie beside it in {@code lib}
     * @param neighbours schools of a hundred teachers that stand beside the demonstration city
     */
    static ServerUnderTest start(Path jar, Path folder, int neighbours) throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        jar.toString(),
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--qinglan.demo.neighbours=" + neighbours,
                        "--qinglan.data=" + folder))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        var server = new ServerUnderTest(process, folder, port);
        try {
            server.awaitFirstPage();
        } catch (IllegalStateException failed) {
            server.stop();
            throw failed;
        }
        return server;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Resident memory of the server and of its database, in MiB. */
    long residentMiB() throws IOException {
        long total = 0;
        for (var handle : Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList()) {
            Optional<String> line = Files.exists(Path.of("/proc/" + handle.pid() + "/smaps_rollup"))
                    ? Files.readAllLines(Path.of("/proc/" + handle.pid() + "/smaps_rollup")).stream()
                            .filter(l -> l.startsWith("Pss:"))
                            .findFirst()
                    : Optional.empty();
            total += line.map(l -> Long.parseLong(l.replaceAll("\\D+", ""))).orElse(0L);
        }
        return total / 1024;
    }

    private void awaitFirstPage() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(at("/sign-in")).build();
            while (System.nanoTime() < end && process.isAlive()) {
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) return;
                } catch (IOException notYet) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
            }
        }
        throw new IllegalStateException("服务没有起来，请看 " + folder.resolve("server.log"));
    }

    /** Waits until the demonstration city stands: it is built after the first page can be opened. */
    void awaitCity() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(folder.resolve("server.log")).contains("Ctrl+C")) {
            if (System.nanoTime() > end || !process.isAlive())
                throw new IllegalStateException("演示城市没有建好，请看 " + folder.resolve("server.log"));
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Ends the server and keeps the folder. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
