package org.arrimo.platform.ws.rest;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.platform.spi.ws.Patched;

/** The house's own types in JSON: enumerated values by their name on the wire, {@link Patched}, {@link NameOrId}. */
final class WireModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings({"rawtypes", "unchecked"})
    WireModule() {
        super("arrimo");
        addSerializer((Class) Enum.class, new WordWriter());
        addDeserializer(NameOrId.class, new NameOrIdReader());
        addDeserializer((Class) Patched.class, new PatchedReader(null));
        setDeserializerModifier(new Words());
    }

    private static final class WordWriter extends StdSerializer<Enum<?>> {
        private static final long serialVersionUID = 1L;

        WordWriter() {
            super(Enum.class, false);
        }

        @Override
        public void serialize(Enum<?> value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(Wire.name(value));
        }
    }

    private static final class Words extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription description, JsonDeserializer<?> usual) {
            return new WordReader<>(type.getRawClass().asSubclass(Enum.class));
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static final class WordReader<E extends Enum> extends StdDeserializer<E> {
        private static final long serialVersionUID = 1L;

        private final Class<E> type;

        WordReader(Class<E> type) {
            super(type);
            this.type = type;
        }

        @Override
        public E deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                return (E) context.handleUnexpectedToken(type, in);
            }
            return (E) Wire.parse((Class) type, in.getText(), JsonProblems.field(in));
        }
    }

    private static final class NameOrIdReader extends StdDeserializer<NameOrId> {
        private static final long serialVersionUID = 1L;

        NameOrIdReader() {
            super(NameOrId.class);
        }

        @Override
        public NameOrId deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.hasToken(JsonToken.VALUE_STRING) || in.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                return new NameOrId(in.getText());
            }
            return (NameOrId) context.handleUnexpectedToken(NameOrId.class, in);
        }
    }

    private static final class PatchedReader extends StdDeserializer<Patched<?>> implements ContextualDeserializer {
        private static final long serialVersionUID = 1L;

        private final JavaType content;

        PatchedReader(JavaType content) {
            super(Patched.class);
            this.content = content;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
                throws JsonMappingException {
            return new PatchedReader(context.getContextualType().containedTypeOrUnknown(0));
        }

        @Override
        public Patched<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Patched.to(context.readValue(in, content));
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return Patched.absent();
        }

        @Override
        public Patched<?> getNullValue(DeserializationContext context) {
            return Patched.to(null);
        }
    }
}
