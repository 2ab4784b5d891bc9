/**
 * What a neuron is said to do, as predicates over what it did: the twenty features of Izhikevich (IEEE Trans. Neural
 * Networks 15:1063, 2004) and some cell types of 2003, to be asked of a float, a fixed-point and a reference run alike.
 */
package org.cortado.emulator.compare.features;
