// Six steps at a desk with node's strong-soap, as a partner would take them: address login secret
// version, and digest for a UsernameToken in each message instead of HTTP Basic.
const {soap} = require('strong-soap');
const steps = require('./steps.js');

const [, , address, login, secret, version, signIn] = process.argv;

soap.createClient(`${address}soap/v1/tickets?wsdl`, {forceSoap12Headers: version === '1.2'}, (failed, client) => {
  if (failed) {
    throw failed;
  }
  const digest = {passwordType: 'PasswordDigest', hasTimeStamp: true, mustUnderstand: true};
  client.setSecurity(
    signIn === 'digest' ? new soap.WSSecurity(login, secret, digest) : new soap.BasicAuthSecurity(login, secret));
  const call = async (operation, fields) => (await client[operation](fields)).result;
  const problemOf = error => {
    const fault = error.root.Envelope.Body.Fault;
    return (fault.detail || fault.Detail).problem;
  };
  steps.take(call, problemOf);
});
