package org.cortado.assembler.expect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cortado.assembler.diagnostic.Diagnostics;
import org.cortado.assembler.source.LoneExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions beside the populations exc and isi. */
class ConditionCheckTest {

    /** The messages for a condition, {@code column: message (remedy)}. */
    private static List<String> said(String condition) {
        Diagnostics diagnostics = new Diagnostics();
        boolean passes = ConditionCheck.passes(LoneExpression.parse(condition, "condition", diagnostics), null,
                List.of("exc", "isi"), diagnostics);
        assertEquals(passes, !diagnostics.hasErrors(), condition);
        return diagnostics.list().stream()
                .map(d -> d.span().column() + ": " + d.message() + " (" + d.remedy() + ")").toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyStatisticMayStandWhereItsTableSaysAndNowhereElse(Statistic statistic) {
        assertEquals(statistic.isValue(), said(statistic.key() + " > 1").isEmpty());
        assertEquals(statistic.isValue(), said("exc." + statistic.key() + " > 1").isEmpty());
        if (!statistic.key().contains(".")) {
            assertEquals(statistic.isFunction(), said(statistic.key() + "(1, 2) > 1").isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 / (rate - 1) > 0", "sqrt(rate - 2) > 0", "(rate & 1.5) > 0", "isi.mean > isi.isi.mean",
        "rate > 0 ? 1 : spikes(0, 10ms)", "-rate < pi", "1"})
    void whatARunMayTurnOutOtherwisePasses(String condition) {
        assertEquals(List.of(), said(condition));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '~', value = {
        "1 || spikse => 6: undefined name 'spikse' (did you mean 'spikes'?)",
        "rate > 0 ? 1 : exd.rate => 16: undefined name 'exd.rate' (did you mean 'exc.rate'?)",
        "abs(rat) > 0 => 5: undefined name 'rat' (did you mean 'rate'?)",
        "exc.peak > 0 => 1: undefined name 'exc.peak' (write it with two bounds, as in peak(10, 20))",
        "rat(0, 1) > 0 => 1: unknown function 'rat' (did you mean 'rate'?)",
        "rate(0) > 0 => 1: rate takes two bounds, as in rate(100, 200) (null)",
        "exc[2].rate > 0 => 1: a condition names whole populations beside its own subject (write an .expect of its own "
            + "for a part of one)",
        "\"rate\" => 1: expected a number, found a text (null)",
        "rate + \"1\" > 0 => 8: expected a number, found a text (null)"})
    void whatNoRunCanGiveASenseIsReported(String condition, String message) {
        assertEquals(List.of(message), said(condition));
    }

    @Test
    void everyUnknownNameIsReported() {
        assertEquals(3, said("spikez > 1 && (ratt > 1 || firzt > 1)").size());
    }
}
