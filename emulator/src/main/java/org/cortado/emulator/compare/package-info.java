/**
 * One program in its readings, held against each other: fixed point, float twin, reference; where they part, and which
 * of the three steps between them the error comes from.
 */
package org.cortado.emulator.compare;
