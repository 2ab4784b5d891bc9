/**
 * The execution of neuron programs: a scalar interpreter, which is the reference, and the lane kernel, which runs
 * instruction by instruction over blocks of 1,024 neurons and gives the same bits.
 */
package org.cortado.emulator.kernel;
