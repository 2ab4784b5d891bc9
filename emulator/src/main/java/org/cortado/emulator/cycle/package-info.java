/**
 * When everything on a chip happens: the pipelines of the cores in cycles, the mesh between them, the barrier. What
 * happens is the functional engine's; here it gets its time, its energy and a view at any cycle.
 */
package org.cortado.emulator.cycle;
