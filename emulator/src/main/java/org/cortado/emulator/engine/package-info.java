/**
 * What every engine shares (the update of a core, the drive, the walk of the axons, the delivery of a packet), and the
 * functional engine, which spreads cores over threads.
 */
package org.cortado.emulator.engine;
