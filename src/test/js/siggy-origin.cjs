// Preloaded into Statsig's command line tool, whose address is built in: sends what is meant for the hosted service to the
// emulator instead, in the rendering that is asked for, and nothing anywhere else.
const hosted = 'https://statsigapi.net';
const send = globalThis.fetch;

globalThis.fetch = (address, options) => {
  const { origin, pathname, search } = new URL(address);
  if (origin !== hosted) {
    throw new Error(`not to be called: ${origin}`);
  }
  const headers = { ...options?.headers, 'X-Statsig-Emulator-Dialect': process.env.DIALECT };
  return send(process.env.EMULATOR + pathname + search, { ...options, headers });
};
