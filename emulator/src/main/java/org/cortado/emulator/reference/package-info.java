/**
 * Neurons as ordinary differential equations, solved adaptively with spikes located as events: what a discretised
 * neuron program is measured against. Times are in ms throughout.
 */
package org.cortado.emulator.reference;
