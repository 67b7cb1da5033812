import { addDays } from '../../vietnamese/dates.ts';
import type { ArticlePlan } from '../plan/news-plan.ts';
import type { Story } from '../plan/cluster-years.ts';
import { type DemoFile, yamlFile } from './demo-file.ts';
import { createRandom } from '../plan/random.ts';

/** One reply; `parent` is its place in the list of the same article. */
interface Reply {
  readonly parent?: number;
  readonly body: string;
  readonly approved?: false;
}

/** The replies of one article, in order. */
interface Thread {
  readonly article: string;
  readonly date: string;
  readonly replies: readonly Reply[];
}

/** Two articles with real conversations, others with one reply each, and two replies that wait for approval. */
export function planThreads(story: Story, plans: readonly ArticlePlan[]): readonly Thread[] {
  const open = plans.filter(({ hidden }) => !hidden);
  const reports = open.filter(({ kind }) => kind === 'report');
  const news = open.filter(({ kind }) => kind !== 'report');
  const random = createRandom(story.seed, 'comments');
  const [long, short] = [reports.at(-1), reports.at(-2) ?? news.at(-1)];
  const single = random.sample(news, SINGLE.length + 1);
  const thread = (plan: ArticlePlan | undefined, replies: readonly Reply[]): Thread[] =>
    plan ? [{ article: plan.id, date: plan.date, replies }] : [];
  return [
    ...thread(long, LONG),
    ...thread(short, SHORT),
    ...single.flatMap((plan, at) =>
      thread(plan, at < SINGLE.length ? [{ body: SINGLE[at] ?? '' }] : WAITING),
    ),
  ];
}

/** The files of the replies; dates follow each other and stay within the demo. */
export const commentFiles = (story: Story, threads: readonly Thread[]): readonly DemoFile[] =>
  threads.flatMap(({ article, date, replies }) => {
    const random = createRandom(story.seed, `comments ${article}`);
    const end = `${story.lastYear}-12-31`;
    return replies.map(({ parent, body, approved = true }, at) => {
      const day = addDays(date, at + 1);
      return yamlFile(`comments/${article}/${nameOf(at)}.yaml`, {
        article,
        ...(parent === undefined ? {} : { parent: `${article}/${nameOf(parent)}` }),
        author: `${random.pick(FAMILY_NAMES)} ${random.pick(GIVEN_NAMES)}`,
        date: day <= end ? day : end,
        body,
        approved,
      });
    });
  });

const nameOf = (at: number): string => `y-kien-${String(at + 1).padStart(2, '0')}`;
const FAMILY_NAMES = ['Nguyễn Thị', 'Trần Văn', 'Lê', 'Phạm', 'Hoàng', 'Bạn đọc', 'Vũ Thị', 'Đỗ'];
/** Nobody is called so: the names show that the replies are samples. */
const GIVEN_NAMES = ['Ví Dụ', 'Mẫu', 'Thử Nghiệm', 'Minh Họa', 'Giả Định'];

const LONG: readonly Reply[] = [
  { body: 'Bài tường thuật rõ ràng, có cả bảng và nguồn. Cảm ơn Ban biên tập.' },
  { parent: 0, body: 'Tôi cũng thấy dễ tra cứu hơn trước nhiều.' },
  { parent: 1, body: 'Đúng vậy. Nhất là phần ghi rõ đâu là đề nghị, đâu là quyết định.' },
  { body: 'Cho tôi hỏi: bảng điểm chi tiết của từng tiêu chí có được công bố không?' },
  { parent: 3, body: 'Ban biên tập: bảng điểm được lưu ở mục văn bản, bạn xem giúp.' },
  { parent: 4, body: 'Tôi đã tìm thấy, xin cảm ơn.' },
];
const SHORT: readonly Reply[] = [
  { body: 'Tôi từng dự hội nghị này. Có một chi tiết nhỏ: chương trình bắt đầu muộn nửa giờ.' },
  { parent: 0, body: 'Nhờ bạn gửi thêm tư liệu về hộp thư của trang để Ban biên tập đối chiếu.' },
  { parent: 1, body: 'Vâng, tôi sẽ gửi ảnh chụp chương trình in.' },
  { parent: 0, body: 'Tôi cũng nhớ như vậy, hôm ấy trời mưa.' },
  { body: 'Mong trang đăng thêm ảnh của các năm trước.' },
];
const SINGLE: readonly string[] = [
  'Việc làm thiết thực, mong được duy trì hằng năm.',
  'Chúc mừng tập thể người lao động!',
  'Cách làm hay, tổ tôi sẽ học theo.',
  'Bài viết nên có thêm số liệu so sánh với năm trước.',
  'Tôi ở gần đó và thấy việc này rất ý nghĩa.',
  'Xin hỏi đơn vị có tuyển lao động không?',
  'Đọc bài lại nhớ những năm còn làm ca đêm.',
  'Ảnh đẹp, bài gọn. Cảm ơn tác giả.',
  'Nên có hướng dẫn cụ thể hơn để các tổ dễ thực hiện.',
  'Rất mừng vì ý kiến của người lao động được lắng nghe.',
  'Tôi muốn góp sách cũ thì gửi về đâu?',
  'Đề nghị ghi rõ đơn vị tính trong bảng.',
  'Hoạt động này đã thành nếp, thật đáng quý.',
  'Mong các đơn vị trong cụm giao lưu nhiều hơn.',
];
const WAITING: readonly Reply[] = [
  { body: 'Ý kiến này đang chờ duyệt (mẫu).', approved: false },
  { body: 'Một ý kiến quảng cáo không được duyệt (mẫu).', approved: false },
];
