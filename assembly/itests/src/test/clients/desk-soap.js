// Six steps at a desk with node's soap, as a partner would take them: address login secret version, and digest
// for a UsernameToken in each message instead of HTTP Basic.
const soap = require('soap');
const steps = require('./steps.js');

const [, , address, login, secret, version, signIn] = process.argv;

(async () => {
  const options = {forceSoap12Headers: version === '1.2', escapeXML: true};
  const client = await soap.createClientAsync(`${address}soap/v1/tickets?wsdl`, options);
  const digest = {passwordType: 'PasswordDigest', hasTimeStamp: true, mustUnderstand: true};
  client.setSecurity(
    signIn === 'digest' ? new soap.WSSecurity(login, secret, digest) : new soap.BasicAuthSecurity(login, secret));
  const call = async (operation, fields) => (await client[`${operation}Async`](fields))[0];
  const problemOf = error => {
    const fault = error.root.Envelope.Body.Fault;
    return (fault.detail || fault.Detail).problem;
  };
  await steps.take(call, problemOf);
})();
