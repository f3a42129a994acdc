// Six steps at a desk with node's soap, as a partner would take them: address login password version.
const soap = require('soap');
const steps = require('./steps.js');

const [, , address, login, password, version] = process.argv;

(async () => {
  const options = {forceSoap12Headers: version === '1.2', escapeXML: true};
  const client = await soap.createClientAsync(`${address}soap/v1/tickets?wsdl`, options);
  client.setSecurity(new soap.BasicAuthSecurity(login, password));
  const call = async (operation, fields) => (await client[`${operation}Async`](fields))[0];
  const problemOf = error => {
    const fault = error.root.Envelope.Body.Fault;
    return (fault.detail || fault.Detail).problem;
  };
  await steps.take(call, problemOf);
})();
