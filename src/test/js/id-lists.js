// A server SDK that holds an id list while it changes. Each step is a change over the Console API, and lasts until the SDK has
// the members that it is to have, or has had more than enough time. The older SDK polls at most every half minute
// (statsig-io/node-js-server-sdk, src/StatsigOptions.ts), so it is told to.
import { done, task } from './task.js';

const PATIENCE = 20_000;

const SDKS = {
  'statsig-node': async () => {
    const { default: statsig } = await import('statsig-node');
    const server = new statsig.StatsigServer(task.key, { api: `${task.base}/v1`, initStrategyForIDLists: 'await' });
    await server.initializeAsync();
    return {
      passes: (userID) => server.checkGate({ userID }, task.gate),
      poll: () => server.syncStoreIdLists(),
      end: () => server.shutdownAsync(),
    };
  },
  '@statsig/statsig-node-core': async () => {
    const { Statsig, StatsigUser } = await import('@statsig/statsig-node-core');
    const statsig = new Statsig(task.key, {
      specsUrl: `${task.base}/v2/download_config_specs`,
      logEventUrl: `${task.base}/v1/log_event`,
      idListsUrl: `${task.base}/v1/get_id_lists`,
      enableIdLists: true,
      idListsSyncIntervalMs: 1000,
    });
    await statsig.initialize();
    return {
      passes: (userID) => statsig.checkGate(new StatsigUser({ userID }), task.gate),
      poll: () => new Promise((later) => setTimeout(later, 50)),
      end: () => statsig.shutdown(),
    };
  },
};

const { passes, poll, end } = await SDKS[task.sdk]();
const members = () => task.users.filter(passes);
const seen = [members()];
for (const step of task.steps) {
  await change(step);
  seen.push(await eventually(step.members));
}
await end();
done({ seen });

async function change({ method, path, ids }) {
  const answer = await fetch(`${task.base}/console/v1/segments/${task.list}/id_list${path}`, {
    method,
    headers: { 'STATSIG-API-KEY': task.consoleKey, 'Content-Type': 'application/json' },
    body: JSON.stringify({ ids }),
  });
  if (!answer.ok) {
    throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  }
}

async function eventually(wanted) {
  const end = Date.now() + PATIENCE;
  while (String(members()) !== String(wanted) && Date.now() < end) {
    await poll();
  }
  return members();
}
