package org.arrimo.tickets.ws.soap;

import java.util.List;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;

import org.arrimo.tickets.api.StagedFile;

/** Files that were put aside. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "StagedFileList",
        propOrder = {"file"})
public class StagedFileListData {
    private List<StagedFileData> file;

    StagedFileListData() {
        // for JAXB
    }

    StagedFileListData(List<StagedFile> files) {
        file = files.stream().map(StagedFileData::new).toList();
    }
}
