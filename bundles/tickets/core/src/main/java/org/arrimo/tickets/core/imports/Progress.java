package org.arrimo.tickets.core.imports;

/**
 * How far an import is; {@code rows = taken + known + rejected}.
 *
 * @param bytesRead how much of the file is read, as it came
 * @param rows how many rows are dealt with, without the header
 * @param taken how many became changes
 * @param known how many were in the record before
 * @param rejected how many are in the rejects file
 * @param tickets how many tickets were opened
 * @param rejectsBytes how much of the rejects file counts
 */
record Progress(long bytesRead, long rows, long taken, long known, long rejected, long tickets, long rejectsBytes) {
    static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, 0);

    Progress plus(long readNow, long newTaken, long newKnown, long newRejected, long newTickets, long newRejectsBytes) {
        return new Progress(
                readNow,
                rows + newTaken + newKnown + newRejected,
                taken + newTaken,
                known + newKnown,
                rejected + newRejected,
                tickets + newTickets,
                newRejectsBytes);
    }
}
