// What the clients for node say, and how they tell that a step is done.
exports.SUBJECT = 'Impressora não imprime · 打印机坏了';
exports.REPLY = 'Já reiniciei duas vezes; 仍然不行。';
exports.NAME = 'relatório 错误.txt';
exports.CONTENT = Buffer.from('olá 你好').toString('base64');

/** Takes the six steps; call(operation, fields) answers with what came, problemOf(error) with the typed fault. */
exports.take = async (call, problemOf) => {
  const step = (name, value) => console.log(`${name}\t${value}`);
  const number = (await call('openTicket', {kind: 'incident', subject: exports.SUBJECT, priority: 'high'})).ticket.number;
  step('open', number);
  const reply = {number, body: exports.REPLY, visibility: 'public'};
  step('reply', (await call('addMessage', reply)).message.body);
  const file = {number, name: exports.NAME, content: exports.CONTENT, visibility: 'public'};
  step('attach', (await call('attachFile', file)).attachment.name);
  const version = (await call('getTicket', {number})).ticket.version;
  await call('changeTicket', {number, version, state: 'in-progress'});
  try {
    await call('changeTicket', {number, version, state: 'resolved'});
    step('conflict', 'a stale version was taken');
  } catch (error) {
    const problem = problemOf(error);
    step('conflict', `${problem.code} ${problem.status}`);
  }
  step('read', (await call('getTicket', {number})).ticket.subject);
  const found = [].concat((await call('findTickets', {q: 'imprime'})).tickets.ticket);
  step('search', found.some(row => row.number === number) ? number : 'not found');
};
