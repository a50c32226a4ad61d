package io.github.dxjinzai.examples.spark;

import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A value of the library as something that Java can serialise, for the way from one machine to another: records by their components,
 * lists, maps, optional values, enums, texts and numbers. The records themselves need not know of it.
 */
final class Parcel implements Serializable {

    private static final long serialVersionUID = 1;

    /** Only records of the library are unpacked, whatever a parcel says. */
    private static final String LIBRARY = "io.github.dxjinzai.core.";

    private enum Kind {
        PLAIN,
        RECORD,
        LIST,
        SORTED,
        MAP,
        OPTIONAL
    }

    private final Kind kind;
    /** The class of a record, by name; else empty. */
    private final String type;
    /** Of a plain value the value; of the others their parts, keys and values of a map in turn. */
    private final Serializable content;

    private Parcel(Kind kind, String type, Serializable content) {
        this.kind = kind;
        this.type = type;
        this.content = content;
    }

    private static Parcel of(Kind kind, Collection<?> parts) {
        return of(kind, "", parts);
    }

    private static Parcel of(Kind kind, String type, Collection<?> parts) {
        ArrayList<Parcel> packed = new ArrayList<>();
        parts.forEach(part -> packed.add(pack(part)));
        return new Parcel(kind, type, packed);
    }

    /**
     * Packs a value.
     *
     * @throws IllegalArgumentException if something in it is none of what is packed
     */
    static Parcel pack(Object value) {
        if (value instanceof Optional<?> optional) {
            return of(Kind.OPTIONAL, optional.stream().toList());
        }
        if (value instanceof Map<?, ?> map) {
            List<Object> parts = new ArrayList<>();
            map.forEach((key, one) -> {
                parts.add(key);
                parts.add(one);
            });
            return of(map instanceof SortedMap ? Kind.SORTED : Kind.MAP, parts);
        }
        if (value instanceof List<?> list) {
            return of(Kind.LIST, list);
        }
        if (value instanceof Record one) {
            return of(Kind.RECORD, one.getClass().getName(), components(one));
        }
        if (value instanceof String || value instanceof Number || value instanceof Boolean || value instanceof Enum) {
            return new Parcel(Kind.PLAIN, "", (Serializable) value);
        }
        throw new IllegalArgumentException("a value of " + value.getClass() + " cannot be packed: " + value);
    }

    private static List<Object> components(Record one) {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            try {
                values.add(component.getAccessor().invoke(one));
            } catch (IllegalAccessException | InvocationTargetException unreadable) {
                throw new IllegalArgumentException(
                        "the component " + component + " of " + one.getClass() + " cannot be read", unreadable);
            }
        }
        return values;
    }

    /** The value, equal to the one that was packed. */
    Object unpack() {
        if (kind == Kind.PLAIN) {
            return content;
        }
        List<Object> parts = new ArrayList<>();
        for (Object part : (List<?>) content) {
            parts.add(((Parcel) part).unpack());
        }
        return switch (kind) {
            case OPTIONAL -> parts.stream().findFirst();
            case LIST -> parts;
            case SORTED -> map(parts, new TreeMap<>());
            case MAP -> map(parts, new LinkedHashMap<>());
            case RECORD -> record(parts);
            case PLAIN -> throw new IllegalStateException("a plain value has no parts");
        };
    }

    private static Map<Object, Object> map(List<Object> parts, Map<Object, Object> into) {
        for (int i = 0; i < parts.size(); i += 2) {
            into.put(parts.get(i), parts.get(i + 1));
        }
        return into;
    }

    private Object record(List<Object> parts) {
        if (!type.startsWith(LIBRARY)) {
            throw new IllegalArgumentException("a record of " + type + " is none of the library's");
        }
        try {
            Class<?> of = Class.forName(type, true, Parcel.class.getClassLoader());
            RecordComponent[] components = of.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < types.length; i++) {
                types[i] = components[i].getType();
            }
            Constructor<?> canonical = of.getDeclaredConstructor(types);
            return canonical.newInstance(parts.toArray());
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalArgumentException("a record of " + type + " cannot be made of " + parts, unknown);
        }
    }
}
