package org.cortado.emulator.mesh;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/** The rules of the mesh written down once more, as loops over objects, to compare {@link Mesh} with. */
final class NaiveMesh {
    record Delivery(long cycle, int node, long flit) {
    }

    /** A link: what its sender may still send, and the FIFO at its end. An ejection link's FIFO stays empty. */
    private static final class Link {
        private final Deque<Long> fifo = new ArrayDeque<>();
        private int credits;
    }

    private final MeshShape shape;
    /** [router][sender]: outputs 0..3 and eject, sources inject and edge. */
    private final Link[][] links;
    private final int[][] pointer;
    private final TreeMap<Long, List<Runnable>> due = new TreeMap<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private long now;

    NaiveMesh(MeshShape shape) {
        this.shape = shape;
        links = new Link[shape.nodes()][7];
        pointer = new int[shape.nodes()][7];
        for (Link[] router : links) {
            for (int port = 0; port < router.length; port++) {
                router[port] = new Link();
                router[port].credits = shape.depth();
            }
        }
    }

    boolean canSend(int node, int source) {
        return links[node][source].credits > 0;
    }

    void send(int node, int source, long flit) {
        Link link = links[node][source];
        link.credits--;
        at(now + 2, () -> link.fifo.add(flit));
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    void cycle() {
        List<Runnable> grants = new ArrayList<>();
        for (int node = 0; node < shape.nodes(); node++) {
            for (int output : new int[] {0, 1, 2, 3, Port.EJECT}) {
                if (links[node][output].credits > 0) {
                    arbitrate(node, output, grants);
                }
            }
        }
        grants.forEach(Runnable::run);
        now++;
        List<Runnable> events = due.remove(now);
        if (events != null) {
            events.forEach(Runnable::run);
        }
    }

    private void arbitrate(int node, int output, List<Runnable> grants) {
        for (int i = 0; i < 5; i++) {
            int in = (pointer[node][output] + i) % 5;
            Link from = feeding(node, in);
            if (from != null && !from.fifo.isEmpty() && route(node, from.fifo.peek()) == output) {
                grants.add(() -> grant(node, output, in, from));
                return;
            }
        }
    }

    private void grant(int node, int output, int in, Link from) {
        long flit = from.fifo.remove();
        Link to = links[node][output];
        pointer[node][output] = (in + 1) % 5;
        at(now + 2, () -> from.credits++);
        to.credits--;
        long cycle = now;
        if (output == Port.EJECT) {
            at(now + 3, () -> deliveries.add(new Delivery(cycle + 3, node, flit)));
            at(now + 5, () -> to.credits++);
        } else {
            at(now + 3, () -> to.fifo.add(flit));
        }
    }

    private void at(long cycle, Runnable event) {
        due.computeIfAbsent(cycle, c -> new ArrayList<>()).add(event);
    }

    /** The link that ends in an input of a router, or null. */
    private Link feeding(int node, int in) {
        int x = shape.x(node);
        int y = shape.y(node);
        return switch (in) {
            case 0 -> x + 1 < shape.width() ? links[shape.node(x + 1, y)][1] : null;
            case 1 -> x > 0 ? links[shape.node(x - 1, y)][0] : links[node][Port.EDGE];
            case 2 -> y + 1 < shape.height() ? links[shape.node(x, y + 1)][3] : null;
            case 3 -> y > 0 ? links[shape.node(x, y - 1)][2] : null;
            default -> links[node][Port.INJECT];
        };
    }

    private int route(int node, long flit) {
        int x = shape.x(node);
        int y = shape.y(node);
        if (Flit.x(flit) != x) {
            return Flit.x(flit) > x ? 0 : 1;
        }
        if (Flit.y(flit) != y) {
            return Flit.y(flit) > y ? 2 : 3;
        }
        return Port.EJECT;
    }
}
