const started = (trigger: object) => ({
  name: 'Start',
  trigger,
  nodes: [{ id: 'w1', type: 'wait', config: { for: 'P1D' } }],
  edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
});

/** Every way to begin, by something other than an event. */
export const everyStart = [
  started({ type: 'segment', segmentId: '', on: 'enters' }),
  started({ type: 'schedule', cron: '15 9-18/2 * * mon-fri', timezone: 'America/New_York', segmentId: '' }),
  started({ type: 'schedule', cron: '0 9 * * mon,wed', timezone: 'Asia/Seoul', segmentId: '' }),
  started({ type: 'date', attribute: 'birthday', anniversary: true, offset: '-P3D', time: '10:00' }),
  started({ type: 'api' }),
];
