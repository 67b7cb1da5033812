import type { SiteData } from '../schema/collections.ts';
import type { Path } from '../schema/messages/describe-issues.ts';
import { factFields } from '../schema/source.ts';
import type { EntryInput } from './content-input.ts';
import type {
  ClusterTerm,
  DocumentRecord,
  FactBase,
  FactData,
  Meeting,
  Membership,
  Source,
} from './types.ts';

/** What a fact carries besides what it says: its key, its place, and its source or that of its file. */
export function factBase(
  { file, locate }: Pick<EntryInput, 'file' | 'locate'>,
  path: Path,
  key: string,
  fact: FactData,
  fallback?: Source,
): FactBase {
  const { line, column } = locate(path);
  return {
    ...said(fact),
    key,
    source: fact.source ?? fallback,
    origin: { file, line, column },
  };
}

/** The part of an entry that every fact has. */
const said = (fact: FactData): FactData =>
  Object.fromEntries(
    Object.keys(factFields).map((name) => [name, fact[name as keyof FactData]]),
  ) as FactData;

export const toMeeting = (entry: EntryInput<'meetings'>): Meeting => ({
  ...entry.data,
  id: entry.id,
  file: entry.file,
  fact: factBase(entry, [], `hoi-nghi-${entry.id}`, entry.data),
});

export const toDocument = (entry: EntryInput<'documents'>): DocumentRecord => ({
  ...entry.data,
  id: entry.id,
  contentFile: entry.file,
  fact: factBase(entry, [], `van-ban-${entry.id}`, entry.data),
});

export const toMemberships = (entry: EntryInput<'units'>): readonly Membership[] =>
  entry.data.memberships.map((stay, at) => ({
    ...stay,
    ...factBase(entry, ['memberships', at], `${entry.id}-thanh-vien-${at + 1}`, stay),
    unit: entry.id,
  }));

/** Places in `site.yaml` are told by its own checks. */
const SITE_PLACE = { file: 'site.yaml', locate: () => ({ line: 1, column: 1 }) };

export const toClusterTerms = (site: SiteData): readonly ClusterTerm[] =>
  site.clusterTerms.map((term, at) => ({
    ...term,
    fact: factBase(SITE_PLACE, [], `cum-${at + 1}`, term, site.facts?.source),
  }));
