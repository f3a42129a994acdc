package org.arrimo.platform.ws.soap;

import java.util.Locale;
import java.util.Optional;

import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Where the media type names no charset, the XML itself says its encoding (RFC 7303), and not HTTP's old default. */
public final class CharsetOfXml extends AbstractPhaseInterceptor<Message> {
    CharsetOfXml() {
        super(Phase.RECEIVE);
        addBefore(AttachmentInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        boolean named = Optional.ofNullable((String) message.get(Message.CONTENT_TYPE))
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> type.contains("charset="))
                .isPresent();
        if (!named) {
            message.remove(Message.ENCODING);
        }
    }
}
