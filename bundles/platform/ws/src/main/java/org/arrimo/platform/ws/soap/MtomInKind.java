package org.arrimo.platform.ws.soap;

import java.util.Locale;
import java.util.Optional;

import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Answers in MTOM to whoever asks in MTOM, and in plain XML to everybody else: not every stack reads multipart. */
public final class MtomInKind extends AbstractPhaseInterceptor<Message> {
    MtomInKind() {
        super(Phase.RECEIVE);
    }

    @Override
    public void handleMessage(Message message) {
        boolean mtom = Optional.ofNullable((String) message.get(Message.CONTENT_TYPE))
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> type.startsWith("multipart/related"))
                .isPresent();
        message.getExchange().put(Message.MTOM_ENABLED, mtom);
    }
}
