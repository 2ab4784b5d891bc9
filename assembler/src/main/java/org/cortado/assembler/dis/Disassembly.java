package org.cortado.assembler.dis;

import java.util.Map;
import org.cortado.assembler.npy.NpyArray;

/**
 * A disassembled image.
 *
 * @param text its source
 * @param files the memories that the source refers to, by file name
 */
public record Disassembly(String text, Map<String, NpyArray> files) {
}
