package org.qinglan.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own inside a data folder: unpacked once, started on a free loopback port, stopped when this
 * process ends in whatever way (the server watches a pipe to us).
 *
 * <p>PostgreSQL refuses to run as root; then it runs as {@code nobody}, who may read the way to the folder and nothing
 * else that is new.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Edition OURS = new Edition(
            "18.6.0",
            List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"),
            () -> EmbeddedPostgres.class.getResourceAsStream(ARCHIVE));
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int NOBODY = 65534;

    private final Path cluster;
    private final Path passwordFile;
    private final int port;
    private final Process guardian;

    private EmbeddedPostgres(Path cluster, Path passwordFile, int port, Process guardian) {
        this.cluster = cluster;
        this.passwordFile = passwordFile;
        this.port = port;
        this.guardian = guardian;
    }

    /**
     * Starts the server of a data folder, making the folder when it is new.
     *
     * @param folder where the database lives; kept over restarts
     * @throws IllegalStateException with a Chinese sentence when the folder is in use or the server does not start
     */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, PATIENCE);
    }

    /** @param patience how long to wait for another server on the same folder to end */
    static EmbeddedPostgres start(Path folder, Duration patience) {
        return start(folder, patience, OURS);
    }

    /**
     * The programs of one release.
     *
     * @param version its number, which names the folder they are unpacked to
     * @param collation what to tell initdb about the order of texts beside the locale C.UTF-8
     * @param archive opens the packed programs; null where they are missing
     */
    record Edition(String version, List<String> collation, Archive archive) {
        /** Opens the packed programs. */
        interface Archive {
            @Nullable
            InputStream open() throws IOException;
        }
    }

    static EmbeddedPostgres start(Path folder, Duration patience, Edition edition) {
        try {
            Path base = Files.createDirectories(folder.toAbsolutePath());
            Path home = unpack(programs(base).resolve("postgres-" + edition.version()), edition);
            Path cluster = base.resolve("cluster");
            Path password = base.resolve("password");
            if (!Files.exists(cluster.resolve("PG_VERSION"))) initialise(home, cluster, password, edition);
            clearStaleLock(cluster, patience);
            int port = freePort();
            var server = new EmbeddedPostgres(cluster, password, port, launch(home, cluster, port));
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a database of this server, with user and password. */
    public String url(String database) {
        try {
            return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres&password=%s"
                    .formatted(port, database, Files.readString(passwordFile).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server fast and clean and waits for it. */
    @Override
    public void close() {
        try {
            guardian.getOutputStream().close();
            if (!guardian.waitFor(30, TimeUnit.SECONDS)) guardian.destroy();
        } catch (IOException e) {
            guardian.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** PostgreSQL asks with access(2) whether it may run itself, which knows no capabilities: nobody must find the way. */
    private static Path programs(Path base) throws IOException {
        return isRoot() ? Files.createDirectories(Path.of("/var/cache/qinglan")) : base;
    }

    private static Path unpack(Path home, Edition edition) throws IOException {
        if (Files.exists(home.resolve("bin/postgres"))) return home;
        Path part = Files.createTempDirectory(home.getParent(), "unpacking");
        try (InputStream packed = edition.archive().open()) {
            if (packed == null) throw new IllegalStateException("程序里缺少数据库，请重新下载安装包。");
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) write(tar, entry, part);
            }
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(part, home);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException otherWasFaster) {
            deleteTree(part);
        }
        return home;
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) throw new IOException("outside the archive: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void initialise(Path home, Path cluster, Path passwordFile, Edition edition) throws IOException {
        deleteTree(cluster);
        Files.createDirectories(cluster);
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.writeString(passwordFile, HexFormat.of().formatHex(secret));
        Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
        if (isRoot()) {
            own(cluster);
            own(passwordFile);
        }
        var command = asServerUser();
        command.addAll(List.of(
                home.resolve("bin/initdb").toString(),
                "-D",
                cluster.toString(),
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile));
        command.addAll(edition.collation());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (waitFor(process) != 0) {
            deleteTree(cluster);
            throw new IllegalStateException("数据库建不起来，请检查 " + cluster.getParent() + " 能不能写入。系统说：" + said.strip());
        }
    }

    /** After kill -9 the lock may name a process that is gone, a zombie, or somebody else by now. */
    private static void clearStaleLock(Path cluster, Duration patience) throws IOException {
        Path lock = cluster.resolve("postmaster.pid");
        if (!Files.exists(lock)) return;
        long pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
        long end = System.nanoTime() + patience.toNanos();
        while (isLivingServer(pid)) {
            if (System.nanoTime() > end)
                throw new IllegalStateException("另一个青蓝正在用 " + cluster.getParent() + "，请先停掉它，或用 --data 换一个文件夹。");
            pause();
            if (!Files.exists(lock)) return;
        }
        Files.deleteIfExists(lock);
    }

    private static boolean isLivingServer(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state != 'Z'
                    && state != 'X'
                    && Files.readString(Path.of("/proc/" + pid + "/cmdline")).contains("postgres");
        } catch (IOException gone) {
            return false;
        }
    }

    private static Process launch(Path home, Path cluster, int port) throws IOException {
        // The pipe is our life line: when this process dies in any way, cat ends and the server is stopped.
        String script =
                "\"$@\" </dev/null & P=$!; trap '' INT TERM HUP; cat >/dev/null; kill -INT $P 2>/dev/null; wait $P";
        var command = asServerUser();
        command.addAll(List.of("sh", "-c", script, "qinglan-postgres"));
        command.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", cluster.toString()));
        for (String setting : List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "shared_buffers=256MB",
                "max_connections=100",
                "logging_collector=off",
                "log_min_messages=warning")) {
            command.add("-c");
            command.add(setting);
        }
        Path log = cluster.resolveSibling("postgres.log");
        return new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        SQLException last = null;
        while (System.nanoTime() < end && guardian.isAlive()) {
            try (var ignored = DriverManager.getConnection(url("postgres"))) {
                return;
            } catch (SQLException notYet) {
                last = notYet;
                pause();
            }
        }
        close();
        throw new IllegalStateException("数据库没有起来，请看 " + cluster.resolveSibling("postgres.log") + "。", last);
    }

    private static List<String> asServerUser() {
        if (!isRoot()) return new ArrayList<>();
        String id = Integer.toString(NOBODY);
        return new ArrayList<>(List.of(
                "setpriv",
                "--reuid=" + id,
                "--regid=" + id,
                "--clear-groups",
                "--inh-caps=+dac_read_search",
                "--ambient-caps=+dac_read_search"));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void own(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", NOBODY);
        Files.setAttribute(path, "unix:gid", NOBODY);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) return;
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) Files.delete(path);
        }
    }
}
