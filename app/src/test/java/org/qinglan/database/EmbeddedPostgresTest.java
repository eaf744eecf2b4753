package org.qinglan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
    private Path folder;

    @BeforeEach
    void emptyFolder() throws IOException {
        Files.createDirectories(Path.of("target"));
        folder = Files.createTempDirectory(Path.of("target"), "postgres");
    }

    @AfterEach
    void removeFolder() throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    @Test
    void what_was_committed_survives_kill_9_of_the_server() throws SQLException, IOException {
        try (var server = EmbeddedPostgres.start(folder)) {
            execute(server, "create table kept (n int)");
            execute(server, "insert into kept select generate_series(1, 1000)");
            killHard(postmaster());
        }
        try (var again = EmbeddedPostgres.start(folder)) {
            assertThat(count(again)).isEqualTo(1000);
        }
    }

    @Test
    void a_lock_left_by_a_process_that_is_gone_does_not_keep_the_folder_closed() throws SQLException, IOException {
        EmbeddedPostgres.start(folder).close();
        // the pid of this test: alive, but no database server
        Files.writeString(
                folder.resolve("cluster/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");
        try (var again = EmbeddedPostgres.start(folder)) {
            execute(again, "create table kept (n int)");
            assertThat(count(again)).isZero();
        }
    }

    @Test
    void a_folder_in_use_is_refused_with_a_sentence() {
        try (var first = EmbeddedPostgres.start(folder)) {
            assertThat(first.url("postgres")).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder, Duration.ofMillis(100)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("请先停掉它，或用 --data 换一个文件夹");
        }
    }

    @Test
    void the_server_lets_nobody_in_without_the_password() {
        try (var server = EmbeddedPostgres.start(folder)) {
            String open = server.url("postgres").replaceAll("&password=.*", "&password=guess");
            assertThatThrownBy(() -> DriverManager.getConnection(open).close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    private ProcessHandle postmaster() throws IOException {
        String pid =
                Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static void killHard(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("postgres"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(EmbeddedPostgres server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("postgres"));
                var rows = connection.createStatement().executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
