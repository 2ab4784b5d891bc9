package org.cortado.assembler.image;

import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cortado.assembler.npy.NpyArray;
import org.cortado.assembler.npy.NpyFormatException;
import org.cortado.assembler.npy.NpzFile;

/**
 * Reads an image file. A file that is damaged, incomplete or foreign is refused: every entry must be in the manifest
 * with its type, shape and hash, and the memories must make sense to the machine ({@link ImageCheck}).
 */
public final class ImageReader {
    private static final int MOST_MANIFEST_BYTES = 1 << 28;

    private final NpzFile file;
    private final String origin;
    private final Map<String, NpyArray> arrays = new HashMap<>();

    private ImageReader(NpzFile file, String origin) {
        this.file = file;
        this.origin = origin;
    }

    /** Reads a file. @throws IOException with one clear line where it is no sound image */
    public static Image read(Path path) throws IOException {
        try (NpzFile file = NpzFile.open(path)) {
            return new ImageReader(file, path.toString()).image();
        }
    }

    /** Reads the bytes of a file; {@code origin} names it in messages. */
    public static Image read(byte[] bytes, String origin) throws IOException {
        try (NpzFile file = NpzFile.of(bytes, origin)) {
            return new ImageReader(file, origin).image();
        }
    }

    private Image image() throws IOException {
        Manifest manifest = manifest();
        load(manifest);
        try {
            Chip chip = Chip.of(array(ImageEntries.CHIP).toLongs());
            List<CoreImage> cores = cores(chip, manifest);
            Image image = new Image(chip, cores, drive(), twin(chip, cores), debug().info());
            String fault = ImageCheck.fault(image);
            if (fault != null) {
                throw refuse(fault);
            }
            return image;
        } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException
                | NegativeArraySizeException | JsonParseException e) {
            throw refuse("its content makes no sense" + (e.getMessage() == null ? "" : ": " + oneLine(e)));
        }
    }

    private static String oneLine(Exception e) {
        return e.getMessage().lines().findFirst().orElse("");
    }

    private NpyFormatException refuse(String why) {
        return new NpyFormatException(origin, "is no sound image: " + why);
    }

    private Manifest manifest() throws IOException {
        if (!file.names().contains(Manifest.NAME)) {
            throw new NpyFormatException(origin, "is no image of Cortado: it holds no " + Manifest.NAME);
        }
        Manifest manifest;
        try {
            byte[] text = file.bytes(Manifest.NAME);
            if (text.length > MOST_MANIFEST_BYTES) {
                throw refuse("its manifest is too long");
            }
            manifest = ImageEntries.JSON.fromJson(new String(text, StandardCharsets.UTF_8), Manifest.class);
        } catch (JsonParseException | IllegalArgumentException e) {
            throw refuse("its manifest is no JSON, or has a text or nothing where a number belongs");
        }
        if (manifest == null || !Manifest.FORMAT.equals(manifest.format()) || manifest.entries() == null) {
            throw new NpyFormatException(origin, "is no image of Cortado: its manifest says otherwise");
        }
        if (manifest.version() != Manifest.VERSION) {
            throw new NpyFormatException(origin, "is an image of layout version " + manifest.version()
                    + ", and this Cortado reads version " + Manifest.VERSION + ": assemble its source again");
        }
        return manifest;
    }

    private void load(Manifest manifest) throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Manifest.Entry entry : manifest.entries()) {
            if (entry == null || entry.name() == null || entry.type() == null || entry.sha256() == null) {
                throw refuse("its manifest has an entry without name, type or hash");
            }
            NpyArray array = EntryHash.isText(entry.name())
                    ? ImageEntries.text(file.bytes(entry.name())) : file.array(entry.name());
            Manifest.Entry found = Manifest.Entry.of(entry.name(), array);
            if (!found.type().equals(entry.type()) || !Arrays.equals(found.shape(), entry.shape())) {
                throw refuse(entry.name() + " is of another type or shape than the manifest says");
            }
            if (!found.sha256().equals(entry.sha256())) {
                throw refuse(entry.name() + " is not what was written: its hash differs from the manifest's");
            }
            arrays.put(entry.name(), array);
            hashes.put(entry.name(), entry.sha256());
        }
        if (file.names().size() != hashes.size() + 1) {
            throw refuse("it holds entries that the manifest does not list");
        }
        if (!EntryHash.over(hashes).equals(manifest.digest())) {
            throw refuse("its manifest was changed: the digest over all entries differs");
        }
    }

    private NpyArray array(String name) throws IOException {
        NpyArray array = arrays.get(name);
        if (array == null) {
            throw refuse("entry " + name + " is missing");
        }
        return array;
    }

    private <T> T json(String name, Type type) throws IOException {
        T content = ImageEntries.JSON.fromJson(
                new String((byte[]) array(name).data(), StandardCharsets.UTF_8), type);
        if (content == null) {
            throw refuse(name + " is empty");
        }
        return content;
    }

    private List<CoreImage> cores(Chip chip, Manifest manifest) throws IOException {
        List<CoreImage> cores = new ArrayList<>();
        for (Manifest.Entry entry : manifest.entries()) {
            if (entry.name().startsWith("core/") && entry.name().endsWith("/program")) {
                String[] at = entry.name().substring(5, entry.name().length() - 8).split(",", -1);
                if (at.length != 3) {
                    throw refuse(entry.name() + " names no core");
                }
                cores.add(core(new CoreAddress(Integer.parseInt(at[0]), Integer.parseInt(at[1]),
                        Integer.parseInt(at[2]))));
            }
        }
        for (int i = 1; i < cores.size(); i++) {
            if (cores.get(i - 1).address().index(chip) >= cores.get(i).address().index(chip)) {
                throw refuse("its cores are out of order");
            }
        }
        return List.copyOf(cores);
    }

    private CoreImage core(CoreAddress at) throws IOException {
        int[] runWords = array(ImageEntries.core(at, "runs")).toInts();
        List<ProgramRun> runs = new ArrayList<>();
        for (int i = 0; i < runWords.length; i += ProgramRun.WORDS) {
            runs.add(ProgramRun.of(runWords, i));
        }
        NpyArray state = array(ImageEntries.core(at, "state"));
        if (state.shape().length != 2) {
            throw refuse("the state memory of core " + at + " has no slots");
        }
        return new CoreImage(at, state.shape()[0], array(ImageEntries.core(at, "program")).toLongs(),
                array(ImageEntries.core(at, "parameters")).toInts(), state.shape()[1], state.toInts(),
                List.copyOf(runs), array(ImageEntries.core(at, "axonin")).toLongs(),
                array(ImageEntries.core(at, "synapses")).toInts(),
                array(ImageEntries.core(at, "axonout")).toLongs());
    }

    private Drive drive() throws IOException {
        int[][] writes = rows(ImageEntries.WRITES);
        int[][] spikes = rows(ImageEntries.SPIKES);
        int[] words = array(ImageEntries.PROBES).toInts();
        List<Drive.Probe> probes = new ArrayList<>();
        for (int i = 0; i < words.length; i += 5) {
            probes.add(new Drive.Probe(words[i], words[i + 1], words[i + 2], Drive.Kind.values()[words[i + 3]],
                    words[i + 4]));
        }
        List<ImageEntries.StoredExpectation> stored = json(ImageEntries.EXPECTATIONS,
                new TypeToken<List<ImageEntries.StoredExpectation>>() { }.getType());
        List<String> places = debug().expectations();
        List<Drive.Expectation> expectations = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            expectations.add(new Drive.Expectation(stored.get(i).subject(), stored.get(i).condition(),
                    i < places.size() ? places.get(i) : ""));
        }
        return new Drive(array(ImageEntries.STEPS).toLongs()[0],
                new Drive.Writes(writes[0], writes[1], writes[2], writes[3]),
                new Drive.Spikes(spikes[0], spikes[1], spikes[2], spikes[3]), List.copyOf(probes),
                List.copyOf(expectations));
    }

    private int[][] rows(String name) throws IOException {
        int[] words = array(name).toInts();
        if (words.length % 4 != 0) {
            throw refuse(name + " has not four rows");
        }
        int count = words.length / 4;
        int[][] rows = new int[4][];
        for (int i = 0; i < 4; i++) {
            rows[i] = Arrays.copyOfRange(words, i * count, (i + 1) * count);
        }
        return rows;
    }

    private Twin twin(Chip chip, List<CoreImage> cores) throws IOException {
        if (!arrays.containsKey(ImageEntries.TWIN_PROGRAMS)) {
            return null;
        }
        List<Twin.Program> programs = json(ImageEntries.TWIN_PROGRAMS,
                new TypeToken<List<Twin.Program>>() { }.getType());
        Map<Integer, Twin.Core> values = new LinkedHashMap<>();
        for (CoreImage core : cores) {
            CoreAddress at = core.address();
            if (arrays.containsKey(ImageEntries.twin(at, "run_program"))) {
                String weights = ImageEntries.twin(at, "weights");
                values.put(at.index(chip), new Twin.Core(array(ImageEntries.twin(at, "run_program")).toInts(),
                        array(ImageEntries.twin(at, "parameters")).toDoubles(),
                        array(ImageEntries.twin(at, "state")).toDoubles(),
                        arrays.containsKey(weights) ? array(weights).toDoubles() : null));
            }
        }
        return new Twin(programs, values, array(ImageEntries.TWIN_WRITES).toDoubles());
    }

    private ImageEntries.StoredDebug debug() throws IOException {
        return json(ImageEntries.DEBUG, ImageEntries.StoredDebug.class);
    }
}
