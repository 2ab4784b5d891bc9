package org.cortado.assembler.diagnostic;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/**
 * Messages for editors and other programs: {@code {"errors": n, "warnings": n, "messages": [...]}}, a message being
 * {@code severity}, {@code code}, {@code message} and, where known, {@code remedy}, {@code file}, {@code line},
 * {@code column} (from 1), {@code length}, {@code within} (places, innermost first) and {@code notes} (messages).
 */
public final class DiagnosticJson {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private DiagnosticJson() {
    }

    /** All messages as one JSON object. */
    public static String text(Diagnostics diagnostics) {
        JsonObject all = new JsonObject();
        all.addProperty("errors", diagnostics.errors());
        all.addProperty("warnings", diagnostics.warnings());
        all.add("messages", messages(diagnostics.list()));
        return GSON.toJson(all);
    }

    private static JsonArray messages(List<Diagnostic> list) {
        JsonArray messages = new JsonArray();
        for (Diagnostic diagnostic : list) {
            messages.add(message(diagnostic));
        }
        return messages;
    }

    private static JsonObject message(Diagnostic diagnostic) {
        JsonObject message = new JsonObject();
        message.addProperty("severity", diagnostic.severity().key());
        message.addProperty("code", diagnostic.code());
        message.addProperty("message", diagnostic.message());
        if (diagnostic.remedy() != null) {
            message.addProperty("remedy", diagnostic.remedy());
        }
        if (diagnostic.span() != null) {
            place(message, diagnostic.span());
            message.addProperty("length", diagnostic.span().length());
            JsonArray within = new JsonArray();
            for (Span call = diagnostic.span().within(); call != null; call = call.within()) {
                JsonObject place = new JsonObject();
                place(place, call);
                within.add(place);
            }
            if (!within.isEmpty()) {
                message.add("within", within);
            }
        }
        if (!diagnostic.notes().isEmpty()) {
            message.add("notes", messages(diagnostic.notes()));
        }
        return message;
    }

    private static void place(JsonObject object, Span span) {
        object.addProperty("file", span.file().name());
        object.addProperty("line", span.line());
        object.addProperty("column", span.column());
    }
}
