package org.cortado.emulator.map.place;

/**
 * Predicted cycles a step, by {@link StepModel}. Where the busiest core decides, most exchanges change nothing, so hops
 * count a little too.
 */
final class CycleCost implements Cost {
    private static final double HOP_SHARE = 0.01;

    private final StepModel model;
    private final HopCost hops;
    private final double perHop;

    CycleCost(PlacementTask task, StepModel model, int[] coreOf) {
        this.model = model;
        this.hops = new HopCost(task, coreOf, 1, 1);
        this.perHop = hops.value() == 0 ? 0 : HOP_SHARE * model.mean(coreOf) / hops.value();
    }

    @Override
    public double value() {
        return model.mean(hops.board().coreOf) + perHop * hops.value();
    }

    @Override
    public void exchange(int a, int b) {
        hops.exchange(a, b);
    }

    @Override
    public Board board() {
        return hops.board();
    }

    @Override
    public double work() {
        return hops.work() + model.work();
    }
}
