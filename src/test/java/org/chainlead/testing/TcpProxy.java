package org.chainlead.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to the database that the test can cut. Listens on 127.0.0.1 from {@link #connect} to {@link #close}. */
public final class TcpProxy implements AutoCloseable {

    private final int target;
    private final ServerSocket door;
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();

    private TcpProxy(int port, int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    }

    /**
     * @param port where to listen, 0 for any free one
     * @param target port on 127.0.0.1 to lead to
     */
    public static TcpProxy connect(int port, int target) {
        try {
            TcpProxy proxy = new TcpProxy(port, target);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Cuts every line; new ones may be made. */
    public void cut() {
        lines.forEach(TcpProxy::hangUp);
        lines.clear();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                lines.add(near);
                lines.add(far);
                Thread.ofVirtual().start(() -> pump(near, far));
                Thread.ofVirtual().start(() -> pump(far, near));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            hangUp(from);
            hangUp(to);
        }
    }

    private static void hangUp(Socket line) {
        try {
            line.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
