// Tries what no script may: another machine, by an address that exists in documents only (RFC 5737).
import { connect } from 'node:net';

const failure = (attempt) => attempt.catch((error) => error.cause?.message ?? error.message);
const connection = new Promise((_, fail) => connect(443, '192.0.2.1').on('error', fail));
console.log(await failure(fetch('https://192.0.2.2/')), await failure(connection));
