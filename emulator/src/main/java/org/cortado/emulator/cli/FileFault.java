package org.cortado.emulator.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** One line for people about a file that could not be read or written. */
final class FileFault {
    private FileFault() {
    }

    static String message(IOException e) {
        if (e instanceof NoSuchFileException) {
            String text = e.getMessage();
            return text != null && text.contains(": ") ? text : text + ": no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return e.getMessage() + ": access denied";
        }
        if (e instanceof FileSystemException fault && fault.getReason() != null) {
            return fault.getFile() + ": " + fault.getReason();
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
