/** What a program may demand of its own run: the statistics of {@code .expect}, and whether a condition has sense. */
package org.cortado.assembler.expect;
