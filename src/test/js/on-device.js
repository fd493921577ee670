// The SDKs that download the specs with a client key and evaluate them: on a device, or at an edge without servers. They hold
// back forty batches of events at most and send fifty in ten seconds, so the batches have to be larger than usual
// (statsig-io/js-client-monorepo, packages/client-core/src/EventRetryConstants.ts and NetworkCore.ts).
import { answers, done, task } from './task.js';

const { StatsigOnDeviceEvalClient, StatsigServerlessClient } = await import(task.sdk);
const Client = StatsigServerlessClient ?? StatsigOnDeviceEvalClient;

const client = new Client(task.key, {
  networkConfig: { api: `${task.base}/v1` },
  environment: { tier: task.tier },
  loggingEnabled: 'always',
  loggingBufferMaxSize: 200,
});
await client.initializeAsync();

const rows = task.users.flatMap((user) =>
  answers(user, {
    gate: (name) => {
      const gate = client.getFeatureGate(name, user);
      return { value: gate.value, ruleID: gate.ruleID, reason: gate.details.reason };
    },
    config: (name) => {
      const config = client.getExperiment(name, user);
      return { value: config.value, ruleID: config.ruleID, groupName: config.groupName, reason: config.details.reason };
    },
    layer: (name) => {
      const layer = client.getLayer(name, user);
      layer.get('colour', '');
      return { value: layer.__value, ruleID: layer.ruleID, reason: layer.details.reason };
    },
  }),
);
await client.shutdown();
done({ answers: rows });
