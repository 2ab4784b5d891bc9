/**
 * The network on chip: routers, links and FIFOs to the cycle. {@link org.cortado.emulator.mesh.Mesh} moves flits,
 * {@link org.cortado.emulator.mesh.MeshView} reads what the hardware holds, and
 * {@link org.cortado.emulator.mesh.MeshCounters} tells what it has counted.
 * {@link org.cortado.emulator.mesh.Express} and {@link org.cortado.emulator.mesh.Crowd} take flits through an idle mesh
 * at once. The mesh knows nothing of cores.
 */
package org.cortado.emulator.mesh;
