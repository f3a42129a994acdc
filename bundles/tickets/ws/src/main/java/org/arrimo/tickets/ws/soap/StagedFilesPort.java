package org.arrimo.tickets.ws.soap;

import java.io.IOException;
import java.io.InputStream;

import javax.activation.DataHandler;
import javax.annotation.Resource;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.ws.WebServiceContext;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.Caller;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.spi.ws.SoapProblem;
import org.arrimo.tickets.api.StagedFiles;

/** {@code /soap/v1/tickets/staged-files}: what was put aside for a form or a message for later. */
@WebService(
        name = "StagedFiles",
        serviceName = "StagedFilesService",
        portName = "StagedFilesPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class StagedFilesPort implements SoapPort {
    private final StagedFiles files;

    @Resource
    private WebServiceContext context;

    public StagedFilesPort(StagedFiles files) {
        this.files = files;
    }

    /** Puts a file aside, inline or by MTOM; it stays 30 days. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "file")
    public StagedFileData stageFile(
            @XmlElement(required = true) @WebParam(name = "name") String name,
            @WebParam(name = "type") String type,
            @XmlElement(required = true) @WebParam(name = "content") DataHandler content)
            throws SoapProblem {
        try (InputStream octets = content.getInputStream()) {
            return new StagedFileData(files.stage(Caller.of(context), name, type, octets));
        } catch (IOException e) {
            throw Problem.invalid("content", "unreadable", "can't be read").exception();
        }
    }

    /** Lists the caller's that wait for nothing, oldest first. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "files")
    public StagedFileListData listStagedFiles() throws SoapProblem {
        return new StagedFileListData(files.mine(Caller.of(context)));
    }

    /** Reads the octets of one of the caller's. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "content")
    public DataHandler getStagedFile(@WebParam(name = "id") long id) throws SoapProblem {
        StagedFiles.Download download = files.download(Caller.of(context), id);
        return new DataHandler(new FileSource(download.file().name(), download.content()));
    }

    /** Takes one of the caller's away; answers with those that are left. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "files")
    public StagedFileListData discardStagedFile(@WebParam(name = "id") long id) throws SoapProblem {
        files.discard(Caller.of(context), id);
        return listStagedFiles();
    }
}
