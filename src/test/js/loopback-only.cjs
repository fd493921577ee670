// Preloaded into every script: a connection to another machine fails, and is told.
const { Socket } = require('node:net');

const LOOPBACK = ['localhost', '127.0.0.1', '::1'];
const connect = Socket.prototype.connect;

Socket.prototype.connect = function (...told) {
  const [first, second] = Array.isArray(told[0]) ? told[0] : told;
  const host = typeof first === 'object' ? first.host : typeof second === 'string' && second;
  if (!host || LOOPBACK.includes(host)) {
    return connect.apply(this, told);
  }
  console.error(`error: a connection to ${host} is refused`);
  return this.destroy(new Error(`not to be called: ${host}`));
};
