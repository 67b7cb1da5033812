import { AWARD_FAMILIES, AWARD_FORMS, AWARD_LEVELS } from '../../schema/award.ts';
import { DOCUMENT_TYPES } from '../../schema/document.ts';
import { MEETING_TYPES } from '../../schema/meeting.ts';
import { PLACE_TYPES } from '../../schema/place.ts';
import { LEGAL_FORMS } from '../../schema/unit.ts';
import { toSlug } from '../../vietnamese/slug.ts';
import type { Kind, Question } from './kind.ts';
import {
  documentType,
  guess,
  legalForm,
  list,
  MEETING_WORDS,
  number,
  placeName,
  placeType,
  shortName,
  source,
  splitNumber,
} from './read-answers.ts';

const title = (words: string, example: string): Question => ({
  flag: 'title',
  words,
  example,
  isNeeded: true,
});

/** Every kind, under the name that editors type. */
export const KINDS: Readonly<Record<string, Kind>> = {
  'bai-viet': {
    collection: 'articles',
    questions: [
      title('Tiêu đề bài viết', 'Hội nghị sơ kết sáu tháng đầu năm'),
      {
        flag: 'date',
        words: 'Ngày đăng (năm-tháng-ngày)',
        example: '2026-07-15',
        isNeeded: true,
        fallback: (_, today) => today,
      },
      {
        flag: 'units',
        words: 'Mã các đơn vị được nói đến, cách nhau bằng dấu phẩy',
        example: 'vi-du-a,vi-du-b',
      },
      { flag: 'summary', words: 'Tóm tắt', example: 'Cụm họp sơ kết sáu tháng đầu năm.' },
      { flag: 'author', words: 'Tác giả', example: 'Ban biên tập' },
      { flag: 'meeting', words: 'Mã hội nghị', example: 'so-ket-2026' },
    ],
    idOf: ({ title: typed = '' }) => typed,
    fieldsOf: ({ title: typed, date, summary, author, units, meeting }) => ({
      title: typed,
      date,
      summary,
      author,
      units: list(units),
      meeting,
      draft: true,
    }),
    nextSteps: [
      'Mở tệp, thay dòng “Viết nội dung bài ở đây.” bằng nội dung bài.',
      'Viết xong thì xóa dòng draft: true; còn dòng đó thì bài chưa lên trang.',
    ],
  },
  'don-vi': {
    collection: 'units',
    questions: [
      title('Tên đầy đủ của đơn vị, như trong quyết định', 'Công ty CP Ví Dụ'),
      {
        flag: 'short-name',
        words: 'Tên ngắn dùng trong bảng',
        example: 'Ví Dụ',
        isNeeded: true,
        fallback: ({ title: typed }) => shortName(typed),
      },
      {
        flag: 'legal-form',
        words: 'Loại hình',
        example: 'CP',
        choices: LEGAL_FORMS,
        fallback: ({ title: typed }) => legalForm(typed),
      },
      { flag: 'order', words: 'Số thứ tự trong quyết định', example: '11' },
      { flag: 'date', words: 'Tham gia cụm từ ngày', example: '2026-02-11' },
      {
        flag: 'source',
        words: 'Tên văn bản hoặc báo cáo ghi ngày đó',
        example: 'Báo cáo tổng kết năm 2026',
      },
    ],
    idOf: (answers) => answers['short-name'] ?? answers.title ?? '',
    fieldsOf: (answers) => ({
      name: answers.title,
      shortName: answers['short-name'],
      legalForm: answers['legal-form'],
      order: number(answers.order),
      memberships:
        answers.date || answers.source
          ? [{ from: number(answers.date), source: source(answers.source) }]
          : [],
    }),
    nextSteps: ['Xem lại tên đơn vị: phải đúng như trong quyết định.'],
  },
  'hoi-nghi': {
    collection: 'meetings',
    questions: [
      title('Tên hội nghị', 'Hội nghị tổng kết công tác thi đua năm 2026'),
      { flag: 'date', words: 'Ngày họp (năm-tháng-ngày)', example: '2027-01-15', isNeeded: true },
      {
        flag: 'type',
        words: 'Loại hội nghị',
        example: 'tong-ket',
        choices: MEETING_TYPES,
        fallback: ({ title: typed }) => guess(MEETING_WORDS, typed) ?? 'khac',
      },
      { flag: 'year', words: 'Năm được tổng kết', example: '2026' },
      { flag: 'plan-year', words: 'Năm được bàn kế hoạch', example: '2027' },
      { flag: 'place', words: 'Mã địa danh', example: 'xa-vi-du' },
      { flag: 'units', words: 'Mã đơn vị đăng cai', example: 'vi-du-a' },
      {
        flag: 'source',
        words: 'Tên báo cáo hoặc bài báo đã ghi lại hội nghị',
        example: 'Báo cáo tổng kết năm 2026',
      },
    ],
    idOf: ({ title: typed = '', type, year }) =>
      year !== undefined && type !== 'khac' ? `${type} ${year}` : typed,
    fieldsOf: (answers) => ({
      name: answers.title,
      type: answers.type,
      achievementYear: number(answers.year),
      planYear: number(answers['plan-year']),
      date: answers.date,
      place: answers.place,
      host: answers.units,
      source: source(answers.source),
    }),
    nextSteps: ['Thêm outcomes (những việc đã làm) và tasks (nhiệm vụ đề ra) vào tệp, nếu biết.'],
  },
  'van-ban': {
    collection: 'documents',
    questions: [
      { flag: 'issuer', words: 'Cơ quan ban hành', example: 'UBND tỉnh', isNeeded: true },
      { flag: 'number', words: 'Số (bỏ trống nếu không có)', example: '12' },
      { flag: 'symbol', words: 'Ký hiệu, phần sau dấu gạch chéo', example: 'QĐ-UBND' },
      { flag: 'date', words: 'Ngày ban hành (năm-tháng-ngày)', example: '2027-02-20' },
      {
        flag: 'title',
        words: 'Tên gọi; khi đã có bản gốc thì là trích yếu',
        example: 'Về việc tặng Cờ thi đua của UBND tỉnh',
      },
      {
        flag: 'type',
        words: 'Loại văn bản',
        example: 'quyet-dinh',
        choices: DOCUMENT_TYPES,
        isNeeded: true,
        fallback: documentType,
      },
      { flag: 'file', words: 'Tệp bản gốc, viết từ sau chữ media/', example: '2027/qd-12.pdf' },
    ],
    idOf: (answers) => {
      const { number: digits, symbol = '' } = splitNumber(answers);
      const kind = toSlug(symbol).split('-')[0] || answers.type;
      return digits === undefined
        ? [answers.title, answers.date].join(' ')
        : [kind, digits, symbol, answers.date].join(' ');
    },
    fieldsOf: (answers) => {
      const { number: digits, symbol } = splitNumber(answers);
      const hasPaper = answers.file !== undefined;
      return {
        docType: answers.type,
        number: digits,
        symbol,
        issuer: answers.issuer,
        issueDate: answers.date,
        title: hasPaper && digits !== undefined ? undefined : answers.title,
        abstract: hasPaper && digits !== undefined ? answers.title : undefined,
        file: answers.file,
        status: hasPaper ? 'da-co-ban-goc' : 'chi-duoc-nhac-den',
      };
    },
    nextSteps: [
      'Khi có bản gốc: chép vào thư mục media, thêm dòng file, abstract và sửa status thành da-co-ban-goc.',
    ],
  },
  'danh-hieu': {
    collection: 'awards',
    questions: [
      title('Tên chính thức', 'Cờ thi đua của UBND tỉnh'),
      {
        flag: 'family',
        words: 'Nhóm',
        example: 'danh-hieu-thi-dua',
        choices: AWARD_FAMILIES,
        isNeeded: true,
      },
      { flag: 'level', words: 'Cấp', example: 'tinh', choices: AWARD_LEVELS, isNeeded: true },
      {
        flag: 'authority',
        words: 'Cơ quan hoặc người ký quyết định',
        example: 'Chủ tịch UBND tỉnh',
        isNeeded: true,
      },
      { flag: 'form', words: 'Đối tượng', example: 'tap-the', choices: AWARD_FORMS },
      { flag: 'short-name', words: 'Tên gọn', example: 'Cờ tỉnh' },
      { flag: 'quota', words: 'Số đề nghị mỗi năm thường có', example: '1' },
      {
        flag: 'order',
        words: 'Thứ tự hiển thị, số nhỏ đứng trước',
        example: '70',
        fallback: (_, __, nextOrder) => String(nextOrder),
      },
    ],
    idOf: (answers) => answers.title ?? '',
    fieldsOf: (answers) => ({
      title: answers.title,
      shortTitle: answers['short-name'],
      family: answers.family,
      level: answers.level,
      forms: list(answers.form),
      conferringAuthority: answers.authority,
      order: number(answers.order),
      yearlyQuota: number(answers.quota),
    }),
    nextSteps: ['Thêm legalBasis (căn cứ pháp lý) vào tệp, nếu biết.'],
  },
  'dia-danh': {
    collection: 'places',
    questions: [
      title('Tên, kể cả cấp', 'xã Ví Dụ'),
      {
        flag: 'type',
        words: 'Cấp',
        example: 'xa',
        choices: PLACE_TYPES,
        isNeeded: true,
        fallback: placeType,
      },
      { flag: 'parent', words: 'Mã địa danh cấp trên', example: 'tinh-vi-du' },
      { flag: 'date', words: 'Có từ ngày (năm-tháng-ngày)', example: '2025-07-01' },
      { flag: 'to', words: 'Đến hết ngày (năm-tháng-ngày)', example: '2025-06-30' },
    ],
    idOf: (answers) => `${answers.type ?? ''} ${placeName(answers)}`,
    fieldsOf: (answers) => ({
      name: placeName(answers),
      type: answers.type,
      parent: answers.parent,
      from: answers.date,
      to: answers.to,
    }),
    nextSteps: ['Địa danh cũ đã đổi: thêm successors (nay thuộc đâu) vào tệp cũ.'],
  },
  nam: {
    collection: 'years',
    questions: [
      {
        flag: 'year',
        words: 'Năm thành tích',
        example: '2026',
        isNeeded: true,
        fallback: ({ title: typed, date }) => /\d{4}/.exec(typed ?? date ?? '')?.[0],
      },
      {
        flag: 'source',
        words: 'Tên báo cáo là nguồn chung của cả năm',
        example: 'Báo cáo tổng kết năm 2026',
        isNeeded: true,
      },
      { flag: 'title', words: 'Năm, viết cách khác', example: 'Năm 2026' },
      { flag: 'date', words: 'Một ngày trong năm', example: '2026-12-31' },
    ],
    idOf: ({ year = '' }) => year,
    fieldsOf: (answers) => ({ source: source(answers.source) }),
    nextSteps: ['Thêm roles, rankings, awards, metrics, charity vào tệp (HUONG-DAN.md, phần 10).'],
  },
};
