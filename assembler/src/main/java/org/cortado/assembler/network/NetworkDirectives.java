package org.cortado.assembler.network;

import java.util.List;

/** The directives outside of neuron programs. */
public final class NetworkDirectives {
    private NetworkDirectives() {
    }

    /** Their names, with the dot. */
    public static List<String> names() {
        return List.of(".chip", ".reg", ".population", ".project", ".place", ".stimulus", ".probe", ".run", ".expect");
    }
}
