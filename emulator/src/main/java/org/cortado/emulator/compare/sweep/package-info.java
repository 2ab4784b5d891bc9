/** How a program fares in other formats and roundings, and how many bits it needs. */
package org.cortado.emulator.compare.sweep;
