import { expect, test } from 'vitest';
import { buildArchive } from '../../src/checks/build-archive.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { TEST_NOW } from '../site/build-once.ts';

const content = readContent(new URL('../../content', import.meta.url).pathname);
const { archive } = buildArchive(content, { now: TEST_NOW, preview: false });
const article = archive?.index.articles.get('cum-thi-dua-so-17-trien-khai-nhiem-vu-nam-2023');
const meeting = archive?.index.meetings.get('tong-ket-2022');

const flat = (text: string): string =>
  text
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[[*_]/g, '')
    .replace(/\s+/g, ' ');

const captions = (article?.photos ?? []).map((photo) => photo.caption ?? '').join(' ');
const report = flat(`${article?.summary} ${article?.body} ${captions}`);
const minutes = flat([...(meeting?.outcomes ?? []), ...(meeting?.tasks ?? [])].join(' '));

/** What the report of the meeting says, statement by statement, and the words that tell it here. */
const STATEMENTS: readonly (readonly [string, readonly string[], (readonly string[])?])[] = [
  ['1 the day, without its year', ['Ngày 11-2,']],
  ['2 the place', ['tại huyện Bá Thước']],
  ['3 the cluster and its ten', ['Cụm thi đua số 17', 'khối các doanh nghiệp, có 10 đơn vị']],
  ['4 the decision', ['Quyết định số 598/QĐ-UBND ngày 11-2-2022 của UBND tỉnh Thanh Hóa']],
  [
    '5 the full name of the meeting',
    [
      'Hội nghị tổng kết công tác thi đua – khen thưởng năm 2022 và xây dựng phương hướng, nhiệm vụ năm 2023',
    ],
  ],
  ['7 who led the cluster', ['Trưởng cụm là Tổng Công ty CP Hợp Lực']],
  ['8 own strength, creative ways', ['phát huy nội lực', 'giải pháp sáng tạo trong lãnh đạo']],
  ['9 business and good name kept', ['duy trì, phát triển tốt', 'giữ vững vị thế, uy tín']],
  ['10 jobs and incomes', ['duy trì việc làm, bảo đảm thu nhập và quyền lợi, chế độ']],
  ['11 dues to the budget', ['hoàn thành nghĩa vụ với ngân sách nhà nước']],
  ['12 the business pact', ['Hatuba ký thỏa ước kinh doanh trong năm 2023']],
  ['13 ventures and ties', ['liên doanh, liên kết, dùng sản phẩm, dịch vụ của nhau']],
  ['14 the revenue', ['Tổng doanh thu của cả cụm là hơn 20.000 tỷ đồng']],
  [
    '15 emulation changed',
    ['nhiều chuyển biến', 'sôi nổi trên mọi lĩnh vực', 'hoàn thành kế hoạch'],
  ],
  ['16 movements spread', ['có sức lan tỏa, được cả hệ thống chính trị trong đơn vị tích cực']],
  ['17 good people, good deeds', ['người tốt, việc tốt được phát hiện, biểu dương, khen thưởng']],
  ['18 content renewed', ['có trọng tâm, trọng điểm, gắn với nhiệm vụ chuyên môn']],
  ['19 the rotating flag', ['Cụm thi đua số 7 trao cờ luân lưu'], ['Trao cờ luân lưu']],
  [
    '20 shortcomings',
    ['nghiêm túc đánh giá những hạn chế, yếu kém'],
    ['Nghiêm túc đánh giá những hạn chế, yếu kém'],
  ],
  [
    '21 remedies, directions',
    ['bàn biện pháp khắc phục', 'phương hướng, mục tiêu, nhiệm vụ năm 2023'],
    ['bàn biện pháp khắc phục', 'Đề ra phương hướng, mục tiêu, nhiệm vụ năm 2023'],
  ],
  [
    '22a lives and jobs',
    ['ổn định đời sống, việc làm cho cán bộ nhân viên, người lao động'],
    ['Ổn định đời sống, việc làm cho cán bộ nhân viên, người lao động'],
  ],
  [
    '22b better movements',
    ['đổi mới, nâng cao chất lượng các phong trào thi đua'],
    ['Đổi mới, nâng cao chất lượng các phong trào thi đua'],
  ],
  [
    '22c rewards in time',
    ['khen thưởng kịp thời để tạo động lực cho phong trào'],
    ['khen thưởng kịp thời để tạo động lực cho phong trào'],
  ],
  [
    '22d exchange',
    ['giao lưu, học tập, nhân rộng các mô hình tiên tiến trong cụm'],
    ['giao lưu, học tập, nhân rộng các mô hình tiên tiến trong cụm'],
  ],
  [
    '23 why they were ranked',
    ['Để ghi nhận thành tích và đóng góp của các điển hình tiên tiến'],
    ['để ghi nhận thành tích, đóng góp của các điển hình tiên tiến'],
  ],
  [
    '24 the three ranks',
    [
      '| nhất | Tổng Công ty CP Hợp Lực |',
      '| nhì | Công ty TNHH Hatuba |',
      '| ba | Công ty CP Dạ Lan |',
    ],
    ['Hợp Lực hạng nhất, Hatuba hạng nhì, Dạ Lan hạng ba'],
  ],
  [
    '25 the proposal for Hợp Lực, agreed together',
    ['Các thành viên thống nhất đề nghị', 'đề nghị tặng Cờ thi đua của Chính phủ'],
    ['Các thành viên thống nhất hai đề nghị: tặng Hợp Lực Cờ thi đua của Chính phủ'],
  ],
  [
    '26 the proposal for Hatuba',
    ['đề nghị được Chủ tịch UBND tỉnh tặng Cờ thi đua năm 2022'],
    ['tặng Hatuba Cờ thi đua của UBND tỉnh năm 2022'],
  ],
  [
    '27 the election',
    ['bầu Trưởng cụm, Phó trưởng cụm năm 2023'],
    ['Bầu Trưởng cụm và Phó trưởng cụm năm 2023'],
  ],
  ['28 the pact', ['ký kết giao ước thi đua'], ['Ký kết giao ước thi đua']],
  [
    '29 the plan of activity',
    ['xây dựng và thống nhất kế hoạch hoạt động'],
    ['xây dựng và thống nhất kế hoạch hoạt động'],
  ],
  [
    '30 the resolve',
    ['vì mục tiêu của cụm trong năm 2023 và những năm tiếp theo'],
    ['vì mục tiêu của cụm trong năm 2023 và những năm tiếp theo'],
  ],
  [
    '31 desks for pupils',
    ['Ngoài lề', '20 bộ bàn ghế cho học sinh Trường THCS thị trấn Lang Chánh'],
  ],
  ['32 the caption of the gift', ['20 bộ bàn ghế học sinh cho trường THCS Trị trấn Lang Chánh']],
];

test.each(STATEMENTS)('the site tells statement %s', (_, told = [], minuted = []) => {
  for (const words of told) expect(report).toContain(words);
  for (const words of minuted) expect(minutes).toContain(words);
});

test('statement 6: the ten units stand beside the article in the order of the source', () => {
  expect(article?.units.map((id) => archive?.index.units.get(id)?.name)).toEqual([
    'Tổng Công ty CP Hợp Lực',
    'Công ty CP Thiết bị vật tư y tế Thanh Hóa',
    'Công ty CP Dạ Lan',
    'Công ty TNHH Mai Linh Thanh Hóa',
    'Công ty TNHH Thương mại Công nghệ điện tử tin học G8',
    'Công ty CP Thiện Xuân – Lam Sơn',
    'Công ty Xăng dầu Thanh Hóa',
    'Công ty CP Xăng dầu – Dầu khí Thanh Hóa',
    'Công ty TNHH MTV Cao su Thanh Hóa',
    'Công ty TNHH Hatuba',
  ]);
});

test('the report leans on its source in the text at most twice', () => {
  expect(article?.body.match(/bản tin gốc|nguồn (?:ghi|viết|nêu)/gi)?.length).toBeLessThanOrEqual(
    2,
  );
});
