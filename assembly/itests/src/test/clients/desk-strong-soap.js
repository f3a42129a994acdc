// Six steps at a desk with node's strong-soap, as a partner would take them: address login password version.
const {soap} = require('strong-soap');
const steps = require('./steps.js');

const [, , address, login, password, version] = process.argv;

soap.createClient(`${address}soap/v1/tickets?wsdl`, {forceSoap12Headers: version === '1.2'}, (failed, client) => {
  if (failed) {
    throw failed;
  }
  client.setSecurity(new soap.BasicAuthSecurity(login, password));
  const call = async (operation, fields) => (await client[operation](fields)).result;
  const problemOf = error => {
    const fault = error.root.Envelope.Body.Fault;
    return (fault.detail || fault.Detail).problem;
  };
  steps.take(call, problemOf);
});
