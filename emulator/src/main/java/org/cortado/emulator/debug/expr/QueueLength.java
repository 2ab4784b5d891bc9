package org.cortado.emulator.debug.expr;

/**
 * How much a queue holds.
 *
 * @param text as written
 */
public record QueueLength(Queue queue, String text) implements Place {
    @Override
    public Value value(Scope scope) {
        return Value.count(queue.length(scope.pipelines()));
    }

    @Override
    public boolean cycleByCycle() {
        return true;
    }
}
