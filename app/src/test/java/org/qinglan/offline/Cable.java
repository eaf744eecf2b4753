package org.qinglan.offline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The way from a browser to the server under test, which can be cut for everything in the browser and mended again. */
final class Cable implements AutoCloseable {
    private final int server;
    private final int port;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket open;

    Cable(int server) throws IOException {
        this.server = server;
        open = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = open.getLocalPort();
        accept(open);
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    void cut() throws IOException {
        if (open != null) open.close();
        open = null;
        for (var end : ends) end.close();
        ends.clear();
    }

    void mend() throws IOException {
        open = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        accept(open);
    }

    private void accept(ServerSocket door) {
        Thread.startVirtualThread(() -> {
            while (!door.isClosed()) {
                try {
                    var near = door.accept();
                    var far = new Socket(InetAddress.getLoopbackAddress(), server);
                    ends.add(near);
                    ends.add(far);
                    Thread.startVirtualThread(() -> pass(near, far));
                    Thread.startVirtualThread(() -> pass(far, near));
                } catch (IOException cut) {
                    return;
                }
            }
        });
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // either side hung up
        }
    }

    @Override
    public void close() {
        try {
            cut();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
