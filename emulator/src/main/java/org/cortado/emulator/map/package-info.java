/**
 * How a network lies on the chip and what that costs: it is divided over cores ({@code partition}), its packets are
 * counted ({@code traffic}), and the cores are placed ({@code place}, pure algorithms over arrays).
 */
package org.cortado.emulator.map;
