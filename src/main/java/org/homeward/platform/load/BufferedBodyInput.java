package org.homeward.platform.load;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A body that has come and is read from memory, in blocks of which the node has so many for all bodies. */
final class BufferedBodyInput implements InputBuffer {

    static final int BLOCK = 8 * 1024;

    private final Deque<ByteBuffer> blocks = new ArrayDeque<>();
    private final Semaphore free;
    private int taken;

    BufferedBodyInput(Semaphore free) {
        this.free = free;
    }

    /** Copies what remains of the bytes; false if the node has no room for it. */
    boolean add(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            var last = blocks.peekLast();
            if (last == null || !last.hasRemaining()) {
                if (!free.tryAcquire()) {
                    return false;
                }
                taken++;
                last = ByteBuffer.allocate(BLOCK);
                blocks.addLast(last);
            }
            var part = bytes.slice(bytes.position(), Math.min(bytes.remaining(), last.remaining()));
            bytes.position(bytes.position() + part.remaining());
            last.put(part);
        }
        return true;
    }

    @Override
    public int doRead(ApplicationBufferHandler reader) {
        var block = blocks.pollFirst();
        if (block == null) {
            return -1;
        }
        block.flip();
        reader.setByteBuffer(block);
        return block.remaining();
    }

    @Override
    public int available() {
        var block = blocks.peekFirst();
        return block == null ? 0 : block.position();
    }

    void letGo() {
        blocks.clear();
        free.release(taken);
        taken = 0;
    }
}
