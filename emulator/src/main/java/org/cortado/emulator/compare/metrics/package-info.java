/**
 * How alike two spike trains are, by the measures of the field. A train is an ascending {@code double[]} of spike times
 * in ms; every function is pure.
 */
package org.cortado.emulator.compare.metrics;
