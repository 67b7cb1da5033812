import { expect, test } from 'vitest';
import { publicPages } from '../../../src/views/page-kinds.ts';
import { staticPage } from '../../../src/views/pages/static-page.ts';
import { archiveOf } from '../../fixtures/archive-of.ts';

const archive = archiveOf({
  'pages/lien-he.md': '---\ntitle: Liên hệ\n---\n\nXin chào.\n',
  'pages/van-ban.md': '---\ntitle: Giành chỗ\n---\n\nKhông được.\n',
});
const page = (id: string) =>
  staticPage(
    archive,
    publicPages(archive).find((candidate) => candidate.id === id)!,
  );

test('a page that takes a reserved address is not shown', () => {
  expect(publicPages(archive).map(({ id }) => id)).toEqual([
    'bao-ve-du-lieu-ca-nhan',
    'gioi-thieu',
    'lien-he',
  ]);
});

test('the page about the cluster tells its terms with their decisions, and its members', () => {
  const { terms, members, contact } = page('gioi-thieu');
  expect(terms).toMatchObject([
    {
      name: 'Cụm thi đua Ví Dụ',
      from: '11/02/2022',
      to: undefined,
      memberCount: undefined,
      decision: { href: '/van-ban/qd-12-2022/' },
    },
  ]);
  expect(members.map(({ link, since }) => [link.label, since])).toEqual([
    ['Công ty CP An Phú', 'từ 11/02/2022'],
    ['Công ty TNHH Sông Xanh', 'từ 11/02/2022'],
  ]);
  expect(contact).toEqual([]);
});

test('the contact page names what is known, and nothing else', () => {
  expect(page('lien-he').contact.map(({ label, value }) => [label, value])).toEqual([
    ['Chịu trách nhiệm nội dung', 'Văn phòng Cụm thi đua Ví Dụ'],
  ]);
});

test.each([
  ['nothing', '', undefined],
  ['an e-mail', '\n  email: vp@vi-du.vn\n  phone: 0237 000 000', 'vp@vi-du.vn'],
])('the contact page takes letters where the publisher has %s', (_, lines, email) => {
  const own = archiveOf({
    'site.yaml': `title: Cụm thi đua Ví Dụ\npublisher:\n  name: Văn phòng${lines}\n`,
  });
  const contact = publicPages(own).find(({ id }) => id === 'lien-he')!;
  const { reply, contact: rows } = staticPage(own, contact);
  expect(reply).toEqual({ subject: 'Ý kiến về trang Cụm thi đua Ví Dụ', email });
  expect(rows.map(({ href }) => href).filter(Boolean)).toEqual(
    email ? ['tel:0237000000', `mailto:${email}`] : [],
  );
});

test('a page without a summary describes itself by its text', () => {
  expect(page('lien-he').head).toMatchObject({
    title: 'Liên hệ',
    description: 'Xin chào.',
    path: '/lien-he/',
  });
});
