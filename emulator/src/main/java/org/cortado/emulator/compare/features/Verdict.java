package org.cortado.emulator.compare.features;

/**
 * Whether a run shows a feature.
 *
 * @param holds true if it does
 * @param reason in words: what was seen, or the first thing that is missing
 */
public record Verdict(boolean holds, String reason) {
}
