/** What a run leaves behind: spikes and probed values, in plain arrays, written as CSV or NPZ, whole or not at all. */
package org.cortado.emulator.trace;
