/** What a program demands of its own run, judged over the run's spikes. */
package org.cortado.emulator.run.expect;
