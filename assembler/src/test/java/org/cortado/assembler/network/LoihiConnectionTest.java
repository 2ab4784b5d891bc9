package org.cortado.assembler.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cortado.assembler.image.AxonInWord;
import org.cortado.assembler.image.Image;
import org.cortado.assembler.network.connect.LoihiWeights;
import org.cortado.assembler.network.connect.LoihiWeights.SignMode;
import org.junit.jupiter.api.Test;

/** Weights and delays as Loihi has them. */
class LoihiConnectionTest {
    private static final String LOIHI = """
            .neuron sum, format=s23.0
            .state u : int
            .input a : int
                add u, u, a
                spk
            .end
            """;

    private static Net net(String projection) {
        return Net.of(LOIHI, ".population p, sum, size=2", ".project p[0] -> p[1], all, " + projection);
    }

    private static String synapse(String projection) {
        return Wiring.of(net(projection).ok()).get(0).substring(17);
    }

    /** Weights and what they come to, from Lava's bit-accurate model of a mixed connection of 8 bits. */
    @Test
    void mixedWeightsLoseTheirLowBitDownward() {
        int[] asked = {86, 249, 42, -105, -42, -74, 178, 54, -46, 242, -31, -68, -84, 2, -23, -48, 145, 0, 156, -100,
            243, 119, -30, -95, -46, 246, -35, -64, -20, -10, 124, -101};
        int[] effective = {86, 248, 42, -106, -42, -74, 178, 54, -46, 242, -32, -68, -84, 2, -24, -48, 144, 0, 156,
                -100,
            242, 118, -30, -96, -46, 246, -36, -64, -20, -10, 124, -102};
        LoihiWeights coding = new LoihiWeights(SignMode.MIXED, 8, 0);
        for (int i = 0; i < asked.length; i++) {
            assertEquals(effective[i], coding.word(asked[i]), "weight " + asked[i]);
        }
    }

    @Test
    void weightsOfOneSignLoseTheirLowBitsTowardZero() {
        for (int bits = 1; bits <= 8; bits++) {
            LoihiWeights excitatory = new LoihiWeights(SignMode.EXCITATORY, bits, 0);
            LoihiWeights inhibitory = new LoihiWeights(SignMode.INHIBITORY, bits, 0);
            int step = 1 << 8 - bits;
            for (int weight = 0; weight <= 255; weight++) {
                assertEquals(weight / step * step, excitatory.word(weight));
                assertEquals(-(weight / step * step), inhibitory.word(-weight));
            }
        }
    }

    @Test
    void weightsAreClippedToTheirModeFirst() {
        assertEquals(-256, new LoihiWeights(SignMode.MIXED, 8, 0).word(-300));
        assertEquals(254, new LoihiWeights(SignMode.MIXED, 8, 0).word(300));
        assertEquals(0, new LoihiWeights(SignMode.EXCITATORY, 8, 0).word(-3));
        assertEquals(-255, new LoihiWeights(SignMode.INHIBITORY, 8, 0).word(-256));
    }

    @Test
    void aDelayOfZeroArrivesInTheNextStep() {
        assertEquals(" w100 d1 c0", " " + synapse("weight=100, sign_mode=mixed").strip());
        assertEquals("w100 d6 c0", synapse("weight=100, sign_mode=mixed, loihi_delay=5").strip());
        assertEquals("w100 d63 c0", synapse("weight=100, sign_mode=excitatory, loihi_delay=62").strip());
    }

    @Test
    void theWeightExponentGoesToTheAxon() {
        Image image = net("weight=100, sign_mode=mixed, weight_exp=-3").ok();
        assertEquals(-3, AxonInWord.unpack(image.cores().get(0).axonIn()[0]).exponent());
        assertEquals("w12 d1 c0", Wiring.of(image).get(0).substring(17).strip());
        assertEquals(12.5, image.twin().cores().get(0).weights()[0]);
        assertEquals("w-1600 d1 c0", synapse("weight=-100, sign_mode=inhibitory, weight_exp=4").strip());
    }

    @Test
    void listedEdgesCountTheirDelaysAsLoihiDoes() {
        assertEquals(List.of("000000 -> 000001 w100 d8 c0"), Wiring.of(Net.of(LOIHI, ".population p, sum, size=2",
                ".project p -> p, list([0, 1, 101, 7]), sign_mode=mixed").ok()));
    }

    @Test
    void roundedAndClippedWeightsAreShown() {
        assertEquals(List.of("NOTE note: p[0] -> p[1]: 1 of 1 weights are rounded, at most by 3 (asked 103, stored "
                + "100), "
                + "exponent 0"), net("weight=103, sign_mode=mixed, weight_bits=7").remarks());
        assertEquals("WARNING outside-sign-mode: weight -5 is outside excitatory (0 .. 255) and stored as 0",
                net("weight=-5, sign_mode=excitatory").remarks().get(0));
    }

    @Test
    void whatLoihiDoesNotHaveIsRefused() {
        assertTrue(net("weight=1.5, sign_mode=mixed").refusal().startsWith("not-whole: Loihi's weights are whole"));
        assertTrue(net("weight=1, sign_mode=mixed, delay=1ms").refusal().startsWith("not-loihi: delay= is a time"));
        assertTrue(net("weight=1, loihi_delay=1").refusal().startsWith("not-loihi: loihi_delay belongs"));
        assertTrue(net("weight=1, sign_mode=mixed, loihi_delay=63").refusal()
                .startsWith("bad-delay: a delay of 63 is none of Loihi's: whole numbers from 0 to 62"));
        assertTrue(net("weight=1, sign_mode=mixt").refusal().startsWith("unknown-sign-mode"));
        assertTrue(net("weight=1, weight_bits=4").refusal().startsWith("not-loihi"));
        assertTrue(Net.of(".population a, cell", ".project a -> a, all, weight=1, sign_mode=mixed").refusal()
                .startsWith("not-whole: Loihi's connections send whole numbers, but input 'x' has the format s16.15"));
    }
}
