/**
 * A running chip's memories as structure of arrays, copied and hashed whole, and the one read-only port to them. Knows
 * the image and the instruction table, no engine.
 */
package org.cortado.emulator.chip;
