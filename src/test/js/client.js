// The client SDK, which has everything evaluated by the service. One client asks no more than fifty times in ten seconds
// (statsig-io/js-client-monorepo, packages/client-core/src/NetworkCore.ts), so several share the users.
import { StatsigClient } from '@statsig/js-client';
import { answers, done, task } from './task.js';

const USERS_PER_CLIENT = 40;

const rows = [];
for (let first = 0; first < task.users.length; first += USERS_PER_CLIENT) {
  const [user, ...others] = task.users.slice(first, first + USERS_PER_CLIENT);
  const client = new StatsigClient(task.key, user, {
    networkConfig: { api: `${task.base}/v1` },
    environment: { tier: task.tier },
    loggingEnabled: 'always',
  });
  await client.initializeAsync();
  rows.push(...answersOf(client, user));
  for (const other of others) {
    await client.updateUserAsync(other);
    rows.push(...answersOf(client, other));
  }
  await client.shutdown();
}
done({ answers: rows });

function answersOf(client, user) {
  return answers(user, {
    gate: (name) => {
      const gate = client.getFeatureGate(name);
      return { value: gate.value, ruleID: gate.ruleID, reason: gate.details.reason };
    },
    config: (name) => {
      const config = client.getExperiment(name);
      return { value: config.value, ruleID: config.ruleID, groupName: config.groupName, reason: config.details.reason };
    },
    layer: (name) => {
      const layer = client.getLayer(name);
      layer.get('colour', '');
      return { value: layer.__value, ruleID: layer.ruleID, reason: layer.details.reason };
    },
  });
}
