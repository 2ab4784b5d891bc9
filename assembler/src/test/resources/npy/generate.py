"""Writes the .npy and .npz files beside this script, with NumPy itself; NpyFilesTest knows the values by their rule."""
import os
import warnings
import zipfile

import numpy as np
from numpy.lib import format as npy

warnings.simplefilter("ignore")  # NumPy warns that versions 2.0 and 3.0 are rare; that is why they are here.
os.chdir(os.path.dirname(os.path.abspath(__file__)))


def values(dtype, shape):
    """Element k (in C order) is limits and small numbers in turn, so that sign and byte order both show."""
    count = int(np.prod(shape))
    kind = np.dtype(dtype).kind
    if kind == "b":
        flat = [k % 3 == 0 for k in range(count)]
    elif kind == "f":
        flat = [(k - 2) * 0.375 for k in range(count)]
    else:
        info = np.iinfo(dtype)
        flat = [(info.min, info.max, k, max(info.min, -k), 100 + k)[k % 5] for k in range(count)]
    return np.array(flat, dtype=dtype).reshape(shape)


def save(name, array, version=(1, 0)):
    with open(name, "wb") as out:
        npy.write_array(out, array, version=version)


for code in "b1 i1 u1 i2 u2 i4 u4 i8 u8 f4 f8".split():
    for mark, end in (("le", "<"), ("be", ">")):
        if code[1] == "1" and mark == "be":
            continue
        array = values(end + code, (2, 3, 4))
        save(f"{code}_{mark}_c.npy", array)
        save(f"{code}_{mark}_f.npy", np.asfortranarray(array))

save("scalar.npy", np.array(-7, dtype="<i4"))
save("vector.npy", values("<i4", (5,)))
save("empty.npy", values("<i4", (0, 3)))
save("five_axes.npy", np.asfortranarray(values("<i2", (2, 1, 3, 2, 2))))
save("version2.npy", values("<i4", (2, 3)), (2, 0))
save("version3.npy", values("<i4", (2, 3)), (3, 0))
save("special.npy", np.array([np.nan, np.inf, -np.inf, -0.0, 5e-324, 1.7976931348623157e308]))

save("text_u.npy", np.array(["one", "two"]))
save("text_s.npy", np.array([b"one", b"two"]))
save("complex.npy", np.array([1j]))
save("half.npy", np.array([0.5], dtype="<f2"))
save("record.npy", np.array([(1, 2.0)], dtype=[("a", "<i4"), ("b", "<f8")]))
np.save("objects.npy", np.array([None]), allow_pickle=True)

pair = {"weights": values("<i2", (3, 4)), "rates": np.linspace(0.0, 1.0, 500)}
np.savez("stored.npz", **pair)
np.savez_compressed("deflated.npz", **pair)
with zipfile.ZipFile("bzip2.npz", "w", zipfile.ZIP_BZIP2) as archive:
    archive.writestr("weights.npy", b"x" * 100)
