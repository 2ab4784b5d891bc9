package org.cortado.emulator.debug.expr;

import java.util.ArrayList;
import java.util.List;
import org.cortado.assembler.diagnostic.Suggestion;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.text.Keyed;
import org.cortado.emulator.debug.DebugException;
import org.cortado.emulator.debug.name.Names;
import org.cortado.emulator.mesh.Port;

/** Reads names of routers and links: {@code link(0,0,east).load}, {@code router(1,2).held}. */
public final class MeshParser {
    private static final int MOST = 63;

    private final Chip chip;

    public MeshParser(Names names) {
        this.chip = names.chip();
    }

    /**
     * A link.
     *
     * @param tile {@code y * width + x}
     * @param port {@link Port}
     */
    public record Link(int tile, int port) {
    }

    /** A router at the next word, {@code router(x,y)}: its tile. */
    public int router(Words words) {
        if (!words.peek().text().equals("(")) {
            words.expect("router", "as in router(0,0)");
        }
        words.expect("(", "after router");
        int tile = tile(words);
        words.expect(")", "after the row");
        return tile;
    }

    private int tile(Words words) {
        int x = (int) Numbers.whole(words, "a column", MOST);
        words.expect(",", "after the column");
        int y = (int) Numbers.whole(words, "a row", MOST);
        if (x >= chip.width() || y >= chip.height()) {
            throw new DebugException("no tile (%d,%d): the chip has %dx%d tiles".formatted(x, y, chip.width(),
                    chip.height()));
        }
        return y * chip.width() + x;
    }

    /** A link at the next word, {@code link(x,y,east)} or {@code link(x,y,+x)}. */
    public Link link(Words words) {
        if (!words.peek().text().equals("(")) {
            words.expect("link", "as in link(0,0,east)");
        }
        words.expect("(", "after link");
        int tile = tile(words);
        words.expect(",", "after the row, and a side: link(0,0,east)");
        String sign = words.accept("+") ? "+" : words.accept("-") ? "-" : "";
        String name = sign + words.next().text();
        words.expect(")", "after the side");
        int port = Side.NAMES.indexOf(name);
        for (int p = 0; p < Port.MESH_PORTS && port < 0; p++) {
            port = Port.name(p).equals(name) ? p : -1;
        }
        if (port < 0) {
            throw new DebugException("a link leads to a side, not '%s': %s".formatted(name, Suggestion.remedy(name,
                    Side.NAMES, String.join(", ", Side.NAMES))));
        }
        if (!Side.exists(chip, tile, port)) {
            throw new DebugException("no link(%d,%d,%s): the mesh of %dx%d tiles ends there".formatted(
                    tile % chip.width(), tile / chip.width(), Side.name(port), chip.width(), chip.height()));
        }
        return new Link(tile, port);
    }

    /** What a link is asked for, at the next word. */
    Place ofLink(Words words, int from) {
        Link link = link(words);
        words.expect(".", "and what of the link, as in link(0,0,east).flits");
        String name = words.next().text();
        LinkValue.Field field = Keyed.find(LinkValue.Field.values(), name);
        if (field == null) {
            throw new DebugException("a link has no '%s': %s".formatted(name, Suggestion.remedy(name,
                    LinkValue.fields(), Names.known("it has", LinkValue.fields()))));
        }
        return new LinkValue(link.tile(), link.port(), field, words.since(from));
    }

    /** What a router is asked for, at the next word. */
    Place ofRouter(Words words, int from) {
        int tile = router(words);
        words.expect(".", "and what of the router, as in router(0,0).held");
        String name = words.next().text();
        String text = words.since(from);
        RouterValue.Field field = Keyed.find(RouterValue.Field.values(), name);
        if (field != null) {
            return new RouterValue(tile, field, text);
        }
        for (Queue queue : Queue.ofTile(chip, tile)) {
            if (name.equals(queue.kind() == Queue.Kind.PORT ? queue.kind().key() : Side.name(queue.port()))) {
                return new QueueLength(queue, text);
            }
        }
        if (routerFields().contains(name)) {
            throw new DebugException("no router(%d,%d).%s: the mesh of %dx%d tiles ends there".formatted(
                    tile % chip.width(), tile / chip.width(), name, chip.width(), chip.height()));
        }
        throw new DebugException("a router has no '%s': %s".formatted(name, Suggestion.remedy(name, routerFields(),
                Names.known("it has", routerFields()))));
    }

    /** The names after the point of a router. */
    public static List<String> routerFields() {
        List<String> fields = new ArrayList<>(Keyed.keys(RouterValue.Field.values()));
        fields.addAll(Side.NAMES.subList(0, Port.EJECT + 1));
        return fields;
    }
}
