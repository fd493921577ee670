// What a script is asked to do, and where its result goes: two files, named on the command line.
import { readFileSync, writeFileSync } from 'node:fs';

const [asked, answered] = process.argv.slice(2);

export const task = JSON.parse(readFileSync(asked, 'utf8'));

export function done(result) {
  writeFileSync(answered, JSON.stringify(result));
}

/** Rows of answers: one for each user, kind of question and name. */
export function answers(user, { gate, config, layer, store }) {
  const row = (kind, ask) => (name) => ({ kind, name, user: user.userID, answer: ask(name) });
  return [
    ...task.gates.map(row('gate', gate)),
    ...task.configs.map(row('config', config)),
    ...task.layers.map(row('layer', layer)),
    ...(store ? (task.stores ?? []).map(row('store', store)) : []),
  ];
}
