package org.cortado.emulator.debug.expr;

import java.util.Arrays;
import java.util.List;

/**
 * How far the stages of a core have come.
 *
 * @param core linear index
 * @param text as written
 */
public record StageValue(int core, Field field, String text) implements Place {

    /** What can be asked. */
    public enum Field {
        CYCLE("cycle", "cycles that its update has executed of the step under way, 0 between steps"),
        STALLED("stalled", "1 where a full spike queue holds its update up, else 0"),
        ARRIVED("arrived", "packets that have entered its arrival queue so far");

        private final String key;
        private final String meaning;

        Field(String key, String meaning) {
            this.key = key;
            this.meaning = meaning;
        }

        public String key() {
            return key;
        }

        public String meaning() {
            return meaning;
        }

        static Field of(String key) {
            return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst().orElse(null);
        }
    }

    /** The names of all fields. */
    static List<String> fields() {
        return Arrays.stream(Field.values()).map(Field::key).toList();
    }

    @Override
    public Value value(Scope scope) {
        return Value.count(switch (field) {
            case CYCLE -> scope.pipelines().executed(core);
            case STALLED -> scope.pipelines().stalled(core) ? 1 : 0;
            case ARRIVED -> scope.pipelines().arrivals(core);
        });
    }

    @Override
    public boolean cycleByCycle() {
        return true;
    }
}
