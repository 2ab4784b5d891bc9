package org.cortado.assembler.network.drive;

import org.cortado.assembler.network.formula.DrawStream;
import org.cortado.assembler.network.formula.Sample;
import org.cortado.assembler.network.population.WordColumn;
import org.cortado.assembler.network.read.TimeGrid;

/**
 * What the source says of a driven parameter at every moment, not only at the steps at which the drive writes it. Safe
 * for several threads.
 */
public final class Course {
    private final Stimulus stimulus;
    private final TimeGrid grid;

    /** The course of a stimulus on a chip with these timesteps. */
    public Course(Stimulus stimulus, TimeGrid grid) {
        this.stimulus = stimulus;
        this.grid = grid;
    }

    /** Name of the population whose neurons it drives. */
    public String population() {
        return stimulus.population().name();
    }

    /** Whether it drives a neuron of the population. */
    public boolean drives(int neuron) {
        return neuron >= stimulus.slice().first() && neuron <= stimulus.slice().last();
    }

    /** Name of the parameter that it drives. */
    public String parameter() {
        return stimulus.parameter().name();
    }

    /**
     * The value for a neuron at a time; what counts in steps, such as a random draw, keeps that of the step.
     *
     * @param neuron one that it drives
     * @param ms time in ms, 0 or later; told apart to the picosecond
     */
    public double at(int neuron, double ms) {
        int index = stimulus.shared() ? 0 : neuron - stimulus.slice().first();
        long step = TimeGrid.picoseconds(ms) / grid.timestepPs();
        WordColumn own = stimulus.population().parameters().get(stimulus.parameter().word());
        Sample sample = new Sample(CourseFunctions.OWN + 1);
        sample.variables[CourseFunctions.TIME] = ms;
        sample.variables[CourseFunctions.STEP] = step;
        sample.variables[CourseFunctions.INDEX] = index;
        sample.variables[CourseFunctions.OWN] = own.real(stimulus.slice().first() + index);
        sample.id = index;
        sample.row = DrawStream.row(step);
        return stimulus.formula().at(sample);
    }
}
