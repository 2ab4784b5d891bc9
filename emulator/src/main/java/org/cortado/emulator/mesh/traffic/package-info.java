/**
 * Traffic for a mesh without cores: traces replayed to the cycle, and random patterns with their latency, accepted rate
 * and link load beside what the pattern allows at best.
 */
package org.cortado.emulator.mesh.traffic;
