package org.cortado.emulator.debug.expr;

/** Where the run stands. */
public record Now(Kind kind, double timestepMs) implements Place {

    /** What can be asked. */
    public enum Kind {
        STEP("step", "the next step to execute"),
        CYCLE("cycle", "the cycle that the chip stands in"),
        TIME("time", "the time that the steps so far stand for, ms");

        private final String key;
        private final String meaning;

        Kind(String key, String meaning) {
            this.key = key;
            this.meaning = meaning;
        }

        public String key() {
            return key;
        }

        public String meaning() {
            return meaning;
        }
    }

    @Override
    public String text() {
        return kind.key();
    }

    @Override
    public Value value(Scope scope) {
        return switch (kind) {
            case STEP -> Value.count(scope.now().step());
            case CYCLE -> Value.count(scope.pipelines().cycle());
            case TIME -> Value.real(scope.now().step() * timestepMs);
        };
    }

    @Override
    public boolean cycleByCycle() {
        return kind == Kind.CYCLE;
    }
}
