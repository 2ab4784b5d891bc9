/** NumPy's file formats (NPY 1.0 to 3.0, NPZ), read within bounds and written to the same bytes every time. */
package org.cortado.assembler.npy;
