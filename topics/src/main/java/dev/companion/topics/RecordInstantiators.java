package dev.companion.topics;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;

/**
 * Calls a record's constructor through a handle that is adapted to an array of arguments once; the
 * mapper by itself (3.1) adapts its own at every call, which took a fifth of reading a record.
 */
final class RecordInstantiators extends ValueInstantiators.Base {

    @Override
    public ValueInstantiator modifyValueInstantiator(
            DeserializationConfig config,
            BeanDescription.Supplier description,
            ValueInstantiator found) {
        if (found instanceof StdValueInstantiator usual
                && usual.getValueClass().isRecord()
                && usual.canCreateFromObjectWith()
                && usual.getWithArgsCreator().getAnnotated() instanceof Constructor<?> canonical) {
            try {
                return new OfRecord(
                        usual, MethodHandles.publicLookup().unreflectConstructor(canonical));
            } catch (IllegalAccessException _) {
                // Not a public record: the mapper has its ways.
                return found;
            }
        }
        return found;
    }

    private static final class OfRecord extends StdValueInstantiator {

        private static final MethodType FROM_ARRAY =
                MethodType.methodType(Object.class, Object[].class);

        private final MethodHandle constructor;

        private OfRecord(StdValueInstantiator usual, MethodHandle constructor) {
            super(usual);
            this.constructor =
                    constructor
                            .asFixedArity()
                            .asSpreader(Object[].class, constructor.type().parameterCount())
                            .asType(FROM_ARRAY);
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] arguments) {
            try {
                return constructor.invokeExact(arguments);
            } catch (Error e) {
                throw e;
            } catch (Throwable e) {
                // What a handle declares; a record throws exceptions.
                return context.handleInstantiationProblem(
                        _valueClass, arguments, rewrapCtorProblem(context, e));
            }
        }
    }
}
