package org.cortado.emulator.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.TypeConversionException;

/** Reads a value of a few by its name in any case; its message names all of them as they are written. */
record EnumConverter<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E> {

    /** Has all options of a line and of its verbs that take one of a few values read so. */
    static void register(CommandLine line) {
        line.getSubcommands().values().stream().flatMap(verb -> verb.getCommandSpec().args().stream())
                .map(EnumConverter::valueType).filter(Class::isEnum).distinct()
                .forEach(type -> register(line, type.asSubclass(Enum.class)));
    }

    private static Class<?> valueType(ArgSpec argument) {
        return argument.auxiliaryTypes()[argument.auxiliaryTypes().length - 1];
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void register(CommandLine line, Class<? extends Enum> type) {
        line.registerConverter((Class) type, new EnumConverter(type));
    }

    @Override
    public E convert(String text) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        throw new TypeConversionException("'" + text + "' is none of " + Arrays.stream(type.getEnumConstants())
                .map(value -> value.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")));
    }
}
