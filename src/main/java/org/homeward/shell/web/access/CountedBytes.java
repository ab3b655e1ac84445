package org.homeward.shell.web.access;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.homeward.shell.web.errors.BodyTooLarge;

/** A body that breaks off with {@link BodyTooLarge} when more comes than is taken. */
final class CountedBytes extends ServletInputStream {

    private final ServletInputStream source;
    private long left;

    CountedBytes(ServletInputStream source, long most) {
        this.source = source;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        var next = source.read();
        if (next >= 0) {
            count(1);
        }
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var read = source.read(target, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public boolean isFinished() {
        return source.isFinished();
    }

    @Override
    public boolean isReady() {
        return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        source.setReadListener(listener);
    }

    private void count(int bytes) throws BodyTooLarge {
        left -= bytes;
        if (left < 0) {
            throw new BodyTooLarge();
        }
    }
}
