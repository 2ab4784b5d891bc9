package org.cortado.emulator.debug.look;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cortado.assembler.image.Chip;
import org.cortado.assembler.image.ChipParameter;
import org.cortado.emulator.cycle.PipelineView;
import org.cortado.emulator.debug.Subject;
import org.cortado.emulator.debug.expr.LinkValue;
import org.cortado.emulator.debug.expr.LinkValue.Field;
import org.cortado.emulator.debug.expr.MeshParser.Link;
import org.cortado.emulator.debug.expr.Side;
import org.cortado.emulator.debug.reply.Reply;
import org.cortado.emulator.mesh.MeshView;
import org.cortado.emulator.mesh.MeshView.Transit;
import org.cortado.emulator.mesh.Port;

/** Tables of routers and links in the cycle that the chip stands in. */
public final class MeshTables {
    private static final int MOST = 200;

    private final Subject subject;
    private final PipelineView view;
    private final MeshView mesh;
    private final Chip chip;

    public MeshTables(Subject subject) {
        this.subject = subject;
        this.view = subject.pipelines();
        this.mesh = view.mesh();
        this.chip = subject.names().chip();
    }

    private String tile(int tile) {
        return "(%d,%d)".formatted(tile % chip.width(), tile / chip.width());
    }

    /** All routers that anything went through, the busiest first. */
    public Reply routers() {
        List<List<String>> rows = new ArrayList<>();
        List<Integer> tiles = new ArrayList<>();
        for (int tile = 0; tile < chip.width() * chip.height(); tile++) {
            if (flits(tile) > 0 || held(tile) > 0) {
                tiles.add(tile);
            }
        }
        tiles.sort(Comparator.comparingLong((Integer tile) -> -flits(tile)).thenComparingInt(tile -> tile));
        for (int tile : tiles.subList(0, Math.min(MOST, tiles.size()))) {
            long stalls = 0;
            for (int port = 0; port <= Port.EJECT; port++) {
                stalls += Port.isOutput(port) ? mesh.stalls(tile, port) : 0;
            }
            rows.add(List.of("router" + tile(tile), "" + held(tile), "" + view.flitsEjected(tile), "" + flits(tile),
                    "" + stalls));
        }
        return rows.isEmpty() ? Reply.text("no packet has gone through a router yet")
                : new Reply.Table("", List.of("router", "flits held", "in its ejection port", "flits", "stalls"), rows,
                        tiles.size() <= MOST ? "" : "and %d more".formatted(tiles.size() - MOST));
    }

    private long flits(int tile) {
        long sum = 0;
        for (int port = 0; port <= Port.EJECT; port++) {
            sum += Port.isOutput(port) ? mesh.flits(tile, port) : 0;
        }
        return sum;
    }

    private int held(int tile) {
        int sum = 0;
        for (int port = 0; port < Port.INPUTS; port++) {
            sum += mesh.occupancy(tile, port);
        }
        return sum;
    }

    /** One router: its FIFOs and its outputs. */
    public Reply router(int tile) {
        List<List<String>> inputs = new ArrayList<>();
        List<List<String>> outputs = new ArrayList<>();
        for (int port = 0; port <= Port.EJECT; port++) {
            int held = port < Port.INPUTS ? mesh.occupancy(tile, port) : 0;
            if (port < Port.INPUTS && (port == Port.MINUS_X || Side.leadsInside(chip, tile, port))) {
                inputs.add(List.of(Side.name(port), "" + held, held == 0 ? "" : Side.name(mesh.request(tile, port)),
                        held == 0 ? "" : "" + mesh.waited(tile, port),
                        held == 0 ? "" : PacketText.of(subject.names(), mesh.flit(tile, port, 0))));
            }
            if (Port.isOutput(port) && Side.exists(chip, tile, port)) {
                outputs.add(List.of(Side.name(port), "" + mesh.flits(tile, port), "" + mesh.stalls(tile, port),
                        "" + mesh.credits(tile, port), Side.name(mesh.pointer(tile, port)),
                        "" + mesh.inFlight(tile, port).size()));
            }
        }
        return new Reply.All(List.of(
                new Reply.Table("router%s in cycle %d; FIFOs of %d".formatted(tile(tile), view.cycle(),
                        chip.size(ChipParameter.FIFO)),
                        List.of("input", "holds", "head asks for", "cycles in vain", "head"), inputs, ""),
                new Reply.Table("", List.of("output", "flits", "stalls", "credits", "next turn", "on the link"),
                        outputs, "%d flit%s in the ejection port".formatted(view.flitsEjected(tile),
                                view.flitsEjected(tile) == 1 ? "" : "s"))));
    }

    /** All links that anything went over, the busiest first. */
    public Reply links() {
        List<Link> links = new ArrayList<>();
        for (int tile = 0; tile < chip.width() * chip.height(); tile++) {
            for (int port = 0; port <= Port.EDGE; port++) {
                if (Side.exists(chip, tile, port) && mesh.flits(tile, port) > 0) {
                    links.add(new Link(tile, port));
                }
            }
        }
        links.sort(Comparator.comparingLong(link -> -mesh.flits(link.tile(), link.port())));
        return links.isEmpty() ? Reply.text("no packet has gone over a link yet")
                : table("", links.subList(0, Math.min(MOST, links.size())), links.size() <= MOST ? ""
                        : "and %d more".formatted(links.size() - MOST));
    }

    private Reply table(String title, List<Link> links, String note) {
        List<String> headers = new ArrayList<>(List.of("link"));
        headers.addAll(LinkValue.fields());
        List<List<String>> rows = new ArrayList<>();
        for (Link link : links) {
            List<String> row = new ArrayList<>(List.of("link(%d,%d,%s)".formatted(link.tile() % chip.width(),
                    link.tile() / chip.width(), Side.name(link.port()))));
            for (Field field : Field.values()) {
                double value = LinkValue.value(view, link.tile(), link.port(), field).real();
                row.add(field == Field.LOAD ? String.format(Locale.ROOT, "%.4f", value) : "" + (long) value);
            }
            rows.add(row);
        }
        return new Reply.Table(title, headers, rows, note);
    }

    /** One link, and the flits that are on it. */
    public Reply link(Link link) {
        List<List<String>> rows = new ArrayList<>();
        for (Transit flying : mesh.inFlight(link.tile(), link.port())) {
            rows.add(List.of("" + flying.due(), PacketText.of(subject.names(), flying.flit())));
        }
        Reply counted = table("in cycle " + view.cycle(), List.of(link), "");
        return rows.isEmpty() ? counted : new Reply.All(List.of(counted,
                new Reply.Table("", List.of("there in cycle", "packet"), rows, "")));
    }
}
