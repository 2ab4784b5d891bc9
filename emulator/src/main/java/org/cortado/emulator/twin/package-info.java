/**
 * The float twin: the same programs in float64, from the values as written in the source.
 */
package org.cortado.emulator.twin;
