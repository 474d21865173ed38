import { CircleStop, CloudUpload, History, Pause, Pencil, Play, Rocket, UsersRound } from 'lucide-react';
import type { Journey } from '../../api/journeys.ts';
import { headOf } from '../head/head-store.ts';
import { editorOf } from '../presence/people.ts';
import type { CanvasCommand } from './canvas-command.ts';
import type { CanvasScope } from './canvas-scope.ts';

const head = ({ store }: CanvasScope) => headOf(store).getState();

/** Whether a version is live, and the journey stands so. */
const isLive =
  (...states: readonly Journey['status'][]) =>
  (scope: CanvasScope): boolean => {
    const { journey } = head(scope);
    return journey !== null && journey.live !== null && states.includes(journey.status);
  };

const asking =
  (dialog: ReturnType<typeof head>['dialog']) =>
  ({ store }: CanvasScope): void =>
    headOf(store).setState({ dialog });

const onJourney = { group: 'journey', menus: ['state'] } as const;

export const stateCommands: readonly CanvasCommand[] = [
  {
    id: 'publish',
    group: 'journey',
    icon: Rocket,
    words: { ko: '발행하기', en: 'Publish' },
    edits: true,
    enabled: (scope) => head(scope).saver !== null,
    run: asking('publish'),
  },
  {
    ...onJourney,
    id: 'enrol',
    icon: UsersRound,
    words: { ko: '고객 그룹 들여보내기', en: 'Let a segment in' },
    enabled: isLive('active'),
    run: asking('enrol'),
  },
  {
    ...onJourney,
    id: 'pause',
    icon: Pause,
    words: { ko: '일시 정지하기', en: 'Pause' },
    enabled: isLive('active'),
    run: (scope) => head(scope).pause(),
  },
  {
    ...onJourney,
    id: 'resume',
    icon: Play,
    words: { ko: '다시 시작하기', en: 'Resume' },
    enabled: isLive('paused'),
    run: asking('resume'),
  },
  {
    ...onJourney,
    id: 'activate',
    icon: Play,
    words: { ko: '시작하기', en: 'Start' },
    enabled: isLive('draft', 'stopped'),
    run: (scope) => head(scope).start(),
  },
  {
    ...onJourney,
    id: 'stop',
    icon: CircleStop,
    words: { ko: '끝내기', en: 'Stop' },
    enabled: isLive('active', 'paused'),
    run: asking('stop'),
  },
  {
    id: 'versions',
    group: 'journey',
    icon: History,
    words: { ko: '모든 버전 보기', en: 'Look at all versions' },
    enabled: (scope) => Boolean(head(scope).journey?.live),
    run: asking('versions'),
  },
  {
    id: 'save',
    group: 'journey',
    icon: CloudUpload,
    words: { ko: '지금 저장하기', en: 'Save now' },
    edits: true,
    enabled: (scope) => head(scope).saver?.unsaved() != null,
    run: (scope) => void head(scope).saver?.flush(),
  },
  {
    id: 'take-over',
    group: 'journey',
    icon: Pencil,
    words: { ko: '편집 넘겨받기', en: 'Take over editing' },
    enabled: ({ store }) => {
      const { readOnly, presence } = store.getState();
      return readOnly && editorOf(presence) !== undefined;
    },
    run: asking('take-over'),
  },
];
