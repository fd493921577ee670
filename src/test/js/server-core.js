// The server SDK that wraps Statsig's Core engine.
import { Statsig, StatsigUser } from '@statsig/statsig-node-core';
import { answers, done, task } from './task.js';

const statsig = new Statsig(task.key, {
  specsUrl: `${task.base}/v2/download_config_specs`,
  logEventUrl: `${task.base}/v1/log_event`,
  idListsUrl: `${task.base}/v1/get_id_lists`,
  enableIdLists: true,
  environment: task.tier,
  waitForUserAgentInit: true,
  waitForCountryLookupInit: true,
});
await statsig.initialize();

const rows = task.users.flatMap((attributes) => {
  const user = new StatsigUser(attributes);
  return answers(attributes, {
    gate: (name) => {
      const gate = statsig.getFeatureGate(user, name);
      return { value: gate.value, ruleID: gate.ruleID, reason: gate.details.reason };
    },
    config: (name) => {
      const config = statsig.getExperiment(user, name);
      return { value: config.value, ruleID: config.ruleID, groupName: config.groupName, reason: config.details.reason };
    },
    layer: (name) => {
      const layer = statsig.getLayer(user, name);
      layer.get('colour', '');
      return {
        value: layer.__value,
        ruleID: layer.ruleID,
        allocatedExperiment: layer.allocatedExperimentName,
        reason: layer.details.reason,
      };
    },
    store: (name) => {
      const store = statsig.getParameterStore(user, name);
      const parameters = task.parameters.map((parameter) => [parameter, store.getValue(parameter)]);
      return { ...Object.fromEntries(parameters), reason: store.getEvaluationDetails().reason };
    },
  });
});
await statsig.flushEvents();
await statsig.shutdown();
done({ answers: rows });
