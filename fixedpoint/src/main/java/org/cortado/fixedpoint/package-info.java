/**
 * Fixed-point numbers as chips have them. {@link org.cortado.fixedpoint.Words} defines the arithmetic on raw words,
 * {@link org.cortado.fixedpoint.Blocks} does it on arrays, and {@link org.cortado.fixedpoint.Fixed} with
 * {@link org.cortado.fixedpoint.Arithmetic} shows it to people.
 */
package org.cortado.fixedpoint;
