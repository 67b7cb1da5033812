import { awardRecordView, type AwardRecordView } from './award-record-view.ts';
import { currentUnits, grouped } from '../../archive/records.ts';
import type { Archive } from '../../archive/types.ts';
import { markdownText } from '../../markdown/markdown-text.ts';
import { rankWord } from '../../vietnamese/numbers.ts';
import { capitalised } from '../../vietnamese/count-words.ts';
import { isInternal, isPending } from './award-groups.ts';
import type { LinkView } from './links.ts';
import { shorten } from '../document/head.ts';
import { lastReviewedYear } from './home-figures.ts';
import { charityView, meetingLink, unitLink, type CharityView } from './record-views.ts';
import { urls } from '../urls.ts';

/** What the register knows of the last year: it fills the front page while there are few articles. */
export interface HomeDigest {
  readonly year: number | undefined;
  /** The leading units with their rank, e.g. `Nhất`. */
  readonly leaders: readonly { readonly rank: string; readonly unit: LinkView }[];
  readonly proposals: readonly AwardRecordView[];
  readonly tasks:
    | {
        readonly title: string;
        readonly meeting: LinkView;
        readonly items: readonly string[];
      }
    | undefined;
  readonly gifts: readonly CharityView[];
  /** The beginning of the page about the cluster. */
  readonly about: string | undefined;
}

const LEADERS = 3;
const PROPOSALS = 4;
const TASKS = 4;
const GIFTS = 3;

export function homeDigest(archive: Archive): HomeDigest {
  const groups = grouped(archive);
  const year = lastReviewedYear(archive);
  const ofYear = <T>(lists: ReadonlyMap<number, readonly T[]>): readonly T[] =>
    year === undefined ? [] : (lists.get(year) ?? []);
  return {
    year,
    leaders: ofYear(groups.rankingsByYear)
      .slice(0, LEADERS)
      .map((ranking) => ({
        rank: capitalised(rankWord(ranking.rank)),
        unit: unitLink(archive, ranking.unit),
      })),
    proposals: ofYear(groups.awardsByYear)
      .filter((record) => isPending(record) && !isInternal(archive, record))
      .slice(0, PROPOSALS)
      .map((record) => awardRecordView(archive, record)),
    tasks: lastTasks(archive),
    gifts: ofYear(groups.charityByYear)
      .slice(0, GIFTS)
      .map((gift) => charityView(archive, gift)),
    about: aboutCluster(archive),
  };
}

function lastTasks(archive: Archive): HomeDigest['tasks'] {
  const meeting = archive.meetings.find((one) => one.tasks.length > 0);
  const link = meetingLink(archive, meeting?.id);
  if (!meeting || !link) return undefined;
  return {
    title: meeting.planYear ? `Nhiệm vụ năm ${meeting.planYear}` : 'Nhiệm vụ đề ra',
    meeting: link,
    items: meeting.tasks.slice(0, TASKS),
  };
}

/** Up to the first full stop that a new sentence follows. */
const firstSentence = (text: string): string =>
  /^.*?[.!?…](?=\s+[\p{Lu}“"])/su.exec(text)?.[0] ?? text;

/** Only what an editor wrote; the page that stands in for it says nothing about this cluster. */
function aboutCluster(archive: Archive): string | undefined {
  const page = archive.pages.find((one) => urls.page(one.id) === urls.about());
  if (!page?.file || currentUnits(archive).length === 0) return undefined;
  const opening = markdownText(page.body)
    .split('\n')
    .find((line) => line.length > 60);
  return opening && shorten(firstSentence(opening), 240);
}
