import {
  type ArticlePlan,
  BANKS,
  CLUSTER_KINDS,
  type NewsPlan,
  THEMES,
} from '../plan/news-plan.ts';
import type { FrontExtras } from './article-front.ts';
import { toList, toTable, writeNews } from '../texts/article-text.ts';
import type { Story } from '../plan/cluster-years.ts';
import { stepOf } from '../plan/award-records.ts';
import { type DemoFile, markdownFile } from './demo-file.ts';
import { newsFront } from './news-front.ts';
import { pickPicture } from './pictures.ts';
import { createRandom, type Random } from '../plan/random.ts';
import { proposalWords } from '../texts/report-quotes.ts';
import { reportFront } from './report-front.ts';
import { writeReport } from '../texts/report-text.ts';
import { nameOn } from '../plan/units.ts';

/** Writes the planned articles one by one; `commented` are the ids that must stay open to replies. */
export function* articleFiles(
  story: Story,
  plans: readonly ArticlePlan[],
  commented: ReadonlySet<string>,
): Generator<DemoFile> {
  /** The newest public article of each unit so far, for links. */
  const previous = new Map<string, { id: string; title: string }>();
  const lastReport = plans.findLast(({ kind }) => kind === 'report');
  for (const plan of plans) {
    const random = createRandom(story.seed, `article ${plan.id}`);
    const extras: FrontExtras = {
      story,
      hasComments: commented.has(plan.id),
      lacksAlt: plan === lastReport,
    };
    const { front, body } =
      plan.kind === 'report'
        ? withFront(writeReport(random, story, plan.meeting), (text) =>
            reportFront(random, plan, text, extras),
          )
        : withFront(newsBody(random, story, plan, previous.get(plan.unit.id)), (text) =>
            newsFront(random, plan, text, extras),
          );
    if (plan.kind !== 'report' && !plan.hidden) previous.set(plan.unit.id, plan);
    yield markdownFile(`articles/${plan.date.slice(0, 4)}/${plan.id}.md`, front, body);
  }
  yield codeArticle(story);
}

const withFront = (
  body: string,
  toFront: (body: string) => object,
): { body: string; front: object } => ({ body, front: toFront(body) });

function newsBody(
  random: Random,
  story: Story,
  plan: NewsPlan,
  earlier: { id: string; title: string } | undefined,
): string {
  const { kind, unit, date, slots, year } = plan;
  const isAboutCluster = CLUSTER_KINDS.includes(kind);
  const withLinks = {
    ...slots,
    unitLink: `[${unit.data.shortName}](/don-vi/${unit.id}/)`,
    yearLink: `[năm ${date.slice(0, 4)}](/nam/${plan.hidden ? story.lastYear : date.slice(0, 4)}/)`,
    ...(earlier ? { articleLink: `[${earlier.title}](/bai-viet/${earlier.id}/)` } : {}),
  };
  return writeNews(random, BANKS[kind], withLinks, {
    words: random.integer(185, isAboutCluster ? 290 : 480),
    table: tableFor(random, plan),
    picture: story.pictures && random.percent(14) ? pickPicture(random, THEMES[kind]) : undefined,
    footnote:
      random.percent(14) && !isAboutCluster
        ? random.pick([
            `Theo thông tin do ${slots.short} cung cấp.`,
            'Chi tiết lấy từ báo cáo nhanh của đơn vị.',
            'Dữ liệu mẫu, không dùng để trích dẫn.',
          ])
        : undefined,
    ...(isAboutCluster ? { common: [] } : {}),
    ...(year
      ? {
          block: `Danh sách đề nghị gồm:\n\n${toList(year.awards.filter((record) => stepOf(record, 'de-nghi')).map(({ award, unit: of }) => proposalWords(award, nameOn(of, date))))}`,
        }
      : {}),
  });
}

function tableFor(random: Random, { kind, slots }: NewsPlan): string | undefined {
  if (kind === 'plan' && random.percent(60)) {
    const rows = [
      ['Doanh thu', 'tỷ đồng', 20, 180],
      ['Sản lượng quy đổi', 'nghìn đơn vị', 40, 900],
      ['Thu nhập bình quân', 'triệu đồng/tháng', 5, 14],
    ] as const;
    return toTable(
      ['Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch', 'Thực hiện'],
      rows.map(([name, unit, min, max]) => {
        const plan = random.integer(min, max);
        return [name, unit, String(plan), String(Math.round(plan * (Number(slots.percent) / 100)))];
      }),
    );
  }
  if (kind === 'movement' && random.percent(20)) {
    return toTable(
      ['Nhóm', 'Số người', 'Điểm'],
      ['Tổ 1', 'Tổ 2', 'Khối văn phòng'].map((group) => [
        group,
        String(random.integer(4, 25)),
        String(random.integer(70, 99)),
      ]),
    );
  }
  return undefined;
}

/** One article whose body is code: plain Markdown with one expression. */
const codeArticle = ({ lastYear }: Story): DemoFile =>
  markdownFile(
    `articles/${lastYear}/${CODE_ARTICLE_ID}.mdx`,
    {
      title: 'Cách tính điểm thi đua: một ví dụ bằng số',
      date: `${lastYear}-01-20`,
      summary: 'Ví dụ ngắn giúp các tổ tự chấm điểm theo thang 1.000 điểm.',
      tags: ['Hướng dẫn'],
      author: 'Tổ thư ký cụm',
    },
    [
      'Nhiều tổ sản xuất hỏi cách cộng điểm thưởng khi tự chấm theo thang 1.000 điểm. Bài này nêu một ví dụ nhỏ, dùng số liệu mẫu, để các tổ tự làm được mà không cần chờ hướng dẫn trực tiếp.',
      '## Ví dụ',
      'Một tổ được 2 điểm thưởng cho sáng kiến và 3 điểm thưởng cho an toàn. Tổng điểm thưởng là **{2 + 3}** điểm.',
      '## Các bước',
      '1. Chép lại điểm của từng tiêu chí từ sổ theo dõi.\n2. Cộng điểm chuẩn, sau đó mới cộng điểm thưởng.\n3. Trừ điểm nếu có vi phạm nội quy.\n4. Ghi tổng điểm, ký tên và gửi về Công đoàn công ty.',
      'Khi hai tổ bằng điểm nhau, ban chấm xét đến tiêu chí an toàn trước, rồi đến số sáng kiến. Nếu vẫn bằng nhau, hai tổ cùng được biểu dương trong nội bộ. Cách làm này đã được các đơn vị thống nhất tại hội nghị sơ kết, áp dụng cho mọi tổ, không phân biệt quy mô.',
      'Các tổ giữ lại bảng chấm để đối chiếu khi có kiểm tra chéo. Mọi thắc mắc xin gửi về tổ thư ký trước ngày cuối tháng.',
    ].join('\n\n'),
  );

/** Its address. */
export const CODE_ARTICLE_ID = 'cach-tinh-diem-thi-dua-mot-vi-du-bang-so';
