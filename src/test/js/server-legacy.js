// The older server SDK.
import statsig from 'statsig-node';
import { answers, done, task } from './task.js';

const server = new statsig.StatsigServer(task.key, {
  api: `${task.base}/v1`,
  environment: { tier: task.tier },
  initStrategyForIDLists: 'await',
  initStrategyForIP3Country: 'await',
});
await server.initializeAsync();

const rows = task.users.flatMap((user) =>
  answers(user, {
    gate: (name) => {
      const gate = server.getFeatureGate(user, name);
      return {
        value: gate.value,
        ruleID: gate.ruleID,
        groupName: gate.groupName,
        reason: gate.evaluationDetails.reason,
      };
    },
    config: (name) => {
      const config = server.getExperiment(user, name);
      return {
        value: config.value,
        ruleID: config.getRuleID(),
        groupName: config.getGroupName(),
        reason: config.getEvaluationDetails().reason,
      };
    },
    layer: (name) => {
      const layer = server.getLayer(user, name);
      layer.get('colour', '');
      return {
        value: layer._value,
        ruleID: layer.getRuleID(),
        allocatedExperiment: layer.getAllocatedExperimentName(),
        reason: layer.getEvaluationDetails().reason,
      };
    },
  }),
);
await server.shutdownAsync();
done({ answers: rows });
