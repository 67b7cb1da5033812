import type { AwardEntry } from '../plan/awards.ts';
import type { RecordEntry } from '../plan/award-records.ts';
import { rankWord } from '../../vietnamese/numbers.ts';

/*
 * Words that stand both in a report and, as its quotation, in a fact. A proposal is worded as a proposal.
 */

/** Example: `Công ty CP Ví Dụ Sông Xanh xếp thứ nhất`. */
export const rankWords = (name: string, rank: number): string =>
  `${name} xếp thứ ${rankWord(rank)}`;

/** Example: `bầu Công ty CP Ví Dụ Sông Xanh làm Trưởng cụm`. */
export const headWords = (name: string): string => `bầu ${name} làm Trưởng cụm`;

/** Example: `Công ty TNHH May Ví Dụ Hoa Nắng làm Phó trưởng cụm`. */
export const deputyWords = (name: string): string => `${name} làm Phó trưởng cụm`;

/** Example: `suy tôn Công ty CP Ví Dụ Sông Xanh`. */
export const nominationWords = (name: string): string => `suy tôn ${name}`;

/** Example: `đề nghị Thủ tướng Chính phủ xét tặng Cờ thi đua của Chính phủ cho Công ty CP Ví Dụ Sông Xanh`. */
export const proposalWords = (award: AwardEntry, name: string): string =>
  `đề nghị ${award.petitioned} xét tặng ${award.title} cho ${name}`;

/** Example: `trao Cờ thi đua của UBND tỉnh năm 2012 cho Công ty TNHH May Ví Dụ Hoa Nắng`. */
export const presentationWords = (
  { award, year }: Pick<RecordEntry, 'award' | 'year'>,
  name: string,
): string =>
  `trao ${award.title}${award.family === 'danh-hieu-thi-dua' || award.family === 'noi-bo-cum' ? ` năm ${year}` : ''} cho ${name}`;
