/** Two state variables of a model against each other. */
package org.cortado.emulator.compare.phase;
